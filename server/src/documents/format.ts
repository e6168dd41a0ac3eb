import type { ExportDocument, MapPicture } from '../core/index.ts';
import type { Resources } from './resources.ts';

/** What was written. */
export interface Written {
  readonly bytes: Uint8Array;
  /** What whoever asked should be told, each a sentence; mostly nothing. */
  readonly notices: readonly string[];
}

/** What every format has. */
interface Format {
  /** As on the command line: `pdf`. */
  readonly name: string;
  /** As in a menu: `PDF`. */
  readonly label: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is text in UTF-8, that can be shown where it is asked for. */
  readonly isText: boolean;
}

/** A format of running text: a framework or any part of it. */
export interface DocumentFormat extends Format {
  readonly shows: 'document';
  /** Writes a document. The same document gives the same bytes. */
  write(document: ExportDocument, resources: Resources): Promise<Written>;
}

/** A format of pictures: the map of a framework. */
export interface MapFormat extends Format {
  readonly shows: 'map';
  /** Draws a map. The same map gives the same bytes. */
  write(picture: MapPicture, resources: Resources): Promise<Written>;
}

export type ExportFormat = DocumentFormat | MapFormat;
