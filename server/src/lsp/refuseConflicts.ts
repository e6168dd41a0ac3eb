import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { conflictRefusal } from '../ide/conflictRefusal.ts';
import type { LanguageWorkspace } from './workspace.ts';

/**
 * Refuses an edit of files of which one has an unresolved merge conflict.
 *
 * @param changes the changes of the edit
 * @throws ResponseError with the reason, which clients show
 */
export function refuseConflicts(
  changes: readonly { readonly path: string }[],
  workspace: Pick<LanguageWorkspace, 'engineAt'>,
): void {
  for (const path of new Set(changes.map(({ path }) => path))) {
    const reason = conflictRefusal(workspace.engineAt(path), [path]);
    if (reason !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
  }
}
