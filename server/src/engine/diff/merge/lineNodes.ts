import type { ElementKind } from '../../model/element.ts';
import type { SyntaxDocument } from '../../syntax/document.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { isTrivia, type Statement } from '../../syntax/statement.ts';
import type { Entry } from '../entry.ts';

/** A line with a meaning, with the comments and blank lines above it. */
export interface LineNode {
  /** Undefined for the document itself. */
  readonly statement: Statement | undefined;
  /** The comments and blank lines above it, as they were typed; for the document itself, those at its end. */
  readonly lead: readonly string[];
  readonly parent: number;
  readonly children: readonly number[];
}

/** A document as a list of lines, each before its children, and as entries that can be matched. */
export interface LineTree {
  readonly nodes: readonly LineNode[];
  readonly entries: readonly Entry[];
}

export function lineTreeOf({ root, statements }: SyntaxDocument): LineTree {
  const nodes: Mutable[] = [{ statement: undefined, lead: [], parent: -1, children: [] }];
  const leads = leadsIn([...statements]);
  const add = (node: SyntaxNode, parent: number): void => {
    const { statement } = node;
    if (statement === undefined) return;
    const index = nodes.length;
    nodes.push({ statement, lead: leads.get(statement) ?? [], parent, children: [] });
    nodes[parent]?.children.push(index);
    for (const child of node.children) add(child, index);
  };
  for (const child of root.children) add(child, 0);
  (nodes[0] as Mutable).lead = leads.get(undefined) ?? [];
  return { nodes, entries: nodes.map(entryOf) };
}

interface Mutable {
  statement: Statement | undefined;
  lead: readonly string[];
  parent: number;
  children: number[];
}

/** The comments and blank lines above each statement; the key without a statement has those at the end. */
function leadsIn(statements: readonly Statement[]): Map<Statement | undefined, string[]> {
  const leads = new Map<Statement | undefined, string[]>();
  let lead: string[] = [];
  statements.forEach((statement, index) => {
    // Nothing follows the end of the last line.
    if (index === statements.length - 1 && statement.source === '' && statement.end === '') return;
    if (isTrivia(statement)) lead.push(statement.source);
    else {
      leads.set(statement, lead);
      lead = [];
    }
  });
  leads.set(undefined, lead);
  return leads;
}

/** Lines are matched like elements, properties by their names, and other lines without an id by their text. */
function entryOf({ statement, parent, children }: Mutable, index: number): Entry {
  const name = statement?.kind === 'property' ? ` ${statement.keyword?.text}` : '';
  return {
    index,
    parent,
    children,
    kind: `${statement?.kind ?? 'framework'}${name}` as ElementKind,
    id: statement?.id?.text,
    text: statement?.text?.text,
    properties: [],
    prose: [],
    questions: [],
    site: undefined,
  };
}

/** A line without its leading space. */
export function contentOfLine({ statement }: LineNode): string {
  return statement?.source.slice(statement.start) ?? '';
}

/** The leading space of a line. */
export function indentOf({ statement }: LineNode): string {
  return statement?.source.slice(0, statement.start) ?? '';
}
