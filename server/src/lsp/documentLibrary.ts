import type { Exporters, Resources } from '../exporters/index.ts';

/** Loads what documents of a format are written with; where it stands, the runtime knows. */
export type DocumentLibrary = (format: string) => Promise<LoadedDocuments>;

/** What documents are made with, and the files that formats are written with. */
export interface LoadedDocuments {
  readonly documents: Exporters;
  readonly resources: Resources;
}
