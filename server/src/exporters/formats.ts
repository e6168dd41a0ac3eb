/** The description of a format. */
interface FormatRow {
  /** As on the command line: `pdf`. */
  readonly name: string;
  /** As in a menu: `PDF`. The extension translates it. */
  readonly label: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is text in UTF-8, which can be printed in a terminal. */
  readonly isText: boolean;
  /** Whether it shows running text, a framework or any part of it, or the map of a whole framework. */
  readonly shows: 'document' | 'map';
  /** Whether it can mark changes since an earlier version. */
  readonly marksChanges: boolean;
  /**
   * The files in `dist/documents` that a worker must load before it writes this format. A worker cannot load code by
   * itself.
   */
  readonly parts: readonly string[];
}

/**
 * The formats that can be exported, in the order of menus: the only list of them. It is plain data, so that the command
 * line and the extension can read it without loading the libraries. `index.ts` says how each format is written.
 */
export const FORMATS = [
  {
    name: 'pdf',
    label: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    isText: false,
    shows: 'document',
    marksChanges: true,
    parts: ['fontkit', 'parseFont', 'pdf'],
  },
  {
    name: 'docx',
    label: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    shows: 'document',
    marksChanges: true,
    parts: ['docx'],
  },
  {
    name: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    isText: true,
    shows: 'document',
    marksChanges: false,
    parts: [],
  },
  {
    name: 'svg',
    label: 'Map as SVG',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    isText: true,
    shows: 'map',
    marksChanges: false,
    parts: ['fontkit', 'parseFont'],
  },
  {
    name: 'png',
    label: 'Map as PNG',
    extension: 'png',
    mediaType: 'image/png',
    isText: false,
    shows: 'map',
    marksChanges: false,
    parts: [],
  },
] as const satisfies readonly FormatRow[];

/** A row of the table. */
export type Format = (typeof FORMATS)[number];
