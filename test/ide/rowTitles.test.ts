import assert from 'node:assert/strict';
import type { CompletionEntry } from '../../server/src/ide/completion/cursor.ts';
import { rowTitles } from '../../server/src/ide/completion/rowTitles.ts';

describe('titles in the rows of a list of completions', () => {
  it('leave out an opening that several share, and keep others', () =>
    assert.deepEqual(
      titles(
        'An ability to draw on knowledge of depression',
        'An ability to draw on knowledge of grief',
        'An ability to draw on knowledge of loss',
        'An ability to speak plainly',
        'Ability to engage the client',
        'Ability to end',
      ),
      [
        '… depression',
        '… grief',
        '… loss',
        '… speak plainly',
        'Ability to engage the client',
        'Ability to end',
      ],
    ));

  it('leave at least one word, and are in one line', () =>
    assert.deepEqual(titles('To be kind', 'To be kind', 'to be\tkind', 'Kind\u0000ness', ''), [
      '… kind',
      '… kind',
      '… kind',
      'Kind ness',
      undefined,
    ]));

  it('are not those of keywords', () =>
    assert.deepEqual(rowTitles([{ label: 'domain', kind: 'keyword', detail: 'a column of the map' }]), [
      undefined,
    ]));

  function titles(...all: readonly string[]): (string | undefined)[] {
    return rowTitles(all.map((detail): CompletionEntry => ({ label: 'a', kind: 'competence', detail })));
  }
});
