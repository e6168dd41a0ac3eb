import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type ServerCapabilities,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { SOURCE } from '../convert.ts';
import type { DiagnosticReport } from '../diagnosticStore.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Returns the problems of a document to clients that request them, along with changed ones of other documents. */
export function diagnostic(context: FeatureContext): ServerCapabilities {
  const { workspace, client, diagnostics } = context;
  answer(context, DocumentDiagnosticRequest.type, async (params): Promise<DocumentDiagnosticReport> => {
    await workspace.settled();
    const path = workspace.pathOf(params.textDocument.uri);
    const report = reportOf(diagnostics.send(path, params.textDocument.uri), params.previousResultId);
    if (!client.takesRelatedDiagnostics) return report;
    const related = diagnostics.unsent().filter((other) => diagnostics.wasSent(other));
    if (related.length === 0) return report;
    const reports = related.map(
      (other) => [workspace.uriOf(other), reportOf(diagnostics.send(other))] as const,
    );
    return { ...report, relatedDocuments: Object.fromEntries(reports) };
  });
  return {
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
  };
}

/** A report in the form of the protocol: in full, unless the client has it already. */
export function reportOf(
  { resultId, items }: DiagnosticReport,
  previous?: string,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
