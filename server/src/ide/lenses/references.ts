import { type Fact, type FrameworkFacts, heirsOf, type Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Few } from '../../engine/text/index.ts';
import { meansTheSame } from '../mentions.ts';

/**
 * The number of lines that refer to a name, in its framework and in `heirs`, the frameworks that inherit names from it,
 * without the lines by which courses and guides cover and explain it.
 */
export function countReferences(
  engine: Workspace,
  framework: string,
  id: string,
  heirs: readonly FrameworkFacts[],
): number {
  let count = 0;
  for (const { references, lessons } of namesFor(engine, framework, id, heirs)) {
    count += references.size - lessons.size;
  }
  return count;
}

/** The lines that refer to a name, without those by which courses and guides cover and explain it. */
export function referencesTo(engine: Workspace, framework: string, id: string): readonly Fact[] {
  const facts: Fact[] = [];
  const own = engine.facts(framework);
  const heirs = own ? heirsOf(own, engine) : [];
  for (const { references, lessons } of namesFor(engine, framework, id, heirs)) {
    for (const fact of references) if (!lessons.has(fact)) facts.push(fact);
  }
  return facts;
}

/** The frameworks that use, adapt or include a framework, or refer to something in it. */
export function usersOf(engine: Workspace, framework: string): ReadonlyMap<string, readonly Fact[]> {
  const users = new Map<string, readonly Fact[]>();
  for (const { from, uses, inherits, references } of engine.facts(framework)?.incoming ?? []) {
    const sets: readonly Few<Fact>[] = [uses, inherits, references];
    const facts = [...new Set(sets.flatMap((set) => [...set]))];
    if (facts.length) users.set(from, facts);
  }
  return users;
}

/** The name itself, and the same name in those inheriting frameworks in which it has the same meaning. */
function* namesFor(
  engine: Workspace,
  framework: string,
  name: string,
  heirs: readonly FrameworkFacts[],
): Iterable<Name> {
  const own = engine.name(framework, name);
  if (own) yield own;
  for (const { id, names } of heirs) {
    const same = names.get(name);
    if (same && meansTheSame(engine, { framework, name }, id)) yield same;
  }
}
