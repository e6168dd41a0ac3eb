import { adaptedBy } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';

/** A framework and all its adaptations, direct and indirect, itself first; only itself if there are none. */
export interface Family {
  readonly base: string;
  readonly members: readonly string[];
}

/** The families of all frameworks, by the ids of their bases. Every framework is in one. */
export function familiesOf(engine: Workspace): readonly Family[] {
  const ids = engine.frameworks().map(({ id }) => id);
  const known = new Set(ids);
  const heirs = new Map<string, string[]>();
  const roots: string[] = [];
  for (const id of ids) {
    const base = adaptedFrom(engine, id);
    if (base === undefined || !known.has(base)) roots.push(id);
    else if (heirs.get(base)?.push(id) === undefined) heirs.set(base, [id]);
  }
  const placed = new Set<string>();
  // A framework in a circle of adaptations has no base, but must still be shown.
  return [...roots, ...ids].flatMap((base) => {
    if (placed.has(base)) return [];
    const members = withHeirs(base, heirs, placed);
    return [{ base, members }];
  });
}

/** The id of the framework's base, according to its header; undefined if there is none. */
export function adaptedFrom(engine: Workspace, id: string): string | undefined {
  const facts = engine.facts(id);
  return facts && adaptedBy(facts, engine)[0]?.id;
}

/**
 * A framework and its adaptations, each before its own adaptations. It is not recursive, so a long chain cannot
 * overflow the call stack.
 */
function withHeirs(id: string, heirs: ReadonlyMap<string, readonly string[]>, placed: Set<string>): string[] {
  const members: string[] = [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (placed.has(next)) continue;
    placed.add(next);
    members.push(next);
    waiting.push(...[...(heirs.get(next) ?? [])].reverse());
  }
  return members;
}
