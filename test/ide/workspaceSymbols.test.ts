import assert from 'node:assert/strict';
import { rangeOf } from '../../server/src/engine/syntax/index.ts';
import { iconOf } from '../../server/src/ide/symbols.ts';
import { findSymbols } from '../../server/src/ide/workspaceSymbols.ts';
import { FRAMEWORK_WITH_SYMBOLS } from '../support/frameworkWithSymbols.ts';
import { formatSpan, workspaceOf } from '../support/ide.ts';
import { readFiles, trimLines } from '../support/sources.ts';

describe('workspace symbols', () => {
  it('are found by id and by title, containers first', () => {
    expectFound(
      'engage',
      `
      Class engage: Ability to engage the client (ipt) 7:3-48
    `,
    );
    expectFound('xyz', '');
    expectFound(
      'abitoplain',
      `
      String plain: An ability to speak plainly: (ipt) 13:9-47
    `,
    );
    expectFound(
      'depr',
      `
      String An ability to draw on knowledge of depression (ipt) 10:7-54
    `,
    );
  });

  it('are all returned for an empty query', () => {
    const found = find('');
    assert.equal(found.length, 9);
    assert.match(found[0] ?? '', /^Package/);
  });

  it('never have an empty name, whatever is being typed', () => {
    const source = 'framework ipt: IPT\ndomain basic\n  activity a\n    -\n    - []\n    - [ ]\n    - [x]\n';
    assert.deepEqual(
      find('', source).map((line) => line.replace(/ \(ipt\).*$/, '')),
      ['Package ipt: IPT', 'Module basic', 'Class a', 'String x'],
    );
  });

  it('are sorted by how well they match the query', () => {
    const source = `
framework ipt: IPT
domain basic: Sharing words
  activity hear: Hearing the client
    - [s1] An ability to share
    - [s2] An ability to settle hard arguments
    - An ability to hear what is unshared
    - An ability to use such words as are heard
domain share: Last
activity cafe in share: Café, é, and äre
`;
    const names = (query: string) => find(query, source).map((line) => line.replace(/ \(ipt\).*$/, ''));
    assert.deepEqual(names('share'), [
      'Module share: Last',
      'String s1: An ability to share',
      'String An ability to hear what is unshared',
      'String s2: An ability to settle hard arguments',
      'String An ability to use such words as are heard',
    ]);
    assert.deepEqual(names('share s1'), ['String s1: An ability to share']);
    assert.deepEqual(names('SH WO')[0], 'Module basic: Sharing words');
    assert.deepEqual(names('sethar'), ['String s2: An ability to settle hard arguments']);
    assert.deepEqual(names('caäré'), []);
    assert.deepEqual(names('cä'), ['Class cafe: Café, é, and äre']);
  });

  it('are limited to the best in a large framework', () => {
    const lines = ['framework large: Large', 'domain basic: Basic'];
    for (let count = 0; count < 3000; count++) {
      if (count % 30 === 0) lines.push(`  activity a${count}: Ability to do thing ${count}`);
      // Similar statements are compared with each other, so each one here has its own words.
      const own = ['show', 'tell', 'ask', 'write'].map((word) => `${word}${count}`).join(' ');
      lines.push(`    - [c${count}] An ability to ${own} competence number ${count}, in words of their own`);
    }
    const workspace = workspaceOf({ 'a.competence': lines.join('\n') });
    assert.equal(findSymbols(workspace, 'an').length, 500);
    assert.match(findSymbols(workspace, 'c2999')[0]?.name ?? '', /^c2999: /);
    assert.equal(findSymbols(workspace, 'thing 2970')[0]?.name, 'a2970: Ability to do thing 2970');
  }).timeout(20_000);

  function expectFound(query: string, expected: string): void {
    assert.equal(find(query).join('\n'), expected.trim() && trimLines(expected));
  }

  function find(query: string, source = FRAMEWORK_WITH_SYMBOLS): string[] {
    const workspace = workspaceOf(readFiles(source) as Record<string, string>);
    return findSymbols(workspace, query).map(({ path, statement, name }) => {
      const document = workspace.document(path);
      assert.ok(document);
      const { start, end } = rangeOf(document, statement);
      const place = formatSpan(start.line, { start: start.column, end: end.column });
      return `${iconOf(statement.kind)} ${name} (${workspace.frameworkOf(path)}) ${place}`;
    });
  }
});
