import { lookUp } from '../../engine/index/index.ts';
import { elementsAt, findElement } from '../../engine/map/index.ts';
import { pathTo, rangeOf } from '../../engine/syntax/index.ts';
import { toRange } from '../convert.ts';
import type { PreviewLocation, PreviewSelection } from '../previewProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** The location of an element that a page shows; null if it no longer exists. */
export function locateElement(
  workspace: LanguageWorkspace,
  framework: string,
  key: string,
): PreviewLocation | null {
  const { engine } = workspace;
  const known = engine.framework(framework);
  const element = known && findElement(known, key)?.at(-1)?.element;
  // Sources, terms and the like are not on the map, but pages refer to them.
  const [fact] = lookUp(framework, key, engine).declarations;
  const path = element?.path ?? fact?.path ?? '';
  const statement = element?.node.statement ?? fact?.statement;
  const document = engine.document(path);
  if (document === undefined || statement === undefined) return null;
  return { uri: workspace.uriOf(path), range: toRange(rangeOf(document, statement)) };
}

/** A line of a document, from 0, or the last one if there are fewer; null if there is no such document. */
export function locateLine(workspace: LanguageWorkspace, path: string, line: number): PreviewLocation | null {
  const document = workspace.engine.document(path);
  const statement = document?.statements.at(clamp(line, document.statements.length));
  if (document === undefined || statement === undefined) return null;
  return { uri: workspace.uriOf(path), range: toRange(rangeOf(document, statement)) };
}

/** The elements at a line of a document; null if it belongs to no framework. */
export function selectAt(workspace: LanguageWorkspace, uri: string, line: number): PreviewSelection | null {
  const found = workspace.document(uri);
  const framework = found && workspace.engine.framework(workspace.engine.frameworkOf(found.path) ?? '');
  if (found === undefined || framework === undefined) return null;
  const path = pathTo(found.syntax, clamp(line, found.syntax.statements.length));
  return { framework: framework.id, keys: elementsAt(framework, path).map(({ key }) => key) };
}

/** Reads a line number of a document with this many lines. A client may send one that does not exist. */
function clamp(line: number, lines: number): number {
  return Math.max(0, Math.min(Math.trunc(Number(line)) || 0, lines - 1));
}
