import type { Resources } from '../exporters/index.ts';

/** What documents are made with: it is loaded when they are asked for. */
export type Exporters = typeof import('../exporters/index.ts');

/** Loads what documents of a format are written with; where it stands, the runtime knows. */
export type DocumentLibrary = (format: string) => Promise<LoadedDocuments>;

/** What documents are made with, and the files that formats are written with. */
export interface LoadedDocuments {
  readonly documents: Exporters;
  readonly resources: Resources;
}
