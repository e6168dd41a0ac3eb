import {
  type ServerCapabilities,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { answer, type FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';
import { reportOf } from './diagnostic.ts';

/**
 * The problems of all documents, open or not. A removed document is reported once more, without problems.
 *
 * VS Code ignores this report for visible documents, because it requests those separately. So it does not count as
 * sent: otherwise the client would never be asked to refresh changes in the meantime.
 */
export function workspaceDiagnostic(context: FeatureContext): ServerCapabilities {
  const { workspace, diagnostics } = context;
  answer(context, WorkspaceDiagnosticRequest.type, async (params): Promise<WorkspaceDiagnosticReport> => {
    await workspace.settled();
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
    const paths = new Set([...workspace.engine.paths(), ...previous.keys()]);
    const items = [...paths].map((path) => ({
      uri: workspace.uriOf(path),
      version: workspace.versionOf(path),
      ...reportOf(
        workspace.isOpen(path) ? diagnostics.peek(path) : diagnostics.send(path),
        previous.get(path),
      ),
    }));
    return { items };
  });
  return {};
}
