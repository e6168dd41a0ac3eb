import * as vscode from 'vscode';
import type { FrameworkLocation } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonServer } from './comparisonServer.ts';

/** The scheme of earlier versions. They are not sent to the server, because they declare every id a second time. */
const BEFORE = 'competence-before';
const EXTENSION = /\.competence$/i;

/** The earlier version of a document, read-only. */
export function earlierUri(uri: string, name: string): vscode.Uri {
  const { path } = vscode.Uri.parse(uri);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(EXTENSION, '');
  // The name of a branch may contain slashes, which would look like folders.
  const version = name.replace(/[/\\]/g, '∕');
  return vscode.Uri.from({ scheme: BEFORE, path: `/${file} (${version}).competence`, query: uri });
}

/** The document whose earlier version this is; undefined for other documents. */
export function documentOfEarlier({ scheme, query }: vscode.Uri): string | undefined {
  return scheme === BEFORE ? query : undefined;
}

/** Shows a place of the earlier version. */
export async function showEarlier({ uri, range }: FrameworkLocation, name: string): Promise<void> {
  const { start } = range;
  const place = new vscode.Range(start.line, start.character, start.line, start.character);
  const editor = await vscode.window.showTextDocument(earlierUri(uri, name), { selection: place });
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Makes VS Code read earlier versions. A document without one has no text. */
export function registerEarlierDocuments(
  comparison: Comparison,
  server: ComparisonServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    comparison.onDidChange(() => {
      if (comparison.overview === undefined) return;
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === BEFORE) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(BEFORE, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) =>
        (await attempt('Comparison', log, () => server.text({ uri: query }))) ?? '',
    }),
  );
}
