import * as vscode from 'vscode';
import { debounce } from '../../../server/src/host/debounce.ts';
import type { ComparisonTarget } from '../../../server/src/lsp/comparisonProtocol.ts';

/** The files that git writes when a commit is made, or a branch or tag changes. */
const GIT = '.git/{logs/HEAD,HEAD,packed-refs,refs/**}';

/** Git writes several files for a commit. The pause after the last of them, in milliseconds. */
const PAUSE = 300;

/**
 * Calls `changed` when the earlier version may be different: after a commit, after a file was saved, and when the
 * window gets the focus.
 */
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
    // This is the only sign of changes made in another terminal, or in a repository that starts above the folder.
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
      // Special characters of glob patterns are replaced by a wildcard.
      return [new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '?'))];
    }
    default:
      return [new vscode.RelativePattern(vscode.Uri.parse(target.uri), '**/*.competence')];
  }
}
