import { AGREED } from '../model/properties.ts';
import { linesOf, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement } from '../syntax/statement.ts';
import type { TextChange } from '../text/span.ts';
import { ownLine } from './chosen.ts';
import { describes, stepOf } from './insertion.ts';
import { type LineChange, toTextChanges } from './lineChanges.ts';

/** A statement that a group can agree, with its parent. */
export interface AgreeableNode {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode;
}

/** The line that says when the group agreed a statement; undefined if there is none. */
export function agreementLine({ children }: SyntaxNode): Statement | undefined {
  return children.find(({ statement }) => isAgreementLine(statement))?.statement;
}

/** Whether a statement says when the group agreed what it is under. */
export function isAgreementLine(statement: Statement | undefined): boolean {
  return statement?.kind === 'property' && statement.keyword?.text === AGREED;
}

/** The changes after which each of these statements is agreed on `day`, such as 2026-11-21. */
export function agreeStatements(
  document: SyntaxDocument,
  statements: readonly AgreeableNode[],
  day: string,
): TextChange[] {
  return toTextChanges(
    document,
    statements.map((each) => agree(document, each, day)),
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

function agree(document: SyntaxDocument, { node, parent }: AgreeableNode, day: string): LineChange {
  const known = agreementLine(node);
  if (known !== undefined) {
    const { source, text, keyword } = known;
    const start = ownLine(document, { ...node, statement: known });
    const end = text?.start ?? source.indexOf(':', keyword?.end) + 1;
    const gap = text === undefined ? ' ' : '';
    return { start, end: start + 1, lines: [{ content: `${source.slice(0, end)}${gap}${day}` }] };
  }
  const line = lineBelowOwn(document, node);
  return { start: line, end: line, lines: [{ content: `${indentationIn(node, parent)}${AGREED}: ${day}` }] };
}

/** The line after everything that describes the statement itself, from 0. */
function lineBelowOwn(document: SyntaxDocument, node: SyntaxNode): number {
  const end = node.children.findIndex(({ statement }) => !describes(statement));
  const last = (end < 0 ? node.children : node.children.slice(0, end)).at(-1);
  if (last === undefined) return ownLine(document, node) + 1;
  return last.children.length > 0 ? linesOf(document, last).end : ownLine(document, last) + 1;
}

function indentationIn({ statement, children }: SyntaxNode, parent: SyntaxNode): string {
  const model = children[0]?.statement;
  if (model) return model.source.slice(0, model.start);
  const own = statement?.source.slice(0, statement.start) ?? '';
  return own + ' '.repeat(stepOf(parent));
}
