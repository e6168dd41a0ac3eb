import type { Bench } from '../bench.ts';
import type { Editor } from '../client/editor.ts';
import type { OpenDocument } from '../client/openDocument.ts';
import type { Limits } from '../options.ts';

/** A table of figures. */
export interface Table {
  /** The name of the measured product in the figures. */
  readonly name: string;
  readonly title: string;
  /** Whether its rows cannot be compared, so that ratios between them have no meaning. */
  readonly hasUnlikeRows?: boolean;
  /** The same for its columns. */
  readonly hasUnlikeSizes?: boolean;
}

/** A measure in an open document. It leaves the text as it found it. */
export interface DocumentMeasure extends Table {
  /** The reason why a server is skipped, if it is. */
  readonly unfit?: (editor: Editor) => string | undefined;
  /** Milliseconds. */
  readonly run: (document: OpenDocument, limits: Limits) => Promise<number[]>;
  /** Whether the same server is also measured in another mode. */
  readonly ofVariants?: boolean;
}

/** A measure that needs more than an open document. */
export interface Measure {
  /** For `--only`. */
  readonly name: string;
  readonly tables: readonly Table[];
  readonly run: (bench: Bench) => Promise<void>;
}
