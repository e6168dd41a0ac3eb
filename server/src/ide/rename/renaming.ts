import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Span } from '../../engine/text/index.ts';

/** Something that can be renamed at a position. */
export interface Renaming {
  /** The words at the cursor. */
  readonly span: Span;
  /** The current name, for the author to change. */
  readonly placeholder: string;
  /** The changes for a new name, in all documents; refuses an invalid name. */
  changesTo(name: string): readonly RenameChange[];
}

export interface RenameChange extends DocumentChange {
  /** The reason why the author should confirm the change; undefined if no confirmation is needed. */
  readonly doubt: string | undefined;
}
