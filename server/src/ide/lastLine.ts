import type { Statement, SyntaxNode } from '../engine/syntax/index.ts';

/** Where the last line of a node stands that says something. */
export interface LastLine {
  /** How many lines below the node's own. */
  readonly offset: number;
  readonly statement: Statement | undefined;
}

/** The last line of a node that is neither blank nor a comment: what is blank below a block is none of it. */
export function lastLineOf(node: SyntaxNode): LastLine {
  let last = node;
  let offset = 0;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) {
    offset += last.lines - child.lines;
    last = child;
  }
  return { offset, statement: last.statement };
}
