import assert from 'node:assert/strict';
import { foldsOf } from '../../server/src/ide/folding.ts';
import { workspaceOf } from '../support/ide.ts';

const SOURCE = `framework ipt: IPT
  > One paragraph
  > in two lines.
  version: 1.0.0

// A comment
// in two lines.

domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen:
      - with patience

  activity other: Ability to do other things
// One line.
domain empty: Nothing here
`;

describe('folding', () => {
  it('folds blocks, prose and comments, but not the blank lines below them', () =>
    expectFolds(SOURCE, ['1-4', '2-3', '6-7 comment', '9-14', '10-12', '11-12']));

  it('folds nothing in an empty document', () => expectFolds('', []));

  it('gives the same result after an edit as when the document is opened', () => {
    const workspace = workspaceOf({ 'a.competence': SOURCE });
    const foldsNow = () => {
      const document = workspace.document('a.competence');
      assert.ok(document);
      return foldsOf(document, Number.POSITIVE_INFINITY).flat();
    };
    assert.equal(foldsNow().length, 6);
    const at = { line: 10, column: 0 };
    workspace.edit('a.competence', [{ range: { start: at, end: at }, text: '    > Why\n    > so.\n' }]);
    const edited = foldsNow();
    assert.ok(edited.some(({ start, end }) => start === 10 && end === 11));
    workspace.open(
      'a.competence',
      SOURCE.replace('    - An ability', '    > Why\n    > so.\n    - An ability'),
    );
    assert.deepEqual(edited, foldsNow());
  });

  it('folds a run of comments that is longer than a chunk of the document', () => {
    const comments = '// A comment\n'.repeat(600);
    return expectFolds(`domain basic: Basic\n${comments}`, ['2-601 comment']);
  });

  it('folds all paragraphs of prose, and comments next to nothing else', () =>
    expectFolds('> One\n> Two\n> Three\n? A question?\n> Four\n> Five\n\n// Six\n// Seven\n', [
      '1-3',
      '5-6',
      '8-9 comment',
    ]));

  /** First and last lines, from 1. */
  function expectFolds(text: string, expected: readonly string[]): void {
    const document = workspaceOf({ 'a.competence': text }).document('a.competence');
    assert.ok(document);
    const folds = foldsOf(document, Number.POSITIVE_INFINITY);
    assert.deepEqual(
      [...folds]
        .sort((left, right) => left.start - right.start)
        .map(({ start, end, isComment }) => `${start + 1}-${end + 1}${isComment ? ' comment' : ''}`),
      expected,
    );
  }
});
