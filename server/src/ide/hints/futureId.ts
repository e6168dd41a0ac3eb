import { hasIdStem, idStemOf, idStemOfFramework, NAMED_AFTER } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { memo } from '../../engine/memo.ts';
import { isAnonymous } from '../../engine/model/index.ts';
import { lineOf, type SyntaxNode } from '../../engine/syntax/index.ts';
import type { VisitedNode } from '../nodesBetween.ts';
import type { IdNumbers } from './idNumbers.ts';

/**
 * The id that a competence without one would be assigned; undefined for other lines, and if two elements have the id
 * that it would be named after. The cost is the number of siblings on the path from that element.
 */
export function futureId(
  engine: Workspace,
  path: string,
  site: VisitedNode,
  numbers: IdNumbers,
): string | undefined {
  if (!isUnnumbered(site.node)) return undefined;
  const framework = engine.frameworkOf(path) ?? '';
  const nodes = [...site.above, site.node];
  const from = site.above.findLastIndex(hasIdStem);
  const start = Math.max(0, from);
  const holder = from < 0 ? undefined : site.above[from];
  const stem = (holder && idStemOf(holder, framework)) ?? idStemOfFramework(framework);
  const before = numberedBefore(engine, path, framework, holder);
  if (before === undefined || isAnonymous(framework)) return undefined;
  return `${stem}-${numbers.highest(framework, stem) + before + ordinalIn(nodes, start)}`;
}

/** The place of the last of `nodes` among the competences without an id under `nodes[start]`, from 1. */
function ordinalIn(nodes: readonly SyntaxNode[], start: number): number {
  let ordinal = 0;
  for (let depth = start; depth < nodes.length - 1; depth++) {
    const next = nodes[depth + 1];
    for (const sibling of nodes[depth]?.children ?? []) {
      if (sibling === next) break;
      ordinal += unnumberedIn(sibling);
    }
    if (next && isUnnumbered(next)) ordinal++;
  }
  return ordinal;
}

/** The number of competences without an id that are numbered before those in `holder`; undefined if it is uncertain. */
function numberedBefore(
  engine: Workspace,
  path: string,
  framework: string,
  holder: SyntaxNode | undefined,
): number | undefined {
  const stem = (holder && idStemOf(holder, framework)) ?? idStemOfFramework(framework);
  const declared = [...(engine.name(framework, stem)?.declarations ?? [])].filter(({ kind }) =>
    NAMED_AFTER.has(kind),
  );
  const isNamed = holder !== undefined && holder.statement?.kind !== 'amend';
  if (declared.length !== (isNamed ? 1 : 0)) return undefined;
  if (isNamed) return 0;
  const paths = engine.framework(framework)?.paths ?? [];
  const own = paths.indexOf(path);
  if (holder === undefined) {
    return paths.slice(0, own).reduce((sum, other) => sum + unnumberedAtTop(engine, other), 0);
  }
  return blocksBefore(engine, framework, holder, (other, line) => {
    const document = engine.document(path);
    const place = paths.indexOf(other);
    return (
      place < own ||
      (place === own &&
        document !== undefined &&
        holder.statement !== undefined &&
        line < lineOf(document, holder.statement))
    );
  });
}

/** Several blocks may amend the same element: their additions are numbered in one go. */
function blocksBefore(
  engine: Workspace,
  framework: string,
  holder: SyntaxNode,
  isBefore: (path: string, line: number) => boolean,
): number {
  let count = 0;
  for (const fact of engine.name(framework, holder.statement?.id?.text ?? '')?.targets ?? []) {
    const document = engine.document(fact.path);
    if (fact.kind !== 'amend' || fact.statement === holder.statement || document === undefined) continue;
    const node = isBefore(fact.path, lineOf(document, fact.statement)) ? engine.nodeOf(fact) : undefined;
    for (const child of node?.children ?? []) count += unnumberedIn(child);
  }
  return count;
}

function unnumberedAtTop(engine: Workspace, path: string): number {
  const root = engine.document(path)?.root;
  return root ? unnumberedIn(root) : 0;
}

/**
 * The number of competences without an id in a node, including itself, that are not named after something inside it.
 */
function unnumberedIn(node: SyntaxNode): number {
  if (node.children.length > 0) return unnumberedInParent(node);
  return isUnnumbered(node) ? 1 : 0;
}

const unnumberedInParent = memo((node: SyntaxNode): number => {
  let count = isUnnumbered(node) ? 1 : 0;
  if (!hasIdStem(node)) for (const child of node.children) count += unnumberedIn(child);
  return count;
});

function isUnnumbered({ statement }: SyntaxNode): boolean {
  return statement?.kind === 'item' && statement.id === undefined && statement.text !== undefined;
}
