import type { Exporters, Resources } from '../exporters/index.ts';

/** Loads the library for a format; the runtime knows where it is. */
export type DocumentLibrary = (format: string) => Promise<LoadedDocuments>;

/** The libraries for documents, and their resources. */
export interface LoadedDocuments {
  readonly documents: Exporters;
  readonly resources: Resources;
}
