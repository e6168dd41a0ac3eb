import * as vscode from 'vscode';

/**
 * The file of an open framework while something that is not text has the focus, such as the walkthrough: preferably a
 * visible one.
 */
export function frameworkInTabs(): vscode.Uri | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  const shown = tabs.filter(({ isActive }) => isActive);
  return [...shown, ...tabs]
    .map(({ input }) => (input instanceof vscode.TabInputText ? input.uri : undefined))
    .find((uri) => uri?.path.endsWith('.competence'));
}
