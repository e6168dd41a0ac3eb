import { elementsAt, findElement, pathTo, rangeOf } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { PreviewLocation, PreviewSelection } from '../previewProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Where an element that a page shows is written; null when it is there no more. */
export function locateElement(
  workspace: LanguageWorkspace,
  framework: string,
  key: string,
): PreviewLocation | null {
  const { engine } = workspace;
  const known = engine.framework(framework);
  const element = known && findElement(known, key)?.at(-1)?.element;
  // Sources, terms and the like stand on no map, and pages refer to them all the same.
  const [fact] = engine.name(framework, key)?.declarations ?? [];
  const path = element?.path ?? fact?.path ?? '';
  const statement = element?.node.statement ?? fact?.statement;
  const document = engine.document(path);
  if (document === undefined || statement === undefined) return null;
  return { uri: workspace.uriOf(path), range: toRange(rangeOf(document, statement)) };
}

/** The elements that stand at a line of a document; null when it is no document of a framework. */
export function selectAt(workspace: LanguageWorkspace, uri: string, line: number): PreviewSelection | null {
  const found = workspace.document(uri);
  const framework = found && workspace.engine.framework(workspace.engine.frameworkOf(found.path) ?? '');
  if (found === undefined || framework === undefined) return null;
  const path = pathTo(found.syntax, Math.min(line, found.syntax.statements.length - 1));
  return { framework: framework.id, keys: elementsAt(framework, path).map(({ key }) => key) };
}
