import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBeforeText } from '../../client/extension/commands/emptyBullet.ts';

describe('Tab on a bullet', () => {
  it('moves the line if the cursor (|) is before its text', () => {
    for (const [marked, expected] of [
      ['|- An ability', true],
      ['  |  - An ability', true],
      ['    -| An ability', true],
      ['    - |An ability', true],
      ['    - A|n ability', false],
      ['    - An ability|', false],
      ['    - [one]| An ability', true],
      ['    - [one] |An ability', true],
      ['    - [one] A|n ability', false],
      ['    - |', true],
      ['    -|', true],
      ['    - [one] |', true],
      ['|    application:', false],
      ['|', false],
      ['    > |Text', false],
      ['    -|-', false],
    ] as const) {
      const column = marked.indexOf('|');
      assert.equal(isBeforeText(marked.replace('|', ''), column), expected, marked);
    }
  });

  it('is left to suggestions, snippets, inline edits, several cursors, and to moving the focus', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const bindings: { key: string; command: string; when: string }[] = contributes.keybindings;
    const tabs = bindings.filter(({ key }) => /^(?:shift\+)?tab$/.test(key));
    assert.deepEqual(
      tabs.map(({ key, command }) => [key, command]),
      [
        ['tab', 'competence.demote'],
        ['shift+tab', 'competence.promote'],
      ],
    );
    for (const { when, key } of tabs) {
      for (const condition of [
        'competence.tabMovesLine',
        'editorTextFocus',
        'editorLangId == competence',
        '!editorReadonly',
        '!editorTabMovesFocus',
        '!suggestWidgetVisible',
        '!inlineSuggestionVisible',
        '!inlineEditIsVisible',
        '!inSnippetMode',
        '!editorHasMultipleSelections',
      ]) {
        assert.ok(when.split(' && ').includes(condition), `${key}: ${condition}`);
      }
    }
  });
});
