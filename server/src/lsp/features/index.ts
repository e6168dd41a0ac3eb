import type { Feature } from '../feature.ts';
import { diagnostic } from './diagnostic.ts';
import { diagnosticRefresh } from './diagnosticRefresh.ts';
import { preview } from './preview.ts';
import { publishDiagnostics } from './publishDiagnostics.ts';
import { statistics } from './statistics.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every feature, a line each; the table of requests in the documentation is made from this. */
export const FEATURES: readonly Feature[] = [
  { method: 'textDocument/diagnostic', file: 'diagnostic.ts', register: diagnostic },
  { method: 'workspace/diagnostic', file: 'workspaceDiagnostic.ts', register: workspaceDiagnostic },
  { method: 'workspace/diagnostic/refresh', file: 'diagnosticRefresh.ts', register: diagnosticRefresh },
  { method: 'textDocument/publishDiagnostics', file: 'publishDiagnostics.ts', register: publishDiagnostics },
  { method: 'competence/preview/open', file: 'preview.ts', register: preview },
  { method: 'competence/statistics', file: 'statistics.ts', register: statistics },
];
