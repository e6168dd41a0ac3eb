import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Span } from '../../engine/text/index.ts';

/** What may be renamed at a position. */
export interface Renaming {
  /** The words at the cursor that it is about. */
  readonly span: Span;
  /** The name as it is, for the author to change. */
  readonly placeholder: string;
  /** What another name changes, in all documents; refuses a name that will not do. */
  changesTo(name: string): readonly RenameChange[];
}

export interface RenameChange extends DocumentChange {
  /** Why the author may want to look at the change before it is made; undefined when it has to be made. */
  readonly doubt: string | undefined;
}
