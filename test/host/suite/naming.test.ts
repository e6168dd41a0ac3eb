import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, find, openSample } from './workbench.ts';

describe('a name', () => {
  afterEach(closeAll);

  it('leads to everything that refers to it', async () => {
    const { document } = await openSample('ipt/basic.competence');
    // The server may only just be starting.
    const places = await eventually('the references', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        find(document, '@principles').start.translate(0, 3),
      );
      return found.length > 0 ? found : undefined;
    });
    const files = new Set(places.map(({ uri }) => uri.path.split('/').slice(-2).join('/')));
    assert.ok(files.has('ipt/basic.competence') && files.has('ipt-a/ipt-a.competence'), [...files].join());
  });

  it('is renamed in all files', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, '@principles').start.translate(0, 3),
      'fundamentals',
    );
    assert.ok(edit.entries().length > 2);
    for (const [, edits] of edit.entries()) {
      for (const each of edits) assert.equal((each as vscode.TextEdit).newText, 'fundamentals');
    }
  });

  it('is not renamed to one that is in use, with the reason', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const renaming = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, '@principles').start.translate(0, 3),
      'engage',
    );
    await assert.rejects(async () => renaming, /'engage' is already the id of an activity/);
    const preparing = vscode.commands.executeCommand(
      'vscode.prepareRename',
      document.uri,
      find(document, 'knowledge:').start,
    );
    await assert.rejects(async () => preparing, /Put the cursor on one/);
  });

  it('shows its changes in adaptations', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const [item] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      document.uri,
      find(document, 'principles in basic').start,
    );
    assert.ok(item);
    const made = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.provideSubtypes',
      item,
    );
    assert.ok(made.some(({ detail }) => detail === 'principles · ipt-a'));
  });
});
