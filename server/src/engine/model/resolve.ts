import { memo, memoWith } from '../memo.ts';
import { type Adaptation, adapt, type Omitted, readAdaptation } from './adapt.ts';
import { countAll, withChildren } from './build.ts';
import { CopyCount, isShareable, type RefusedInclude } from './copies.ts';
import type { Element } from './element.ts';
import { type Framework, placeActivities } from './framework.ts';
import { frameworkNamed } from './frameworkNamed.ts';
import { isInheritable } from './kinds.ts';
import { asIncluded } from './provenance.ts';

/** The parts of the workspace that resolving a framework needs. */
export interface Resolver {
  /** The framework to inherit from; undefined if it does not exist, or if nothing may be inherited from it. */
  resolved(id: string): Framework | undefined;
}

/** A framework with everything it inherits and includes, and the state for resolving it again quickly. */
export interface Resolution {
  readonly framework: Framework;
  readonly adaptation: Adaptation | undefined;
}

/** Adds everything a framework inherits and includes; `before` is its last resolution. */
export function resolveFramework(own: Framework, resolver: Resolver, before?: Resolution): Resolution {
  const baseId = baseOf(own);
  const base = baseId === undefined ? undefined : resolver.resolved(baseId);
  const inheritable = base?.children.filter(({ kind }) => isInheritable(kind));
  const intake: Intake = { resolver, inherited: inheritable ?? [], copies: undefined, refused: [] };
  const expanded = expandIncludes(own.children, true, intake);
  const { refused } = intake;
  if (inheritable === undefined) {
    const framework = expanded === own.children ? own : withResolved(own, expanded, [], refused);
    return { framework, adaptation: undefined };
  }
  const adaptation = readAdaptation(own.amendBlocks, before?.adaptation);
  const { children, omitted } = adapt(inheritable, expanded, adaptation);
  return { framework: withResolved(own, placeActivities(children), omitted, refused), adaptation };
}

/** The inherited elements of a framework, while its includes are replaced one after the other. */
interface Intake {
  readonly resolver: Resolver;
  readonly inherited: readonly Element[];
  /** Created at the first include, because most frameworks have none. */
  copies: CopyCount | undefined;
  readonly refused: RefusedInclude[];
}

/** The id of the framework that this one adapts; undefined if there is none. */
export function baseOf(framework: Framework): string | undefined {
  const value = framework.header?.properties.find(({ name }) => name === 'adapts')?.value;
  const id = value ? frameworkNamed(value).text : '';
  return id === '' ? undefined : id;
}

function withResolved(
  own: Framework,
  children: readonly Element[],
  omitted: readonly Omitted[],
  refused: readonly RefusedInclude[],
): Framework {
  const domains = children.filter(({ kind }) => kind === 'domain').length;
  return { ...own, children, omitted, refused, counts: { domains, ...countAll(children) } };
}

/**
 * Replaces each include, at the top level and in domains, by the included elements. Lists without includes are returned
 * unchanged.
 */
function expandIncludes(elements: readonly Element[], top: boolean, intake: Intake): readonly Element[] {
  let changed = false;
  const expanded = elements.flatMap((element): readonly Element[] => {
    const replaced = expandInclude(element, top, intake);
    if (replaced.length !== 1 || replaced[0] !== element) changed = true;
    return replaced;
  });
  return changed ? expanded : elements;
}

function expandInclude(element: Element, top: boolean, intake: Intake): readonly Element[] {
  if (element.kind === 'include') return includedBy(element, top, intake);
  if (element.kind !== 'domain' && element.kind !== 'group') return [element];
  const children = expandIncludes(element.children, false, intake);
  return [children === element.children ? element : withExpanded(element, children)];
}

/** The elements that an include brings in. In a domain, including a domain brings in its activities. */
function includedBy(include: Element, top: boolean, intake: Intake): readonly Element[] {
  const reference = include.title?.references[0];
  const source =
    reference?.framework === undefined ? undefined : intake.resolver.resolved(reference.framework);
  const target = source && reference && findShareable(source.children, reference.id);
  if (target === undefined) return [];
  const included = asIncluded(target);
  const elements = target.kind === 'domain' && !top ? included.children : [included];
  intake.copies ??= new CopyCount(intake.inherited);
  const repeated = intake.copies.take(elements);
  if (repeated === undefined) return elements;
  intake.refused.push({ include, repeated });
  return [];
}

/** An element with its includes replaced. */
const withExpanded = memoWith(withChildren);

/** The first domain, group of activities or activity with that id. */
export function findShareable(elements: readonly Element[], id: string): Element | undefined {
  return shareableIn(elements).get(id);
}

/** The domains, groups of activities and activities in a list of elements, by id: of two with one id, the first. */
const shareableIn = memo((elements: readonly Element[]): ReadonlyMap<string, Element> => {
  const byId = new Map<string, Element>();
  addShareable(elements, byId);
  return byId;
});

function addShareable(elements: readonly Element[], byId: Map<string, Element>): void {
  for (const element of elements) {
    if (!isShareable(element)) continue;
    const id = element.id?.text;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.kind !== 'activity') addShareable(element.children, byId);
  }
}
