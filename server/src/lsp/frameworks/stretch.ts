import { isTrivia, linesOf, type Span, type SyntaxDocument, type SyntaxNode } from '../../core/index.ts';

/**
 * The lines that go with a node when it is moved, half-open: all that stands in it, and the comments about it. Those
 * are the ones right above it, and those right below it or further in; comments right above what follows it are not.
 */
export function stretchOf(document: SyntaxDocument, node: SyntaxNode): Span {
  const lines = linesOf(document, node);
  const indentation = node.statement?.indentation ?? 0;
  let { start } = lines;
  while (isCommentAt(document, start - 1, indentation)) start--;
  let end = lines.end;
  while (end > lines.start + 1 && isTriviaAt(document, end - 1)) end--;
  const follows = leadingBelow(document, lines, indentation);
  for (let line = end; line < follows; line++) {
    const statement = document.statements.at(line);
    if (statement?.kind !== 'comment') continue;
    if (statement.indentation > indentation || line === end) end = line + 1;
  }
  return { start, end };
}

/** Where the comments begin that belong to what follows a node. */
function leadingBelow(document: SyntaxDocument, lines: Span, indentation: number): number {
  let line = lines.end;
  if (line >= document.statements.length) return line;
  while (
    line > lines.start + 1 &&
    document.statements.at(line - 1)?.kind === 'comment' &&
    (document.statements.at(line - 1)?.indentation ?? 0) <= indentation
  ) {
    line--;
  }
  return line;
}

function isTriviaAt(document: SyntaxDocument, line: number): boolean {
  const statement = document.statements.at(line);
  return statement !== undefined && isTrivia(statement);
}

function isCommentAt(document: SyntaxDocument, line: number, indentation: number): boolean {
  const statement = line < 0 ? undefined : document.statements.at(line);
  return statement?.kind === 'comment' && statement.indentation === indentation;
}
