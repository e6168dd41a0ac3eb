import type { Feature } from '../feature.ts';
import { assignIds } from './assignIds.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { comparison } from './comparison.ts';
import { completion } from './completion.ts';
import { configurationDiagnostics } from './configurationDiagnostics.ts';
import { definition } from './definition.ts';
import { diagnostic } from './diagnostic.ts';
import { diagnosticRefresh } from './diagnosticRefresh.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { drop } from './drop.ts';
import { exportDocument } from './exportDocument.ts';
import { foldingRange } from './foldingRange.ts';
import { formatting } from './formatting.ts';
import { frameworks } from './frameworks.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlayHint.ts';
import { moveElsewhere } from './moveElsewhere.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { paste } from './paste.ts';
import { preview } from './preview.ts';
import { publishDiagnostics } from './publishDiagnostics.ts';
import { rangeFormatting } from './rangeFormatting.ts';
import { rearrangement } from './rearrangement.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { reviews } from './reviews.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokens } from './semanticTokens.ts';
import { starter } from './starter.ts';
import { typeHierarchy } from './typeHierarchy.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';
import { workspaceSymbol } from './workspaceSymbol.ts';

/** Every feature, a line each; the table of requests in the documentation is made from this. */
export const FEATURES: readonly Feature[] = [
  { method: 'textDocument/codeAction', file: 'codeAction.ts', register: codeAction },
  { method: 'textDocument/codeLens', file: 'codeLens.ts', register: codeLens },
  { method: 'textDocument/completion', file: 'completion.ts', register: completion },
  { method: 'textDocument/definition', file: 'definition.ts', register: definition },
  { method: 'textDocument/diagnostic', file: 'diagnostic.ts', register: diagnostic },
  { method: 'workspace/diagnostic', file: 'workspaceDiagnostic.ts', register: workspaceDiagnostic },
  { method: 'workspace/diagnostic/refresh', file: 'diagnosticRefresh.ts', register: diagnosticRefresh },
  { method: 'textDocument/documentHighlight', file: 'documentHighlight.ts', register: documentHighlight },
  { method: 'textDocument/documentLink', file: 'documentLink.ts', register: documentLink },
  { method: 'textDocument/documentSymbol', file: 'documentSymbol.ts', register: documentSymbol },
  { method: 'textDocument/foldingRange', file: 'foldingRange.ts', register: foldingRange },
  { method: 'textDocument/formatting', file: 'formatting.ts', register: formatting },
  { method: 'textDocument/hover', file: 'hover.ts', register: hover },
  { method: 'textDocument/implementation', file: 'implementation.ts', register: implementation },
  { method: 'textDocument/inlayHint', file: 'inlayHint.ts', register: inlayHint },
  { method: 'textDocument/prepareTypeHierarchy', file: 'typeHierarchy.ts', register: typeHierarchy },
  { method: 'textDocument/onTypeFormatting', file: 'onTypeFormatting.ts', register: onTypeFormatting },
  { method: 'textDocument/publishDiagnostics', file: 'publishDiagnostics.ts', register: publishDiagnostics },
  { method: 'textDocument/rangeFormatting', file: 'rangeFormatting.ts', register: rangeFormatting },
  { method: 'textDocument/references', file: 'references.ts', register: references },
  { method: 'textDocument/rename', file: 'rename.ts', register: rename },
  { method: 'textDocument/selectionRange', file: 'selectionRange.ts', register: selectionRange },
  { method: 'textDocument/semanticTokens', file: 'semanticTokens.ts', register: semanticTokens },
  {
    method: 'textDocument/publishDiagnostics',
    file: 'configurationDiagnostics.ts',
    register: configurationDiagnostics,
  },
  { method: 'workspace/symbol', file: 'workspaceSymbol.ts', register: workspaceSymbol },
  { method: 'competence/paste', file: 'paste.ts', register: paste },
  { method: 'competence/drop', file: 'drop.ts', register: drop },
  { method: 'competence/preview/open', file: 'preview.ts', register: preview },
  { method: 'competence/preview/export', file: 'exportDocument.ts', register: exportDocument },
  { method: 'competence/frameworks/children', file: 'frameworks.ts', register: frameworks },
  { method: 'competence/comparison/start', file: 'comparison.ts', register: comparison },
  { method: 'competence/assignIds', file: 'assignIds.ts', register: assignIds },
  { method: 'competence/starter/files', file: 'starter.ts', register: starter },
  { method: 'competence/rearrange', file: 'rearrangement.ts', register: rearrangement },
  { method: 'competence/move', file: 'moveElsewhere.ts', register: moveElsewhere },
  { method: 'competence/reviews', file: 'reviews.ts', register: reviews },
];
