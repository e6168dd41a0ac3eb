import assert from 'node:assert/strict';
import { foldsOf } from '../../server/src/ide/folding.ts';
import { workspaceOf } from '../support/ide.ts';

describe('folding', () => {
  it('folds a run of comments that is longer than the pieces that a document is kept in', () => {
    const comments = '// A comment\n'.repeat(600);
    return expectFolds(`domain basic: Basic\n${comments}`, ['2-601 comment']);
  });

  it('folds all paragraphs of prose, and comments where nothing else is', () =>
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
