import { AGREED } from '../model/properties.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { isProperty, propertyOf } from '../syntax/ownProperty.ts';
import type { Statement } from '../syntax/statement.ts';
import type { TextChange } from '../text/span.ts';
import { ownLine } from './chosen.ts';
import { type LineChange, toTextChanges } from './lineChanges.ts';
import { type PlacedStatement, setProperty } from './setProperty.ts';

/** The line that says when the group agreed a statement; undefined if there is none. */
export function agreementLine(node: SyntaxNode): Statement | undefined {
  return propertyOf(node, AGREED);
}

/** Whether a statement says when the group agreed what it is under. */
export function isAgreementLine(statement: Statement | undefined): boolean {
  return isProperty(statement, AGREED);
}

/** The changes after which each of these statements is agreed on `day`, such as 2026-11-21. */
export function agreeStatements(
  document: SyntaxDocument,
  statements: readonly PlacedStatement[],
  day: string,
): TextChange[] {
  return toTextChanges(
    document,
    statements.map((each) => setProperty(document, each, { name: AGREED, value: day })),
  );
}

/** The changes after which none of these statements is agreed. */
export function withdrawAgreements(document: SyntaxDocument, nodes: readonly SyntaxNode[]): TextChange[] {
  const changes = nodes.flatMap(({ children }) => {
    const own = children.filter(({ statement }) => isAgreementLine(statement));
    return own.map((node): LineChange => {
      const line = ownLine(document, node);
      return { start: line, end: line + 1, lines: [] };
    });
  });
  return toTextChanges(document, changes);
}
