import type { ServerCapabilities } from 'vscode-languageserver';
import { newIds } from '../../ide/newIds.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { type AssignedIds, FRAMEWORKS } from '../frameworkProtocol.ts';
import { refuseConflicts } from '../refuseConflicts.ts';

/** Adds the missing ids of a document, the same ones that inlay hints show. */
export function assignIds({ connection, workspace, client }: FeatureContext): ServerCapabilities {
  connection.onRequest(
    FRAMEWORKS.assignIds,
    async ({ uri }: { readonly uri: string }): Promise<AssignedIds> => {
      await workspace.settled();
      const path = workspace.pathOf(uri);
      refuseConflicts([{ path }], workspace);
      const changes = newIds(workspace.engineAt(path), path);
      if (changes === undefined) return { count: 0, isLoose: true };
      const count = changes.length;
      if (count === 0) return { count, isLoose: false };
      return { count, isLoose: false, edit: toWorkspaceEdit(changes, workspace, client) };
    },
  );
  return {};
}
