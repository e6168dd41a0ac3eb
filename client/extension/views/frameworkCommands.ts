import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import type { FrameworksView } from './frameworksView.ts';

/** Registers the commands of the Frameworks view: in its menus, and on keys for the selected line. */
export function registerFrameworkCommands(
  view: FrameworksView,
  server: FrameworkServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const register = (name: string, run: (node: FrameworkNode) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`competence.frameworks.${name}`, (node?: FrameworkNode) => {
      const chosen = node ?? view.selected;
      return chosen && run(chosen);
    });
  return vscode.Disposable.from(
    vscode.commands.registerCommand('competence.frameworks.filter', (filter?: string) =>
      typeof filter === 'string' ? view.useFilter(filter) : view.askFilter(),
    ),
    vscode.commands.registerCommand('competence.frameworks.clearFilter', () => view.useFilter('')),
    register('reveal', (node) => view.reveal(node, true)),
    register('goToSource', (node) => view.reveal(node, false)),
    register('copyId', ({ id }) => (id === '' ? undefined : vscode.env.clipboard.writeText(id))),
    register('openPreview', (node) => openPreview(node, server, log)),
    register('findReferences', (node) => findReferences(node, view)),
    register('moveUp', (node) => view.moveBy(node, -1)),
    register('moveDown', (node) => view.moveBy(node, 1)),
    register('cut', (node) => view.cut(node)),
    register('paste', (node) => view.paste(node)),
  );
}

async function openPreview(
  { framework }: FrameworkNode,
  server: FrameworkServer,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const location = await attempt('Frameworks', log, () => server.locate({ framework, keys: [] }));
  if (location === undefined || location === null) return;
  await vscode.commands.executeCommand('competence.openPreviewToSide', vscode.Uri.parse(location.uri));
}

/** Asks VS Code for the references to the id, where it is declared. */
async function findReferences(node: FrameworkNode, view: FrameworksView): Promise<void> {
  await view.reveal(node, false);
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || node.id === '') return;
  const { text } = editor.document.lineAt(editor.selection.active.line);
  const column = text.indexOf(node.id, editor.selection.active.character);
  if (column < 0) return;
  const place = new vscode.Position(editor.selection.active.line, column);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('editor.action.goToReferences');
}
