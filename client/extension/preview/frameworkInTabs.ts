import * as vscode from 'vscode';

/**
 * The file of a framework that is open while something that is no text has the focus, such as the walkthrough: one that
 * can be seen, else any.
 */
export function frameworkInTabs(): vscode.Uri | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  const shown = tabs.filter(({ isActive }) => isActive);
  return [...shown, ...tabs]
    .map(({ input }) => (input instanceof vscode.TabInputText ? input.uri : undefined))
    .find((uri) => uri?.path.endsWith('.competence'));
}
