import type { Workspace } from '../../engine/index.ts';
import type { Place, Statement, SyntaxNode } from '../../engine/syntax/index.ts';

/** Where an author wants words: the line up to the cursor, and what it stands in. */
export interface Cursor {
  readonly engine: Workspace;
  readonly path: string;
  /** The framework of the document. */
  readonly framework: string;
  readonly statement: Statement;
  /** The place that the line stands in. */
  readonly place: Place;
  readonly above: readonly SyntaxNode[];
  readonly line: number;
  readonly column: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line from the cursor on. */
  readonly after: string;
}

/** What to offer: an item of a list before the client's own additions. */
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
  /** What stands beside the label: a title, or what the word is for. */
  readonly detail?: string | undefined;
  /** What is written; the label when left out. */
  readonly text?: string;
  /** The same with stops for the cursor, for clients that take snippets. */
  readonly snippet?: string;
  /** The framework in which the label is an id: what it stands for is told when the author stops at it. */
  readonly home?: string;
}

/** Offers for the stretch of the line from `start` to `end`, which the choice replaces. */
export interface Offers {
  readonly start: number;
  readonly end: number;
  readonly offers: readonly CompletionEntry[];
}

/** The other statements of the block that the line stands in. */
export function siblingsOf({ above, statement }: Cursor): Statement[] {
  const children = above.at(-1)?.children ?? [];
  return children.flatMap((node) => (node.statement && node.statement !== statement ? node.statement : []));
}
