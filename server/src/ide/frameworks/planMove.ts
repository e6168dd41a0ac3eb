import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Element, ElementKind, Framework } from '../../engine/model/index.ts';
import { moveNode, type NodeDestination, type NodeSite, sayDomain } from '../../engine/refactor/index.ts';
import {
  lineOf,
  mayStandIn,
  pathTo,
  placeIn,
  SECTIONS,
  type SectionKind,
} from '../../engine/syntax/index.ts';
import { amendMove, isAmendable } from './amendInherited.ts';
import type { FrameworkMove, MoveRefusal } from './frameworkNode.ts';
import { elementsOf } from './frameworkTree.ts';

/** The changes for a move, or the reason why it is not possible. */
export type MovePlan = { readonly changes: readonly DocumentChange[] } | { readonly refusal: MoveRefusal };

/**
 * Plans dropping one element onto another of the same framework: next to one of its own kind, or at the end of one that
 * can contain it. A competence dropped onto an activity goes to the section of the same kind as before. In an
 * adaptation, an inherited element moves to the end of another one by an amendment.
 */
export function planMove(engine: Workspace, { source, target, side }: FrameworkMove): MovePlan {
  if (source.framework !== target.framework) return { refusal: 'foreign' };
  const framework = engine.framework(source.framework);
  const from = elementsOf(engine, source);
  const to = elementsOf(engine, target);
  const moved = from?.at(-1);
  const aim = to?.at(-1);
  if (framework === undefined || from === undefined || to === undefined || moved === undefined)
    return { refusal: 'gone' };
  if (aim === undefined || isSection(moved.kind)) return { refusal: 'misplaced' };
  if (moved === aim) return { changes: [] };
  if (to.includes(moved)) return { refusal: 'inside' };
  const site = ownSiteOf(engine, framework, moved);
  if (site === undefined) return moveInherited(engine, framework, moved, aim);
  if (moved.kind === aim.kind) {
    const where = side ?? (isAbove(framework, from, to) ? 'after' : 'before');
    return moveBeside(engine, framework, site, where, to);
  }
  if (moved.kind === 'activity' && aim.kind === 'domain') return intoDomain(engine, framework, site, aim);
  const holder = moved.kind === 'competence' ? holderFor(from, aim) : aim;
  const held = ownSiteOf(engine, framework, holder);
  if (held === undefined) return { refusal: 'borrowed' };
  if (!mayHold(held, site)) return { refusal: 'misplaced' };
  return planned(moveNode(site, { where: 'end', of: held }));
}

/**
 * An element goes next to one that is the framework's own. Inherited elements come first in their list, so next to the
 * last of them is next to the first own one or, if there is none, at the end.
 */
function moveBeside(
  engine: Workspace,
  framework: Framework,
  site: NodeSite,
  where: 'before' | 'after',
  to: readonly Element[],
): MovePlan {
  const aim = to.at(-1) as Element;
  const beside = ownSiteOf(engine, framework, aim);
  if (beside) return planned(moveNode(site, { where, of: beside }, aim.into?.text));
  const holder = to.at(-2);
  const list = (holder?.children ?? framework.children).filter(({ kind }) => kind === aim.kind);
  const next = list[list.indexOf(aim) + (where === 'after' ? 1 : -1)];
  if (next && next.node === site.node) return { changes: [] };
  const other = next && ownSiteOf(engine, framework, next);
  if (other)
    return planned(
      moveNode(site, { where: where === 'after' ? 'before' : 'after', of: other }, next.into?.text),
    );
  const isEnd = where === 'after' && next === undefined;
  if (!isEnd || holder?.kind !== 'domain')
    return { refusal: aim.provenance === 'included' ? 'borrowed' : 'ordered' };
  return intoDomain(engine, framework, site, holder);
}

/** The kinds of element that each kind can move into by an amendment. */
const AMENDED_INTO: Partial<Record<ElementKind, readonly ElementKind[]>> = {
  activity: ['domain', 'group'],
  competence: ['activity'],
};

function moveInherited(engine: Workspace, framework: Framework, moved: Element, aim: Element): MovePlan {
  const into = AMENDED_INTO[moved.kind] ?? [];
  if (!isAmendable(moved) || moved.id === undefined) return { refusal: 'inherited' };
  if (moved.kind === aim.kind) return { refusal: 'ordered' };
  if (!into.includes(aim.kind)) return { refusal: 'misplaced' };
  // A group in an activity contains competences.
  if (aim.kind === 'group' && !aim.children.some(({ kind }) => kind === 'activity'))
    return { refusal: 'misplaced' };
  if (aim.id === undefined || aim.provenance === 'included') return { refusal: 'borrowed' };
  return planned(amendMove(engine, framework, moved.id.text, aim.id.text));
}

function planned(changes: readonly DocumentChange[] | undefined): MovePlan {
  return changes ? { changes } : { refusal: 'misplaced' };
}

/** A top-level activity names its domain after `in`; one inside a domain moves to another. */
function intoDomain(engine: Workspace, framework: Framework, site: NodeSite, domain: Element): MovePlan {
  const id = domain.id?.text;
  if (domain.provenance === 'included') return { refusal: 'borrowed' };
  if (site.node.statement?.into && id !== undefined) {
    const said = sayDomain(site, id);
    return { changes: said ? [said] : [] };
  }
  const held = ownSiteOf(engine, framework, domain);
  if (held) return planned(moveNode(site, { where: 'end', of: held }));
  if (id === undefined) return { refusal: 'borrowed' };
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
function isAbove(framework: Framework, from: readonly Element[], to: readonly Element[]): boolean {
  if (from.at(-2) !== to.at(-2) || from.length !== to.length) return false;
  const list = from.at(-2)?.children ?? framework.children;
  return list.indexOf(from.at(-1) as Element) < list.indexOf(to.at(-1) as Element);
}

/** The node of an element that is declared in a file of the framework; undefined for one of another framework. */
export function ownSiteOf(
  engine: Workspace,
  { paths }: Framework,
  { path, node }: Element,
): NodeSite | undefined {
  const document = paths.includes(path) ? engine.document(path) : undefined;
  return document && { path, document, node };
}

function isSection(kind: string): kind is SectionKind {
  return SECTIONS.some((section) => section === kind);
}
