import {
  LSPErrorCodes,
  PrepareRenameRequest,
  type PrepareRenameResult,
  RenameRequest,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { RenameRefusal } from '../../ide/rename/refuse.ts';
import { renamingAt } from '../../ide/rename/renamingAt.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toRenameEdit } from '../rename/toRenameEdit.ts';

/**
 * Renames an id, a facet, a framework or the words of a term everywhere, or returns the reason why that is not
 * possible.
 */
export function rename(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, PrepareRenameRequest.type, async (params): Promise<PrepareRenameResult | null> => {
    await workspace.settled();
    const document = workspace.document(params.textDocument.uri);
    if (document === undefined) return null;
    const position = fromPosition(params.position);
    const { span, placeholder } = orRefusal(() =>
      renamingAt(workspace.engineAt(document.path), document.path, position),
    );
    return { range: rangeInLine(position.line, span), placeholder };
  });
  answer(context, RenameRequest.type, async (params): Promise<WorkspaceEdit | null> => {
    await workspace.settled();
    const document = workspace.document(params.textDocument.uri);
    if (document === undefined) return null;
    const { newName }: { readonly newName: unknown } = params;
    const changes = orRefusal(() => {
      const renaming = renamingAt(
        workspace.engineAt(document.path),
        document.path,
        fromPosition(params.position),
      );
      return renaming.changesTo(typeof newName === 'string' ? newName.trim() : '');
    });
    return toRenameEdit(changes, workspace, client);
  });
  return { renameProvider: client.preparesRenames ? { prepareProvider: true } : true };
}

/** A refusal reaches the client as an error whose message it shows. */
function orRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RenameRefusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}
