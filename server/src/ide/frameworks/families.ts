import { adaptedBy } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';

/** A framework and all those that adapt it, at any remove, itself first; alone where none does. */
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
  // What adapts itself in a circle has no base, and is not to be lost for that.
  return [...roots, ...ids].flatMap((base) => {
    if (placed.has(base)) return [];
    const members = withHeirs(base, heirs, placed);
    return [{ base, members }];
  });
}

/** The id of the framework that one says it adapts; undefined for none. */
export function adaptedFrom(engine: Workspace, id: string): string | undefined {
  const facts = engine.facts(id);
  return facts && adaptedBy(facts, engine)[0]?.id;
}

/** A framework and those that adapt it, each before its own heirs; a long row of them does no harm to the stack. */
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
