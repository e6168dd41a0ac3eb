import type { ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../feature.ts';
import { scheduled } from '../schedule.ts';

/** Has the client ask again when a change in one document, or on disk, makes or mends problems in another. */
export function diagnosticRefresh(context: FeatureContext): ServerCapabilities {
  const { connection, workspace, client, diagnostics, onUpdate } = context;
  if (!client.refreshesDiagnostics || !client.pullsDiagnostics) return {};
  /** The documents that the client has changed: of those it asks by itself. */
  const edited = new Set<string>();
  const refresh = scheduled(context, async () => {
    const others = diagnostics.untold().filter((path) => diagnostics.wasTold(path) && !edited.has(path));
    edited.clear();
    if (others.length) await connection.languages.diagnostics.refresh();
  });
  onUpdate((_, path) => {
    if (workspace.isOpen(path)) edited.add(path);
    refresh();
  });
  return {};
}
