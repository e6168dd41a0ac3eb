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

/** All features, in the order in which they are notified of a change. */
export const FEATURES: readonly Feature[] = [
  codeAction,
  codeLens,
  completion,
  definition,
  diagnostic,
  workspaceDiagnostic,
  diagnosticRefresh,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  implementation,
  inlayHint,
  typeHierarchy,
  onTypeFormatting,
  publishDiagnostics,
  rangeFormatting,
  references,
  rename,
  selectionRange,
  semanticTokens,
  configurationDiagnostics,
  workspaceSymbol,
  paste,
  drop,
  preview,
  exportDocument,
  frameworks,
  comparison,
  assignIds,
  starter,
  rearrangement,
  moveElsewhere,
  reviews,
];
