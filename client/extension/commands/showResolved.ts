import * as vscode from 'vscode';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkChanges } from '../frameworks/frameworkChanges.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';

/**
 * The scheme of resolved frameworks. The server is not sent these documents, because they repeat what others declare.
 */
const RESOLVED_SCHEME = 'competence-resolved';

/** Shows a framework with everything it inherits and includes as one read-only document that follows its sources. */
export function registerShowResolved(
  server: FrameworkServer,
  changes: FrameworkChanges,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    changes.onDidChange((frameworks) => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme !== RESOLVED_SCHEME) continue;
        if (frameworks === undefined || frameworks.has(uri.query)) changed.fire(uri);
      }
    }),
    vscode.workspace.registerTextDocumentContentProvider(RESOLVED_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => {
        const text = await attempt('Framework', log, () => server.resolved({ framework: query }));
        return (
          text ??
          `// ${vscode.l10n.t('This framework is not in the open files or folders. Open the folder that contains it.')}\n`
        );
      },
    }),
    vscode.commands.registerCommand('competence.showResolved', (given?: { readonly framework?: string }) =>
      attempt('Framework', log, async () => {
        const framework = given?.framework ?? (await frameworkShown(server));
        if (framework === undefined) {
          vscode.window.showInformationMessage(
            vscode.l10n.t('Open a .competence file that belongs to a framework first.'),
          );
          return;
        }
        await show(framework);
      }),
    ),
  );
}

async function frameworkShown(server: FrameworkServer): Promise<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme === RESOLVED_SCHEME) return uri.query;
  return uri && (await server.status({ uri: uri.toString() }))?.framework;
}

async function show(framework: string): Promise<void> {
  const name = vscode.l10n.t('{0} (complete)', framework);
  const uri = vscode.Uri.from({ scheme: RESOLVED_SCHEME, path: `/${name}.competence`, query: framework });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
}
