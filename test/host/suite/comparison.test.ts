import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { ChangeNode } from '../../../client/extension/comparison/changeNode.ts';
import type { ComparisonTarget } from '../../../server/src/lsp/comparisonProtocol.ts';
import { api, closeAll, eventually, find, putCursor, replace, sample } from './workbench.ts';

const BEFORE = `framework compared: Compared
domain one: One
  activity first: First
    - [calm] An ability not to judge
    - [warm] An ability to be warm
    - [last] An ability to end
domain two: Two
  activity second: Second
    - [other] Something else
`;
const NOW = BEFORE.replace('not to judge', 'to judge')
  .replace('    - [warm] An ability to be warm\n', '')
  .replace('    - [other] Something else\n', '    - [other] Something else\n    - [new] Something new\n');

const FOLDER = 'compared';
const now = () => sample(`${FOLDER}/now.competence`);
const year = (name: string) => sample(`${FOLDER}/${name}/now.competence`);
const earlier = () => sample(`${FOLDER}/earlier.competence`);

describe('a comparison', () => {
  before(async () => {
    await write(now(), NOW);
    await write(earlier(), BEFORE);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('competence.stopComparing');
    await closeAll();
  });
  after(async () => {
    // Two versions in one folder declare everything twice, which other suites would report; VS Code keeps closed
    // documents for a while.
    const all = [now(), earlier(), year('2024'), year('2025')];
    for (const uri of all) await write(uri, 'part of ipt\n');
    await eventually('nothing is wrong with them', async () => {
      const frameworks = await (await api()).frameworks();
      const isGone = frameworks.every(({ framework }) => framework !== 'compared' && framework !== 'year');
      const wrong = all.flatMap((uri) => vscode.languages.getDiagnostics(uri));
      return (isGone && wrong.length === 0) || undefined;
    });
    await vscode.workspace.fs.delete(sample(FOLDER), { recursive: true });
  });

  it('with a file shows the changes in a view, in the margin and side by side', async () => {
    const editor = await show(now());
    assert.equal(await compareWith({ kind: 'file', uri: `${earlier()}`, document: `${now()}` }), true);
    const { changesHeading, changeMarks } = await api();
    assert.deepEqual(changesHeading(), ['Changes since earlier.competence', '3 substantive', '', '3']);
    const [framework] = await lines();
    assert.equal(framework?.kind === 'framework' && framework.framework.title, 'Compared');
    const areas = await lines(framework);
    assert.deepEqual(
      areas.map((node) => (node.kind === 'area' ? `${node.area.title} ${node.area.counts.substantive}` : '')),
      ['One 2', 'Two 1'],
    );
    const changes = await lines(areas[0]);
    assert.deepEqual(changes.map(words), [
      'Reworded competence calm “not” was removed',
      'Removed competence warm ',
    ]);
    const marks = await eventually('the marks', () => {
      const found = changeMarks(now());
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      marks.map(({ mark, start, end }) => `${mark} ${start}-${end}`),
      ['reworded 3-3', 'removed 3-3', 'added 8-8'],
    );
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      now(),
      find(editor.document, '[calm]').start,
    );
    const said = cards.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.match(said.join(), /~~not~~/);

    await vscode.commands.executeCommand('competence.showChangeBeside', changes[0]);
    const tab = await eventually('both versions', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal(tab.modified.toString(), editor.document.uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(tab.original)).getText(), BEFORE);

    await vscode.commands.executeCommand('competence.changes.openEarlier', changes[1]);
    const old = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(old.document.uri.scheme, 'competence-before');
    assert.equal(old.selection.active.line, 4);
    const twice = vscode.languages.getDiagnostics(old.document.uri);
    assert.deepEqual(twice, []);
  });

  it('goes to the next change and back, and wraps around', async () => {
    const editor = await show(now());
    await compareWith({ kind: 'file', uri: `${earlier()}`, document: `${now()}` });
    putCursor(editor, new vscode.Position(0, 0));
    const line = () => vscode.window.activeTextEditor?.selection.active.line;
    for (const expected of [3, 8, 3]) {
      await vscode.commands.executeCommand('competence.nextChange');
      assert.equal(line(), expected);
    }
    await vscode.commands.executeCommand('competence.previousChange');
    assert.equal(line(), 8);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), now().toString());
  });

  it('updates while typing, and ends when the author stops it', async () => {
    const editor = await show(now());
    await compareWith({ kind: 'file', uri: `${earlier()}`, document: `${now()}` });
    await replace(editor, '    - [new] Something new\n', '');
    const { changesHeading, changeMarks, changes } = await api();
    await eventually('two changes', () => changesHeading()[3] === '2' || undefined);
    await eventually('two marks', () => changeMarks(now()).length === 2 || undefined);
    const { start } = find(editor.document, '[calm]');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      now(),
      start,
    );
    assert.ok(hovers);
    await vscode.commands.executeCommand('competence.stopComparing');
    await eventually('no marks', () => changeMarks(now()).length === 0 || undefined);
    assert.deepEqual(await changes(), []);
    assert.equal(changesHeading()[3], '0');
  });

  it('with a folder compares the open folder with the same files', async () => {
    await write(year('2024'), BEFORE.replaceAll('compared', 'year'));
    await write(year('2025'), NOW.replaceAll('compared', 'year'));
    await show(year('2025'));
    await eventually('the framework', async () =>
      (await (await api()).frameworks()).find(({ framework }) => framework === 'year'),
    );
    assert.equal(await compareWith({ kind: 'folder', uri: `${sample(`${FOLDER}/2024`)}` }), true);
    assert.equal((await api()).changesHeading()[0], 'Changes since 2024');
    assert.equal((await api()).changesHeading()[3], '3');
  });

  it('with a version that was saved without git shows what has changed since', async () => {
    const folder = sample('.competence-versions');
    const editor = await show(now());
    try {
      await vscode.commands.executeCommand('competence.saveVersion', 'before: the meeting');
      const [[name] = ['']] = await vscode.workspace.fs.readDirectory(folder);
      assert.match(name, /^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d before the meeting$/);
      await replace(editor, 'Something new', 'Something newer');
      assert.equal(await compareWith({ kind: 'folder', uri: `${vscode.Uri.joinPath(folder, name)}` }), true);
      assert.equal(
        (await api()).changesHeading()[0],
        `Changes since before the meeting (${name.slice(0, 19)})`,
      );
      assert.equal((await api()).changesHeading()[3], '1');
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('is refused with a message if there is no git, or no repository', async () => {
    await show(now());
    assert.equal(await compareWith({ kind: 'revision', revision: 'HEAD' }), false);
    assert.deepEqual(await lines(), []);
  });
});

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function show(uri: vscode.Uri): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
}

function compareWith(target: ComparisonTarget): Thenable<boolean | undefined> {
  return vscode.commands.executeCommand('competence.compareWith', target);
}

async function lines(parent?: ChangeNode): Promise<ChangeNode[]> {
  return (await api()).changes(parent);
}

function words(node: ChangeNode): string {
  if (node.kind !== 'change') return node.kind;
  const { sentence, id, attention } = node.change;
  return `${sentence} ${id} ${attention}`;
}
