import type { SyntaxNode } from '../syntax/nest.ts';
import { placeOf } from '../syntax/places.ts';
import { blockOf } from './block.ts';
import { ownLine, sharesColumn, single } from './chosen.ts';
import { fits } from './fits.ts';
import { mayShift, shiftedLines, toTextChanges } from './lineChanges.ts';
import type { RefactoringProvider, RefactoringView } from './refactoring.ts';

/**
 * Removes the heading of a group and keeps its content in place. Not offered if something refers to the group, or if it
 * has properties, which would then apply to another element.
 */
export const offerInlineGroup: RefactoringProvider = (chosen, view) => {
  const { path, document, parent, place } = chosen;
  const node = single(chosen);
  const [child] = node?.children ?? [];
  if (node?.statement.kind !== 'group' || child?.statement === undefined) return [];
  if (!sharesColumn(parent) || !sharesColumn(node) || isReferredTo(node, path, view)) return [];
  if (node.children.some(({ statement }) => statement?.kind === 'property')) return [];
  const inside = placeOf(node.statement, place);
  if (!node.children.every((each) => fits(each, place, inside))) return [];
  const line = ownLine(document, node);
  const lines = { start: line + 1, end: blockOf(document, node).end };
  const columns = node.statement.indentation - child.statement.indentation;
  if (!mayShift(document, lines, columns)) return [];
  const edit = () => {
    const change = { start: line, end: lines.end, lines: shiftedLines(document, lines, columns) };
    return { changes: toTextChanges(document, [change]).map((each) => ({ path, ...each })) };
  };
  return [
    { id: 'inlineGroup', title: 'Remove this group heading and keep its content', kind: 'inline', edit },
  ];
};

function isReferredTo({ statement }: SyntaxNode, path: string, view: RefactoringView): boolean {
  const framework = view.frameworkOf(path);
  if (statement?.id === undefined || framework === undefined) return false;
  const name = view.name(framework, statement.id.text);
  return name !== undefined && name.references.size + name.targets.size + name.placements.size > 0;
}
