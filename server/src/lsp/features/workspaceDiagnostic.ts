import {
  type ServerCapabilities,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import type { DiagnosticReport } from '../diagnosticStore.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';
import { reportOf } from './diagnostic.ts';

/**
 * The problems of all documents, open or not. A removed document is reported without problems until the client confirms
 * that: when VS Code closes a document, it forgets that it shows problems there, and relies on this report.
 *
 * VS Code ignores this report for visible documents, because it requests those separately. So it does not count as
 * sent: otherwise the client would never be asked to refresh changes in the meantime.
 */
export function workspaceDiagnostic(context: FeatureContext): ServerCapabilities {
  const { workspace, diagnostics } = context;
  answer(context, WorkspaceDiagnosticRequest.type, async (params): Promise<WorkspaceDiagnosticReport> => {
    await workspace.settled();
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
    const paths = workspace.paths().filter((path) => !workspace.isAround(path));
    const items = paths.map((path) => {
      const uri = workspace.uriOf(path);
      const report = workspace.isOpen(path) ? diagnostics.peek(path) : diagnostics.send(path);
      return { uri, version: workspace.versionOf(path), ...reportOf(report, previous.get(pathOf(uri))) };
    });
    const existing = new Set(items.map(({ uri }) => pathOf(uri)));
    const known = [...params.previousResultIds.map(({ uri }) => uri), ...diagnostics.abandoned()];
    const gone = new Map(known.map((uri) => [pathOf(uri), uri]));
    for (const [path, uri] of gone) {
      if (existing.has(path) || workspace.isOpenAs(uri)) continue;
      if (previous.get(path) === GONE.resultId) diagnostics.confirmEmpty(uri);
      items.push({ uri, version: null, ...reportOf(GONE, previous.get(path)) });
    }
    return { items };
  });
  return {};
}

/** The report about a document that no longer exists, or no longer under this uri. */
const GONE: DiagnosticReport = { resultId: 'gone', items: [] };
