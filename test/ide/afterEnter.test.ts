import assert from 'node:assert/strict';
import { afterEnter } from '../../server/src/ide/typing/afterEnter.ts';
import { openAtCursor, textsAfterChanges } from '../support/ide.ts';

describe('formatting on Enter', () => {
  // The cursor is on the line that Enter has opened.
  for (const [what, before, after] of [
    ['goes on with a bullet', '- [a] An ability\n|', '- [a] An ability\n- '],
    ['goes on as deep as the bullet', '- by:\n  - one\n|', '- by:\n  - one\n  - '],
    ['goes one deeper after a lead-in', '  - to help, by:\n  |', '  - to help, by:\n    - '],
    ['goes one deeper after a lead-in that trails off', '- to help…\n|', '- to help…\n  - '],
    ['goes on with prose', '  > What it rests on\n  |', '  > What it rests on\n  > '],
    ['begins nothing new after a question', '  ? One list?\n|', '  ? One list?\n  '],
    ['begins the list of a section', '  knowledge:\n|', '  knowledge:\n    - '],
    ['begins the list of an anchor', 'amend a\n  after [b]:\n|', 'amend a\n  after [b]:\n    - '],
    ['goes into a declaration', 'activity a in b: A\n|', 'activity a in b: A\n  '],
    ['goes into an amendment', 'amend a\n|', 'amend a\n  '],
    ['stays beside a property', '  version: 1.0.0\n|', '  version: 1.0.0\n  '],
    ['ends a list after an empty bullet', 'knowledge:\n  - a\n  - \n  |', 'knowledge:\n  - a\n'],
    ['goes on in the list above', '- by:\n  - a\n  - \n  |', '- by:\n  - a\n- '],
    ['parts paragraphs', '> one\n> \n|', '> one\n> \n> '],
    ['ends prose at the second time', '> one\n> \n> \n|', '> one\n'],
    ['takes the sign of prose away', 'domain d: D\n  > \n|', 'domain d: D\n  '],
    [
      'takes away the blanks on a line that stays empty',
      'knowledge:\n  - a\n  \n  |',
      'knowledge:\n  - a\n\n  ',
    ],
    ['leaves alone what the editor wrote', '- one\n- |', '- one\n- '],
    ['leaves alone words that came along', '- one\n|two', '- one\ntwo'],
    ['has nothing to do on the first line', '|', ''],
  ] as const) {
    it(what, () => {
      const { workspace, path, position } = openAtCursor(before);
      const document = workspace.document(path);
      assert.ok(document);
      const change = afterEnter(document, position.line);
      const changes = change ? [{ path, ...change }] : [];
      assert.deepEqual(textsAfterChanges(workspace, changes), { [path]: after });
    });
  }
});
