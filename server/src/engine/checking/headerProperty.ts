import { firstToRead } from '../index/factOrder.ts';
import type { Fact } from '../index/facts.ts';
import { membershipOf } from '../model/framework.ts';
import { lineEndOf, lineOf } from '../syntax/document.ts';
import { propertyOf } from '../syntax/ownProperty.ts';
import { indentationOf } from './edits.ts';
import type { DocumentChange, WorkspaceView } from './rule.ts';

/**
 * The change that adds the property `line` to the header of the framework; undefined if no file starts with its header.
 * Lines under a second header in a file have no effect, so nothing is added there.
 */
export function addToHeader(
  framework: string,
  line: string,
  workspace: WorkspaceView,
): DocumentChange | undefined {
  const fact = headerOf(framework, workspace);
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

/** Whether the header of the framework names a language other than English. */
export function isForeign(framework: string, workspace: WorkspaceView): boolean {
  const fact = headerOf(framework, workspace);
  const header = fact && workspace.nodeOf(fact);
  const tag = propertyOf(header, 'language')?.text?.text;
  return tag !== undefined && !/^en(?![a-z])/i.test(tag);
}

/** The header of the framework, if it is the first line of a file; of several, the first in reading order. */
function headerOf(framework: string, workspace: WorkspaceView): Fact | undefined {
  const headers = [...(workspace.facts(framework)?.headers ?? [])].filter(({ path, statement }) => {
    const root = workspace.document(path)?.root;
    return root && membershipOf(root, path).statement === statement;
  });
  return firstToRead(headers, workspace);
}
