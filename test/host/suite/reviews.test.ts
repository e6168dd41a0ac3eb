import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, problemsOf, sample } from './workbench.ts';

/** Each test has its own frameworks, because VS Code keeps closed files for a while. */
const filesOf = (test: number) => ({
  base: `framework base-${test}: Base
  version: 1.2.0
domain basic: Basic
  activity engage: Ability to engage
    - [direct] An ability to speak plainly, and to listen
    - [warm] An ability to be warm
`,
  heir: `framework heir-${test}: Heir
  adapts: base-${test}
amend engage
  reword [direct]: An ability to speak in words of the young person
  after [warm]:
    - An ability to be patient
`,
  old: `${HEAD}heir-${test} base-${test}/direct 0123456789abcdef 1.1.0
heir-${test} base-${test}/warm 0123456789abcdef 1.1.0
`,
});
const HEAD = '# Reviews of adaptations, written by competence review. One line per statement.\n';
const NEW_LINE = /^heir-\d base-\d\/direct [0-9a-f]{16}-[0-9a-f]{8} 1\.2\.0$/m;

describe('an adaptation whose base has changed', () => {
  let test = 0;
  const folder = () => sample(`reviewing-${test}`);
  const heir = () => vscode.Uri.joinPath(folder(), 'heir.competence');
  const reviews = () => vscode.Uri.joinPath(folder(), 'competence.review');

  beforeEach(async () => {
    test++;
    await write('base.competence', filesOf(test).base);
    await write('heir.competence', filesOf(test).heir);
    // The server knows open files before it is notified about files.
    await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'base.competence'));
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true, useTrash: false });
  });

  it('is accepted by a lens: recorded, saved, and undone in one step', async () => {
    await write('competence.review', filesOf(test).old);
    await vscode.window.showTextDocument(heir());
    await press('Accept', 'direct');
    await eventually('the record', async () => NEW_LINE.test(await read(reviews())) || undefined);
    await eventually('no problem', () => toReview().length === 2 || undefined);
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    const editor = await vscode.window.showTextDocument(reviews());
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), filesOf(test).old);
    // The undone text counts before it is saved.
    await eventually('the problem', () => toReview().length === 3 || undefined);
  });

  it('is accepted by a quick fix, which saves what it recorded', async () => {
    await write('competence.review', filesOf(test).old);
    await vscode.window.showTextDocument(heir());
    const problem = await eventually('the problem', () =>
      toReview().find(({ message }) => message.includes("'direct'")),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      heir(),
      problem.range,
    );
    const action = actions.find(({ title }) => title.startsWith('Accept all'));
    assert.ok(action?.edit && action.command, actions.map((each) => each.title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await eventually('the record', async () => NEW_LINE.test(await read(reviews())) || undefined);
    await eventually('no problem', () => toReview().length === 0 || undefined);
  });

  it('is amended in its words, or in a new line for them', async () => {
    await write('competence.review', filesOf(test).old);
    await vscode.window.showTextDocument(heir());
    await press('Amend', 'direct');
    assert.equal(await wordsAtCursor(), 'An ability to speak in words of the young person');
    await press('Amend', 'warm');
    assert.equal(await wordsAtCursor(), 'An ability to be warm');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText() ?? '', /\n {2}reword \[warm\]: An ability to be warm\n {2}after/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor?.document.getText(), filesOf(test).heir);
  });

  it('creates a record if there is none', async () => {
    const { document } = await vscode.window.showTextDocument(heir());
    await vscode.commands.executeCommand(
      'competence.reviewBase',
      'accept',
      document.uri.toString(),
      'direct',
    );
    assert.match(await read(reviews()), NEW_LINE);
    assert.ok((await read(reviews())).startsWith(HEAD));
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    await vscode.window.showTextDocument(reviews());
    await vscode.commands.executeCommand('undo');
    const text = await vscode.workspace.openTextDocument(reviews()).then(
      (file) => file.getText(),
      () => '',
    );
    assert.equal(text, '');
  });

  /** Clicks a lens of a statement, once it exists. */
  async function press(title: string, id: string): Promise<void> {
    const command = await eventually(`${title} for ${id}`, async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        heir(),
        100,
      );
      return lenses.find((lens) => lens.command?.title === title && lens.command.arguments?.[2] === id)
        ?.command;
    });
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  function toReview(): vscode.Diagnostic[] {
    return problemsOf(heir(), 'unreviewed-base-change');
  }

  function write(name: string, text: string): Thenable<void> {
    return vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
  }
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The words before the cursor in its line, of which nothing is selected; empty if it is not at the end of the line. */
async function wordsAtCursor(): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor?.selection.isEmpty) return '';
  const { text, range } = editor.document.lineAt(editor.selection.active.line);
  return editor.selection.active.isEqual(range.end) ? (text.split(']: ')[1] ?? '') : '';
}
