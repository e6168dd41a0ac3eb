import type { ServerCapabilities } from 'vscode-languageserver';
import { assignIds as assignIdsOf, isAnonymous } from '../../core/index.ts';
import { pathOf, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { type AssignedIds, FRAMEWORKS } from '../frameworkProtocol.ts';

/** Gives the competences of one document the ids that hints show beside them. */
export function assignIds({ connection, workspace, client }: FeatureContext): ServerCapabilities {
  connection.onRequest(
    FRAMEWORKS.assignIds,
    async ({ uri }: { readonly uri: string }): Promise<AssignedIds> => {
      await workspace.settled();
      const path = pathOf(uri);
      const framework = workspace.engine.frameworkOf(path);
      if (framework === undefined || isAnonymous(framework)) return { count: 0, isLoose: true };
      const changes = assignIdsOf(framework, workspace.engine).filter((change) => change.path === path);
      const count = changes.length;
      if (count === 0) return { count, isLoose: false };
      return { count, isLoose: false, edit: toWorkspaceEdit(changes, workspace, client) };
    },
  );
  return {};
}
