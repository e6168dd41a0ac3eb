import type { ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../feature.ts';
import { scheduled } from '../schedule.ts';

/** Asks the client to request diagnostics again when a change in one document, or on disk, causes or solves problems in another. */
export function diagnosticRefresh(context: FeatureContext): ServerCapabilities {
  const { connection, workspace, client, diagnostics, onUpdate } = context;
  if (!client.refreshesDiagnostics || !client.pullsDiagnostics) return {};
  const refresh = scheduled(context, async () => {
    const outdated = diagnostics.outdated();
    diagnostics.stopExpecting();
    if (outdated.length) await connection.languages.diagnostics.refresh();
  });
  onUpdate((_, path) => {
    if (workspace.isOpen(path)) diagnostics.expectRequest(path);
    refresh();
  });
  return {};
}
