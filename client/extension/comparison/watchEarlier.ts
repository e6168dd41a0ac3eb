import * as vscode from 'vscode';
import { debounce } from '../../../server/src/host/debounce.ts';
import type { ComparisonTarget } from '../../../server/src/lsp/comparisonProtocol.ts';

/** What git writes when a commit is made, or a name stands for another. */
const GIT = '.git/{logs/HEAD,HEAD,packed-refs,refs/**}';

/** Git writes several files at a commit; so long after the last of them, in milliseconds, it is looked at. */
const PAUSE = 300;

/** Has `changed` called when what is compared with may be another: a commit was made, a file saved, or one was elsewhere. */
export function watchEarlier(target: ComparisonTarget, changed: () => void): vscode.Disposable {
  const soon = debounce(changed, { quiet: PAUSE });
  const watchers = patternsOf(target).map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  return vscode.Disposable.from(
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    ]),
    // A terminal elsewhere, or a repository that begins above the folder, is heard of only so.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && soon()),
    { dispose: soon.cancel },
  );
}

function patternsOf(target: ComparisonTarget): vscode.RelativePattern[] {
  switch (target.kind) {
    case 'revision':
      return (vscode.workspace.workspaceFolders ?? []).map(
        (folder) => new vscode.RelativePattern(folder, GIT),
      );
    case 'file': {
      const uri = vscode.Uri.parse(target.uri);
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      // What a pattern would take for a sign stands for any character.
      return [new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '?'))];
    }
    default:
      return [new vscode.RelativePattern(vscode.Uri.parse(target.uri), '**/*.competence')];
  }
}
