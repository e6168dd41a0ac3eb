import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, find, openText, putCursor } from './workbench.ts';

const SOURCE = `framework f: First
domain d: Domain
  activity a: One
    application:
      - An ability to listen
        - to what is said
      - An ability to ask
  activity b: Two
    application:
      - An ability to end
// remark
`;

describe('the keys of an outliner', () => {
  afterEach(closeAll);

  for (const [command, text, expected] of [
    [
      'moveUp',
      'to ask',
      ['      - An ability to ask', '      - An ability to listen', '        - to what is said'],
    ],
    [
      'demote',
      'to ask',
      ['      - An ability to listen', '        - to what is said', '        - An ability to ask'],
    ],
    [
      'promote',
      'An ability to ask',
      ['      - An ability to listen', '        - to what is said', '    - An ability to ask'],
    ],
  ] as const) {
    it(`move a line with the cursor in it, as one step to undo: ${command}`, async () => {
      const editor = await openText(SOURCE);
      const { start } = find(editor.document, text);
      const letter = start.translate(0, 3);
      putCursor(editor, letter);
      const under = charAtCursor(editor);
      await vscode.commands.executeCommand(`competence.${command}`);
      assert.deepEqual(editor.document.getText().split('\n').slice(4, 7), expected);
      assert.equal(charAtCursor(editor), under);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), SOURCE);
    });
  }

  it('are queued if they come faster than the server answers', async () => {
    const editor = await openText(SOURCE);
    putCursor(editor, find(editor.document, 'An ability to listen').start);
    await Promise.all(
      ['moveDown', 'moveDown', 'moveDown'].map((way) => vscode.commands.executeCommand(`competence.${way}`)),
    );
    assert.deepEqual(editor.document.getText().split('\n').slice(4), [
      '      - An ability to ask',
      '  activity b: Two',
      '    application:',
      '      - An ability to end',
      '      - An ability to listen',
      '        - to what is said',
      '// remark',
      '',
    ]);
    assert.equal(editor.selection.active.line, 8);
  });

  it('keep the selection', async () => {
    const editor = await openText(SOURCE);
    const range = find(editor.document, 'listen\n        - to what is said\n      - An ability');
    editor.selection = new vscode.Selection(range.start, range.end);
    const selected = editor.document.getText(editor.selection);
    await vscode.commands.executeCommand('competence.moveDown');
    assert.equal(editor.document.getText(editor.selection), selected);
    assert.equal(editor.selection.start.line, 6);
  });

  it("do nothing if no move is possible, and have VS Code's effect on a comment", async () => {
    const editor = await openText(SOURCE);
    putCursor(editor, find(editor.document, 'domain d').start);
    await vscode.commands.executeCommand('competence.promote');
    assert.equal(editor.document.getText(), SOURCE);
    putCursor(editor, find(editor.document, '// remark').start);
    await vscode.commands.executeCommand('competence.demote');
    assert.equal(editor.document.getText(), SOURCE.replace('// remark', '  // remark'));
  });
});

describe('refactorings in the editor', () => {
  afterEach(closeAll);

  it('select the title of a new group, so that it can be replaced by typing', async () => {
    const editor = await openText(SOURCE);
    const range = find(editor.document, 'An ability to ask');
    editor.selection = new vscode.Selection(range.start, range.end);
    const action = await eventually('the group is offered', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        range,
        vscode.CodeActionKind.RefactorExtract.value,
        1,
      );
      return actions[0];
    });
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(editor.document.getText(editor.selection), 'Title of the group');
    assert.ok(
      editor.document
        .getText()
        .includes('      group: Title of the group\n        - An ability to ask\n  activity b'),
    );
  });

  it('ask where to move a competence, and move it there', async () => {
    const editor = await openText(SOURCE);
    putCursor(editor, find(editor.document, 'to ask').start);
    const moving = vscode.commands.executeCommand('competence.moveTo');
    await eventually('the competence has moved', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText() === SOURCE ? undefined : true;
    });
    await moving;
    const line = '      - An ability to ask\n';
    assert.equal(
      editor.document.getText(),
      SOURCE.replace(line, '').replace('// remark', `${line}// remark`),
    );
    await vscode.commands.executeCommand('competence.undoAnnounced');
    assert.equal(editor.document.getText(), SOURCE);
  });
});

function charAtCursor({ document, selection: { active } }: vscode.TextEditor): string {
  return document.getText(new vscode.Range(active, active.translate(0, 4)));
}
