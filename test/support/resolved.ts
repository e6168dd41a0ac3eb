import { Workspace } from '../../server/src/engine/index.ts';
import { type Element, titleOf } from '../../server/src/engine/model/index.ts';
import { readMarks } from './marks.ts';

/** A workspace with the files of a source; see `readMarks`. */
export function workspaceOf(source: string): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of readMarks(source).files) workspace.open(path, text);
  return workspace;
}

/** A resolved framework as text: an element a line, its provenance after it where it is not its own. */
export function resolvedText(workspace: Workspace, id: string): string {
  const framework = workspace.framework(id);
  if (framework === undefined) return '(no framework)';
  const lines = framework.children.flatMap((element) => linesOf(element, 0));
  for (const { element, reason, parent } of framework.omitted) {
    lines.push(`omitted from ${parent ?? 'top'}: ${element.id?.text ?? titleOf(element)} (${reason})`);
  }
  return lines.join('\n');
}

function linesOf(element: Element, depth: number): string[] {
  const words = [element.kind, element.id?.text, titleOf(element)].filter((word) => word);
  const mark = element.provenance === 'own' ? '' : ` {${element.provenance}}`;
  return [
    `${'  '.repeat(depth)}${words.join(' ')}${mark}`,
    ...element.children.flatMap((child) => linesOf(child, depth + 1)),
  ];
}
