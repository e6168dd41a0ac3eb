import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, find, openSample, openText, putCursor, type } from './workbench.ts';

describe('the language', () => {
  afterEach(closeAll);

  it('applies to .competence files', async () => {
    const { document } = await openSample('ipt/ipt.competence');
    assert.equal(document.languageId, 'competence');
  });

  it('wraps words, indents by two spaces and makes no suggestions in prose', async () => {
    const { document, options } = await openSample('ipt/ipt.competence');
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('wordBasedSuggestions'), 'off');
    assert.deepEqual(settings.get('quickSuggestions'), { other: 'on', comments: 'off', strings: 'off' });
    assert.equal(options.tabSize, 2);
    assert.equal(options.insertSpaces, true);
  });

  it('selects an id with dots and hyphens as one word, and a sentence as several', async () => {
    const { document } = await openText("- [engage-1.b] The client's concerns.\n");
    const words = ['engage-1.b', 'The', "client's", 'concerns'];
    for (const word of words) {
      const { start } = find(document, word);
      assert.equal(document.getText(document.getWordRangeAtPosition(start)), word);
    }
  });
});

describe('Enter', () => {
  afterEach(closeAll);

  for (const [what, before, after] of [
    ['goes on with a bullet', '  - An ability to listen|', '  - An ability to listen\n  - |'],
    ['goes on with a bullet after one with an id', '- [a] An ability|', '- [a] An ability\n- |'],
    ['parts a bullet in two', '- one |two', '- one \n- |two'],
    ['goes one deeper after a lead-in', '  - to help, by:|', '  - to help, by:\n    - |'],
    ['goes one deeper after a lead-in that trails off', '- to help…|', '- to help…\n  - |'],
    ['goes on with prose', '  > What it rests on|', '  > What it rests on\n  > |'],
    ['parts a question in two', '? One list| or two?', '? One list\n?| or two?'],
    ['begins nothing new after a question', '  ? One list or two?|', '  ? One list or two?\n  |'],
    ['begins the list of a section', '  application:|', '  application:\n    - |'],
    ['begins the list of an anchor', '  after [review]:|', '  after [review]:\n    - |'],
    ['goes into a declaration', 'activity engage in basic: Engage|', 'activity engage in basic: Engage\n  |'],
    ['stays beside a property', '  version: 1.0.0|', '  version: 1.0.0\n  |'],
  ] as const) {
    it(what, async () => {
      const editor = await openMarked(before);
      await type('\n');
      assert.equal(marked(editor), after);
    });
  }
});

describe('Enter on an empty bullet', () => {
  afterEach(closeAll);

  for (const [what, before, after] of [
    ['takes the bullet away', 'knowledge:\n  - a\n  - |', 'knowledge:\n  - a\n|'],
    ['goes on in the list above', '- by:\n  - a\n  - |', '- by:\n  - a\n- |'],
    ['takes the sign of prose away', 'domain d: D\n  > |', 'domain d: D\n  |'],
    ['parts paragraphs', '> one\n> |', '> one\n> \n> |'],
    ['ends prose at the second time', '> one\n> \n> |', '> one\n|'],
    ['is an Enter like any other elsewhere', '- a|', '- a\n- |'],
  ] as const) {
    it(what, async () => {
      const editor = await openMarked(before);
      await vscode.commands.executeCommand('competence.endList');
      assert.equal(marked(editor), after);
    });
  }
});

/** Opens a text with the cursor where the bar is. */
async function openMarked(text: string): Promise<vscode.TextEditor> {
  const editor = await openText(text.replace('|', ''));
  putCursor(editor, editor.document.positionAt(text.indexOf('|')));
  return editor;
}

/** The text of an editor with a bar where the cursor is. */
function marked({ document, selection }: vscode.TextEditor): string {
  const text = document.getText().replaceAll('\r\n', '\n');
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}
