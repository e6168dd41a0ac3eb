import { lineOf, linesOf, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { propertyOf } from '../syntax/ownProperty.ts';
import type { TextChange } from '../text/span.ts';
import { ownLine } from './chosen.ts';
import { describes, stepOf } from './insertion.ts';
import { type LineChange, toTextChanges } from './lineChanges.ts';

/** A statement with its parent. */
export interface PlacedStatement {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode;
}

/** A property of a statement with its new value. */
export interface PropertyValue {
  readonly name: string;
  readonly value: string;
}

/** The changes after which a statement has these properties; new ones follow the one before them in the list, if that is there. */
export function setProperties(
  document: SyntaxDocument,
  { node, parent }: PlacedStatement,
  values: readonly PropertyValue[],
): TextChange[] {
  const changes = values.map((value, index) => {
    const before = values.slice(0, index).findLast(({ name }) => propertyOf(node, name) !== undefined);
    return setProperty(document, { node, parent }, value, before?.name);
  });
  return toTextChanges(document, changes);
}

/** The change after which a statement has a property. A new line comes after the property `after`, or below all that describes it. */
export function setProperty(
  document: SyntaxDocument,
  { node, parent }: PlacedStatement,
  { name, value }: PropertyValue,
  after?: string,
): LineChange {
  const known = propertyOf(node, name);
  if (known !== undefined) {
    const { source, text, keyword } = known;
    const start = lineOf(document, known);
    const end = text?.start ?? source.indexOf(':', keyword?.end) + 1;
    const gap = text === undefined ? ' ' : '';
    return { start, end: start + 1, lines: [{ content: `${source.slice(0, end)}${gap}${value}` }] };
  }
  const model = after === undefined ? undefined : propertyOf(node, after);
  const line = model ? lineOf(document, model) + 1 : lineBelowOwn(document, node);
  return { start: line, end: line, lines: [{ content: `${indentationIn(node, parent)}${name}: ${value}` }] };
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
