import type { ExportDocument, MapPicture } from '../engine/export/index.ts';
import type { Format } from './formats.ts';
import type { Resources } from './resources.ts';

/** The result of writing a document. */
export interface Written {
  readonly bytes: Uint8Array;
  /** Messages for the user, one sentence each; usually empty. */
  readonly notices: readonly string[];
}

type RowOf<Shows> = Omit<Format, 'shows'> & { readonly shows: Shows };

/** A format of running text: a framework or any part of it. */
export interface DocumentFormat extends RowOf<'document'> {
  /** Writes a document. The same document gives the same bytes. */
  write(document: ExportDocument, resources: Resources): Promise<Written>;
}

/** A format of pictures: the map of a framework. */
export interface MapFormat extends RowOf<'map'> {
  /** Draws a map. The same map gives the same bytes. */
  write(picture: MapPicture, resources: Resources): Promise<Written>;
}

export type ExportFormat = DocumentFormat | MapFormat;
