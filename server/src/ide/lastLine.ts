import type { Statement, SyntaxNode } from '../engine/syntax/index.ts';

/** The last line of a node that is not blank or a comment. */
export interface LastLine {
  /** The number of lines below the node's own. */
  readonly offset: number;
  readonly statement: Statement | undefined;
}

/** The last line of a node that is neither blank nor a comment. Blank lines below a block do not belong to it. */
export function lastLineOf(node: SyntaxNode): LastLine {
  let last = node;
  let offset = 0;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) {
    offset += last.lines - child.lines;
    last = child;
  }
  return { offset, statement: last.statement };
}
