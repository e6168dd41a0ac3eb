import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { findShareable } from '../model/resolve.ts';
import { lineOf } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { printStatement } from '../syntax/print.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import type { FrameworkSource, Remark } from './entry.ts';

/** Lines of an adaptation that act through the lines under them. */
const ACTING: ReadonlySet<StatementKind> = new Set<StatementKind>(['amend', 'before', 'after']);

/**
 * The lines of a framework's own files that have no effect on the framework: comments, unrecognised lines, and
 * amendments without a target. Only their authors would miss them, but a comparison must not hide anything.
 */
export function remarksOf(framework: Framework, documents: FrameworkSource): readonly Remark[] {
  const visible = visibleIn(framework);
  const remarks: Remark[] = [];
  for (const path of framework.paths) {
    const document = documents.document(path);
    if (document === undefined) continue;
    const acting = actingIn(document.root, visible);
    let line = 0;
    for (const statement of document.statements) {
      line++;
      if (statement.kind === 'blank' || visible.has(statement) || acting.has(statement)) continue;
      if (statement.text && visible.has(statement.text)) continue;
      if (isMembership(statement, framework.id) || bringsIn(statement, documents)) continue;
      remarks.push({ text: printStatement(statement), isComment: statement.kind === 'comment', path, line });
    }
  }
  return remarks;
}

/** The line of a statement, from 1; 1 if the document does not exist. */
export function lineAt(path: string, statement: Statement | undefined, documents: FrameworkSource): number {
  const document = documents.document(path);
  return document && statement ? lineOf(document, statement) + 1 : 1;
}

/** The statements, and the texts of prose, that are visible in the framework. */
function visibleIn(framework: Framework): ReadonlySet<object> {
  const visible = new Set<object>();
  const addAll = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const { node, title, prose, questions, properties, amendedBy, children } = element;
      if (node.statement) visible.add(node.statement);
      // If another line moves the element, only the wording counts for the line that rewords it.
      if (title) visible.add(title);
      for (const text of prose) if (text) visible.add(text);
      for (const { statement, replies } of questions) {
        visible.add(statement);
        for (const reply of replies) visible.add(reply.statement);
      }
      for (const property of properties) if (property.node.statement) visible.add(property.node.statement);
      if (amendedBy) visible.add(amendedBy.statement);
      addAll(children);
    }
  };
  if (framework.header) addAll([{ ...framework.header, children: [] }]);
  addAll(framework.children);
  for (const { amendedBy } of framework.omitted) visible.add(amendedBy.statement);
  return visible;
}

/** Lines that act through visible lines under them, and the empty lines of prose. */
function actingIn(root: SyntaxNode, visible: ReadonlySet<object>): ReadonlySet<Statement> {
  const acting = new Set<Statement>();
  const visit = (node: SyntaxNode): boolean => {
    const { statement } = node;
    let acts =
      statement !== undefined &&
      (visible.has(statement) || (statement.text ? visible.has(statement.text) : false));
    for (const child of node.children) if (visit(child)) acts = true;
    if (statement === undefined) return acts;
    const parts = statement.kind === 'prose' && statement.text === undefined;
    if (parts || (acts && (ACTING.has(statement.kind) || isSection(statement.kind)))) acting.add(statement);
    return acts;
  };
  visit(root);
  return acting;
}

function isSection(kind: StatementKind): boolean {
  return kind === 'knowledge' || kind === 'application' || kind === 'attitudes';
}

function isMembership({ kind, id }: Statement, framework: string): boolean {
  return (kind === 'part' || kind === 'framework') && id?.text === framework;
}

/** Whether an include brings in anything, which is visible instead of the include. */
function bringsIn({ kind, text }: Statement, documents: FrameworkSource): boolean {
  const reference = kind === 'include' ? text?.references[0] : undefined;
  const source = reference?.framework === undefined ? undefined : documents.framework(reference.framework);
  return (
    reference !== undefined &&
    source !== undefined &&
    findShareable(source.children, reference.id) !== undefined
  );
}
