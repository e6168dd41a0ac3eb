import type { Fact } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { buildElement, type Element } from '../../engine/model/index.ts';
import { domainElement } from '../describe.ts';
import { withDescendants } from '../elements.ts';
import { subjectWords } from '../hover/coverage.ts';
import type { LensNode } from './lensNodes.ts';
import type { TaughtNodes } from './lessons.ts';

/** Whether courses or guides refer to a node, its ancestors or its contents. */
export function isTaught(
  engine: Workspace,
  path: string,
  { node, above }: LensNode,
  lessons: TaughtNodes,
): boolean {
  const framework = engine.frameworkOf(path) ?? '';
  const facts = engine.facts(framework);
  if (facts === undefined || facts.covers.size + facts.explains.size === 0) return false;
  if (node.statement?.kind === 'framework') return true;
  // Activities of other files can belong to a domain as well.
  const placed = domainElement(engine, path, node)?.children ?? [];
  return (
    above.some((id) => lessons.of(framework, id)) ||
    lessons.within(node, framework) ||
    placed.some((element) => lessons.within(element.node, framework))
  );
}

/** The lines by which courses and guides refer to a node, its ancestors or its contents. */
export function lessonsAbout(engine: Workspace, path: string, site: LensNode): readonly Fact[] {
  const framework = engine.frameworkOf(path) ?? '';
  const { node, place, above } = site;
  if (node.statement?.kind === 'framework') {
    const facts = engine.facts(framework);
    return facts ? [...facts.covers, ...facts.explains] : [];
  }
  const element: Element | undefined = domainElement(engine, path, node) ?? buildElement(node, place, path);
  const ids = new Set(above);
  for (const each of element ? withDescendants(element) : []) if (each.id) ids.add(each.id.text);
  return [...ids].flatMap((id) => [...(engine.name(framework, id)?.lessons ?? [])]);
}

/** `2 modules · 1 topic`: short, because lenses share a line. */
export function lessonWords(engine: Workspace, facts: readonly Fact[]): string {
  const covering = facts.filter(({ property }) => property === 'covers');
  const explaining = facts.filter(({ property }) => property === 'explains');
  return [...subjectWords(engine, covering), ...subjectWords(engine, explaining)].join(' · ');
}
