/** The map of a framework as plain data, from which every picture is drawn. Texts are plain text without markup. */
export interface MapPicture {
  readonly title: string;
  /** BCP 47; undefined if the framework does not have one. */
  readonly language: string | undefined;
  /** Such as `Version 1.0.0`, `Draft`. */
  readonly facts: readonly string[];
  /** The reader's selection, in sentences; undefined for the whole framework. */
  readonly extent: string | undefined;
  readonly overarching: string | undefined;
  readonly columns: readonly PictureColumn[];
}

export interface PictureColumn {
  readonly title: string;
  /** From 1; 0 for elements without a domain. */
  readonly hue: number;
  /** The target of a click; undefined for none. */
  readonly href: string | undefined;
  /** The counts, each such as `12 activities`. */
  readonly sizes: readonly string[];
  readonly entries: readonly PictureEntry[];
}

export type PictureEntry = PictureBox | PictureGroup;

export interface PictureBox {
  readonly type: 'box';
  readonly title: string;
  readonly href: string | undefined;
  readonly sizes: readonly string[];
  readonly boxes: readonly PictureBox[];
}

export interface PictureGroup {
  readonly type: 'group';
  readonly title: string;
  readonly entries: readonly PictureEntry[];
}
