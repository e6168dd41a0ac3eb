import { firstToRead } from '../model/factOrder.ts';
import { lineOf } from '../syntax/document.ts';
import { indentationOf, lineEndOf } from './edits.ts';
import type { DocumentChange, WorkspaceView } from './rule.ts';

/** The change that adds the property `line` to the header of the framework; undefined when no file has its header. */
export function addToHeader(
  framework: string,
  line: string,
  workspace: WorkspaceView,
): DocumentChange | undefined {
  const fact = firstToRead(workspace.facts(framework)?.headers ?? [], workspace);
  const header = fact && workspace.nodeOf(fact);
  const document = fact && workspace.document(fact.path);
  if (fact === undefined || header?.statement === undefined || document === undefined) return undefined;
  const properties = header.children.filter(({ statement }) => statement?.kind === 'property');
  const model = (properties.at(-1) ?? header.children[0])?.statement;
  const indentation = model ? indentationOf(model) : `${indentationOf(header.statement)}  `;
  const above = properties.at(-1)?.statement ?? header.statement;
  const position = { line: lineOf(document, above), column: above.source.length };
  return {
    path: fact.path,
    range: { start: position, end: position },
    text: lineEndOf(document) + indentation + line,
  };
}
