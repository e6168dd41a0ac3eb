import type { Statement, SyntaxDocument, SyntaxNode } from '../../server/src/engine/syntax/index.ts';

/** A statement without the fields that are not data: its position in a sequence. */
function plain(statement: Statement | undefined): unknown {
  if (statement === undefined) return undefined;
  const { home: _, ...data } = statement;
  return data;
}

function tree(node: SyntaxNode): unknown {
  return {
    statement: plain(node.statement),
    trivia: node.trivia,
    lines: node.lines,
    children: node.children.map(tree),
  };
}

/** A document as plain data: its statements, and its tree. */
export function wholeDocument(document: SyntaxDocument): unknown {
  return { statements: [...document.statements].map(plain), root: tree(document.root) };
}
