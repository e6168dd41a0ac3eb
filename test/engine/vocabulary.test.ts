import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';

/** The ranges of `text` that contain glossary terms. */
function found(glossary: string, text: string): string[] {
  const workspace = new Workspace();
  workspace.open('f.competence', `framework f: A framework\n${glossary}\n`);
  const occurrences = workspace.vocabulary('f')?.occurrencesIn(text) ?? [];
  return occurrences.map(({ start, end }) => text.slice(start, end));
}

/** The terms for which the hint says that no text uses them. */
function unused(workspace: Workspace): string[] {
  return [...workspace.paths()].flatMap((path) =>
    workspace
      .problems(path)
      .filter(({ rule }) => rule.id === 'unused-term')
      .map(({ statement }) => statement.id?.text ?? ''),
  );
}

describe('the vocabulary of a framework', () => {
  it('finds a term as whole words, in any case', () => {
    const term = 'term inventory: interpersonal inventory';
    assert.deepEqual(found(term, 'The Interpersonal  Inventory (an interpersonal inventory).'), [
      'Interpersonal  Inventory',
      'interpersonal inventory',
    ]);
    assert.deepEqual(found(term, 'interpersonal inventories, interpersonal, inventory'), []);
  });

  it('finds other forms of a term, and words it says to avoid', () => {
    const term = 'term client: client\n  also: clients\n  avoid: patient';
    assert.deepEqual(found(term, "clients, a client's words, the patient"), ['clients', 'client', 'patient']);
  });

  it('recognises apostrophes and hyphens in every form, and letters of every alphabet', () => {
    assert.deepEqual(found("term view: client's view", 'the client’s view'), ['client’s view']);
    assert.deepEqual(found('term harm: self-harm', 'Self-harm, not self harm'), ['Self-harm']);
    assert.deepEqual(found('term trauer: Übergang', 'der übergang, Übergangs'), ['übergang']);
    assert.deepEqual(found('term cpp: C++ (the language)', 'C++ (the language)'), ['C++ (the language']);
  });

  it('finds phrases inside other phrases', () => {
    assert.deepEqual(found('term a: role\nterm b: role dispute', 'a role dispute'), ['role', 'role dispute']);
  });

  it('follows the text of every file, one text at a time', () => {
    const workspace = new Workspace();
    workspace.open('a.competence', 'framework f: F\nterm dispute: role dispute');
    assert.deepEqual(unused(workspace), ['dispute']);
    workspace.open('b.competence', 'part of f\ndomain d: On role disputes');
    assert.deepEqual(unused(workspace), ['dispute']);
    const end = { line: 1, column: 'domain d: On role dispute'.length };
    const letter = { start: end, end: { ...end, column: end.column + 1 } };
    workspace.edit('b.competence', [{ range: letter, text: '' }]);
    assert.deepEqual(unused(workspace), []);
    workspace.close('b.competence');
    assert.deepEqual(unused(workspace), ['dispute']);
  });
});
