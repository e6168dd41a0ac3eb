import { isTooDeep, shareCircle } from '../model/ancestry.ts';
import type { Near } from '../text/nearestIndex.ts';
import { type DocumentSource, inReadingOrder } from './factOrder.ts';
import type { Fact } from './facts.ts';
import type { FrameworkFacts, FrameworkLink } from './frameworkFacts.ts';

/** Gives the facts of frameworks. */
export interface FactSource {
  facts(framework: string): FrameworkFacts | undefined;
}

/** Also gives the line numbers of facts, to sort them in reading order. */
export interface OrderedFactSource extends FactSource, DocumentSource {}

/** The result of looking up where a name is declared. */
export interface Lookup {
  /**
   * The declarations in the framework itself or, if there are none, in the frameworks it adapts or includes, in reading
   * order.
   */
  readonly declarations: readonly Fact[];
  /** Whether all these frameworks exist. If not, a name without declarations may be declared in the missing one. */
  readonly isWhole: boolean;
}

const NONE: readonly FrameworkFacts[] = Object.freeze([]);

/**
 * The frameworks whose names `framework` inherits, directly or indirectly, by `adapts` and `include`, without itself.
 */
export function baseFrameworksOf(framework: FrameworkFacts, source: FactSource): readonly FrameworkFacts[] {
  return framework.bases.size === 0 ? NONE : reach(framework, source, BASES);
}

/** The frameworks that inherit names of `framework`, directly or indirectly, without itself. */
export function heirsOf(framework: FrameworkFacts, source: FactSource): readonly FrameworkFacts[] {
  return framework.heirs.size === 0 ? NONE : reach(framework, source, HEIRS);
}

/**
 * The bases of `framework`: the framework it adapts, the one that this adapts, and so on; of several, in reading order.
 */
export function adaptedBy(framework: FrameworkFacts, source: OrderedFactSource): readonly FrameworkFacts[] {
  if (framework.bases.size === 0) return NONE;
  return reach(framework, source, { next: (from) => basesStatedBy(from, source), isCut: isTooDeep });
}

/** The ids in the `adapts` lines of a framework, in reading order. */
export function basesStatedBy({ outgoing }: FrameworkFacts, source: DocumentSource): readonly string[] {
  const adaptations = [...outgoing].filter(isAdaptation);
  if (adaptations.length < 2) return adaptations.map(({ to }) => to);
  const stated = adaptations.flatMap(({ adapts }) => [...adapts]);
  return [...new Set(inReadingOrder(stated, source).map(({ framework }) => framework))];
}

/** Whether the framework adapts the other, rather than only including parts of it. */
export function isAdaptation({ adapts }: FrameworkLink): boolean {
  return adapts.size > 0;
}

/** Whether the framework includes anything of another. */
export function includesAny({ outgoing }: FrameworkFacts): boolean {
  for (const { inherits, adapts } of outgoing) if (inherits.size > adapts.size) return true;
  return false;
}

/** Looks up the declarations that `name` refers to when it is written in `framework`. */
export function lookUp(framework: string, name: string, source: OrderedFactSource): Lookup {
  const own = source.facts(framework);
  if (own === undefined) return { declarations: [], isWhole: false };
  const declared = own.names.get(name)?.declarations;
  if (declared?.size) return { declarations: inReadingOrder(declared, source), isWhole: true };
  let isWhole = own.headers.size > 0;
  for (const { names, headers } of baseFrameworksOf(own, source)) {
    const declarations = names.get(name)?.declarations;
    if (declarations?.size) return { declarations: inReadingOrder(declarations, source), isWhole: true };
    if (headers.size === 0) isWhole = false;
  }
  return { declarations: [], isWhole };
}

/** Finds similar names. */
export interface NameSource extends FactSource {
  /** The declared name of the framework that is nearest to `word`; undefined if none is near enough. */
  nearest(framework: FrameworkFacts, word: string): Near | undefined;
}

/**
 * The name nearest to `word` that any of the frameworks declares; of several equally near, the first in alphabetical
 * order.
 */
export function nearestOf(
  frameworks: Iterable<FrameworkFacts>,
  word: string,
  source: NameSource,
): string | undefined {
  let best: Near | undefined;
  for (const framework of frameworks) {
    const near = source.nearest(framework, word);
    if (near === undefined) continue;
    const order = best ? near.distance - best.distance : -1;
    if (order < 0 || (order === 0 && best && near.word < best.word)) best = near;
  }
  return best?.word;
}

/** The name nearest to `word` among those that can be used in `framework` without a prefix. */
export function nearestDeclared(
  framework: FrameworkFacts,
  word: string,
  source: NameSource,
): string | undefined {
  return nearestOf([framework, ...baseFrameworksOf(framework, source)], word, source);
}

/** Whether anything refers to `name` of `framework`, in the framework itself or in one that inherits it. */
export function isReferredTo(framework: string, name: string, source: FactSource): boolean {
  const own = source.facts(framework);
  if (own === undefined) return false;
  if (own.names.get(name)?.references.size) return true;
  return heirsOf(own, source).some(({ names }) => {
    const same = names.get(name);
    return same !== undefined && same.declarations.size === 0 && same.references.size > 0;
  });
}

/** Outgoing or incoming links between frameworks. */
interface Direction {
  next(framework: FrameworkFacts): Iterable<string>;
  /** Whether the step is ignored because the chain of inheritance is too long. */
  isCut(from: FrameworkFacts, to: FrameworkFacts): boolean;
}

// Sorted, so that the order does not depend on which line was written first.
const BASES: Direction = { next: ({ bases }) => [...bases].sort(), isCut: isTooDeep };
const HEIRS: Direction = { next: ({ heirs }) => [...heirs].sort(), isCut: (from, to) => isTooDeep(to, from) };

/**
 * All frameworks that can be reached from a framework, the nearest first. A framework that inherits from another member
 * of its circle inherits nothing else from the circle, so a path has at most one step inside a circle.
 */
function reach(
  start: FrameworkFacts,
  source: FactSource,
  { next, isCut }: Direction,
): readonly FrameworkFacts[] {
  /** Whether the only path to it has a step inside its circle. */
  const found = new Map([[start, false]]);
  const waiting = [start];
  for (const from of waiting) {
    const steppedInside = found.get(from);
    for (const id of next(from)) {
      const to = source.facts(id);
      if (to === undefined || isCut(from, to)) continue;
      const stepsInside = shareCircle(from, to);
      if (stepsInside && steppedInside) continue;
      const known = found.get(to);
      if (known === undefined || (known && !stepsInside)) {
        found.set(to, stepsInside);
        waiting.push(to);
      }
    }
  }
  found.delete(start);
  return [...found.keys()];
}
