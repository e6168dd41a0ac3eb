import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Element } from '../../engine/model/index.ts';
import { moveNode, type NodeDestination, type NodeSite, sayDomain } from '../../engine/refactor/index.ts';
import {
  lineOf,
  mayStandIn,
  pathTo,
  placeIn,
  SECTIONS,
  type SectionKind,
} from '../../engine/syntax/index.ts';
import type { FrameworkMove, MoveRefusal } from './frameworkNode.ts';
import { elementsOf } from './frameworkTree.ts';

/** The changes for a move, or the reason why it is not possible. */
export type MovePlan = { readonly changes: readonly DocumentChange[] } | { readonly refusal: MoveRefusal };

/**
 * Plans dropping one element onto another of the same framework: next to one of its own kind (after it if it was
 * dragged down within one list, otherwise before it), or at the end of one that can contain it. A competence dropped
 * onto an activity goes to the section of the same kind as before.
 */
export function planMove(engine: Workspace, { source, target }: FrameworkMove): MovePlan {
  if (source.framework !== target.framework) return { refusal: 'foreign' };
  const from = elementsOf(engine, source);
  const to = elementsOf(engine, target);
  const moved = from?.at(-1);
  const aim = to?.at(-1);
  if (from === undefined || to === undefined || moved === undefined) return { refusal: 'gone' };
  if (aim === undefined || isSection(moved.kind)) return { refusal: 'misplaced' };
  if (moved === aim) return { changes: [] };
  if (to.includes(moved)) return { refusal: 'inside' };
  const paths = engine.framework(source.framework)?.paths ?? [];
  const isOwn = ({ path }: Element): boolean => paths.includes(path);
  const site = isOwn(moved) ? siteOf(engine, moved) : undefined;
  if (site === undefined) return { refusal: 'inherited' };
  if (moved.kind === aim.kind) {
    const beside = isOwn(aim) ? siteOf(engine, aim) : undefined;
    if (beside === undefined) return { refusal: 'inherited' };
    const where = isAbove(engine, source.framework, from, to) ? 'after' : 'before';
    return planned(moveNode(site, { where, of: beside }, aim.into?.text));
  }
  if (moved.kind === 'activity' && aim.kind === 'domain') return intoDomain(engine, site, aim, isOwn(aim));
  const holder = moved.kind === 'competence' ? holderFor(from, aim) : aim;
  const held = isOwn(holder) ? siteOf(engine, holder) : undefined;
  if (held === undefined) return { refusal: 'inherited' };
  if (!mayHold(held, site)) return { refusal: 'misplaced' };
  return planned(moveNode(site, { where: 'end', of: held }));
}

function planned(changes: readonly DocumentChange[] | undefined): MovePlan {
  return changes ? { changes } : { refusal: 'misplaced' };
}

/** A top-level activity names its domain after `in`; one inside a domain moves to another. */
function intoDomain(engine: Workspace, site: NodeSite, domain: Element, isOwn: boolean): MovePlan {
  const id = domain.id?.text;
  if (site.node.statement?.into && id !== undefined) {
    const said = sayDomain(site, id);
    return { changes: said ? [said] : [] };
  }
  const held = isOwn ? siteOf(engine, domain) : undefined;
  if (held) return planned(moveNode(site, { where: 'end', of: held }));
  if (id === undefined) return { refusal: 'inherited' };
  const end: NodeDestination = { where: 'end', of: { ...site, node: site.document.root } };
  return planned(moveNode(site, end, id));
}

function holderFor(from: readonly Element[], aim: Element): Element {
  if (aim.kind !== 'activity') return aim;
  const section = from.find(({ kind }) => isSection(kind))?.kind;
  return aim.children.find(({ kind }) => kind === section) ?? aim;
}

function mayHold({ document, node }: NodeSite, { node: moved }: NodeSite): boolean {
  const { statement } = node;
  if (statement === undefined || moved.statement === undefined) return false;
  return mayStandIn(moved.statement.kind, placeIn(pathTo(document, lineOf(document, statement))));
}

/** Whether an element is above another in the same list. */
function isAbove(
  engine: Workspace,
  framework: string,
  from: readonly Element[],
  to: readonly Element[],
): boolean {
  if (from.at(-2) !== to.at(-2) || from.length !== to.length) return false;
  const list = from.at(-2)?.children ?? engine.framework(framework)?.children ?? [];
  return list.indexOf(from.at(-1) as Element) < list.indexOf(to.at(-1) as Element);
}

function siteOf(engine: Workspace, { path, node }: Element): NodeSite | undefined {
  const document = engine.document(path);
  return document && { path, document, node };
}

function isSection(kind: string): kind is SectionKind {
  return SECTIONS.some((section) => section === kind);
}
