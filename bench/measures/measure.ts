import type { Bench } from '../bench.ts';
import type { Editor } from '../client/editor.ts';
import type { OpenDocument } from '../client/openDocument.ts';
import type { Limits } from '../options.ts';

/** A table of figures. */
export interface Table {
  /** As the figures name what was measured. */
  readonly name: string;
  readonly title: string;
  /** Whether its rows are unlike each other, so that it says nothing how many times one is the other. */
  readonly hasUnlikeRows?: boolean;
  /** The same of its columns. */
  readonly hasUnlikeSizes?: boolean;
}

/** What is measured in a document that is open. It leaves the text as it found it. */
export interface DocumentMeasure extends Table {
  /** Why the server is not asked, if it is not. */
  readonly unfit?: (editor: Editor) => string | undefined;
  /** Milliseconds. */
  readonly run: (document: OpenDocument, limits: Limits) => Promise<number[]>;
  /** Whether the same server, asked in another way, is measured as well. */
  readonly ofVariants?: boolean;
}

/** What is measured in a way of its own. */
export interface Measure {
  /** For `--only`. */
  readonly name: string;
  readonly tables: readonly Table[];
  readonly run: (bench: Bench) => Promise<void>;
}
