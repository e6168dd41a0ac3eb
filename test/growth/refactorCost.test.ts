import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { chosenAt, refactoringsOf } from '../../server/src/engine/refactor/index.ts';
import { parseDocument, type SyntaxDocument } from '../../server/src/engine/syntax/index.ts';

const PATH = 'a.competence';

describe('the cost of offering refactorings', () => {
  it('depends on the selection, not on the document', () => {
    const few = looksAt(1);
    const many = looksAt(200);
    assert.ok(few > 0);
    assert.equal(many, few);
  });
});

/** The number of visited lines for a competence in the middle of a framework with this many domains on either side. */
function looksAt(domains: number): number {
  const source = `framework f: F\n${domain('a').repeat(domains)}${domain('b')}${domain('c').repeat(domains)}`;
  let looks = 0;
  const document = parseDocument(source);
  const { statements } = document;
  const counting = {
    length: statements.length,
    at: (line: number) => {
      looks++;
      return statements.at(line);
    },
    indexOf: (statement: Parameters<typeof statements.indexOf>[0]) => statements.indexOf(statement),
    *slice(start: number, end: number) {
      for (const statement of statements.slice(start, end)) {
        looks++;
        yield statement;
      }
    },
    [Symbol.iterator]: () => assert.fail('the document is gone through'),
  };
  const counted: SyntaxDocument = { ...document, statements: counting as unknown as typeof statements };
  const line = 1 + domains * 41 + 20;
  const range = { start: { line, column: 12 }, end: { line, column: 12 } };
  const chosen = chosenAt(PATH, counted, range);
  assert.ok(chosen);
  const workspace = new Workspace();
  workspace.open(PATH, source);
  const ids = refactoringsOf(chosen, workspace).map(({ id }) => id);
  assert.deepEqual(ids, ['splitAtJoint', 'proseOfItems', 'extractGroup', 'demote', 'moveUp', 'moveDown']);
  return looks;
}

function domain(id: string): string {
  const activity = (name: string) =>
    `  activity ${name}: Activity\n${'    - An ability to see and hear\n'.repeat(19)}`;
  return `domain ${id}: Domain\n${activity(`${id}1`)}${activity(`${id}2`)}`;
}
