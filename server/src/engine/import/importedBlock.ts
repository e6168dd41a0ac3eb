/** A block of imported text: a heading, list item or paragraph, on one line. */
export interface ImportedBlock {
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** For a heading its level, from 1; for an item the depth of its list, from 0. */
  readonly depth: number;
  /** Running text, which may contain Markdown; never empty. */
  readonly text: string;
}

/** The result of reading a text. */
export interface Blocks {
  readonly blocks: readonly ImportedBlock[];
  /** Whether anything but the order of the lines gives the nesting: bullets, numbers, headings, cells. */
  readonly isList: boolean;
}
