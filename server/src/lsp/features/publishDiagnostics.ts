import type { PublishDiagnosticsParams, ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../feature.ts';
import { scheduled } from '../schedule.ts';

/** Pushes problems to clients that do not request them, for changed documents. */
export function publishDiagnostics(context: FeatureContext): ServerCapabilities {
  const { connection, workspace, client, diagnostics, onUpdate } = context;
  if (client.pullsDiagnostics) return {};
  const publish = scheduled(context, async () => {
    for (const uri of diagnostics.abandoned()) {
      diagnostics.confirmEmpty(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const path of diagnostics.unsent()) {
      if (workspace.isAround(path)) continue;
      const known = diagnostics.wasSent(path);
      const { items } = diagnostics.send(path);
      if (workspace.engineAt(path).document(path) === undefined) continue;
      // A file that is not open is only sent once it has problems.
      if (items.length === 0 && !known && !workspace.isOpen(path)) continue;
      const version = workspace.versionOf(path);
      const params: PublishDiagnosticsParams = { uri: workspace.uriOf(path), diagnostics: items };
      await connection.sendDiagnostics(version === null ? params : { ...params, version });
    }
  });
  onUpdate(publish);
  return {};
}
