import type { Workspace } from '../../engine/index.ts';
import type { Place, Statement, SyntaxNode } from '../../engine/syntax/index.ts';

/** The position for which completions are requested: the line up to the cursor, and its place. */
export interface Cursor {
  readonly engine: Workspace;
  readonly path: string;
  /** The framework of the document. */
  readonly framework: string;
  readonly statement: Statement;
  /** The place of the line. */
  readonly place: Place;
  readonly above: readonly SyntaxNode[];
  readonly line: number;
  readonly column: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line from the cursor on. */
  readonly after: string;
}

/** One completion: an item of a list before the client's own additions. */
export interface CompletionEntry {
  readonly label: string;
  readonly kind:
    | 'keyword'
    | 'property'
    | 'value'
    | 'domain'
    | 'activity'
    | 'competence'
    | 'framework'
    | 'reference';
  /** The text beside the label: a title, or what the word is for. */
  readonly detail?: string | undefined;
  /** The inserted text; the label if missing. */
  readonly text?: string;
  /** The same with tab stops, for clients with snippets. */
  readonly snippet?: string;
  /** The framework in which the label is an id. The explanation is loaded when the author selects the item. */
  readonly home?: string;
}

/** Whether an entry is the id of something, or a reference to it, so that it is also found by its title. */
export function isName({ kind }: CompletionEntry): boolean {
  return kind !== 'keyword' && kind !== 'property' && kind !== 'value';
}

/** Completions for the range of the line from `start` to `end`, which the chosen one replaces. */
export interface Offers {
  readonly start: number;
  readonly end: number;
  readonly offers: readonly CompletionEntry[];
}

/** The other statements of the block that contains the line. */
export function siblingsOf({ above, statement }: Cursor): Statement[] {
  const children = above.at(-1)?.children ?? [];
  return children.flatMap((node) => (node.statement && node.statement !== statement ? node.statement : []));
}
