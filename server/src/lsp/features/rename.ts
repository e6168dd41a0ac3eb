import {
  PrepareRenameRequest,
  type PrepareRenameResult,
  RenameRequest,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { renamingAt } from '../rename/renamingAt.ts';
import { toRenameEdit } from '../rename/toRenameEdit.ts';
import { pathOf } from '../uris.ts';

/** Renames an id, a facet, a framework or the words of a term everywhere, and says why where that cannot be done. */
export function rename(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, PrepareRenameRequest.type, async (params): Promise<PrepareRenameResult | null> => {
    await workspace.settled();
    if (workspace.document(params.textDocument.uri) === undefined) return null;
    const position = fromPosition(params.position);
    const { span, placeholder } = renamingAt(workspace, pathOf(params.textDocument.uri), position);
    return { range: rangeInLine(position.line, span), placeholder };
  });
  answer(context, RenameRequest.type, async (params): Promise<WorkspaceEdit | null> => {
    await workspace.settled();
    if (workspace.document(params.textDocument.uri) === undefined) return null;
    const renaming = renamingAt(workspace, pathOf(params.textDocument.uri), fromPosition(params.position));
    const { newName }: { readonly newName: unknown } = params;
    const changes = renaming.changesTo(typeof newName === 'string' ? newName.trim() : '');
    return toRenameEdit(changes, workspace, client);
  });
  return { renameProvider: client.preparesRenames ? { prepareProvider: true } : true };
}
