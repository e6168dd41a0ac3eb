import type { Fact, Few, FrameworkFacts, Name, Workspace } from '../../core/index.ts';

/** The frameworks that take over names of `framework`, at any remove. */
export function heirsOf(engine: Workspace, framework: string): readonly FrameworkFacts[] {
  const ids = new Set([framework]);
  // A set gives out what is added to it on the way.
  for (const id of ids) for (const heir of engine.facts(id)?.heirs ?? []) ids.add(heir);
  ids.delete(framework);
  return [...ids].flatMap((id) => engine.facts(id) ?? []);
}

/** How many lines refer to a name, those aside by which courses and guides cover and explain it. */
export function countReferences(
  engine: Workspace,
  framework: string,
  id: string,
  heirs: readonly FrameworkFacts[],
): number {
  const own = engine.name(framework, id);
  let count = own ? own.references.size - own.lessons.size : 0;
  for (const { names } of heirs) {
    const same = names.get(id);
    if (same && same.declarations.size === 0) count += same.references.size - same.lessons.size;
  }
  return count;
}

/** The lines that refer to a name, those aside by which courses and guides cover and explain it. */
export function referencesTo(engine: Workspace, framework: string, id: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { references, lessons } of namesFor(engine, framework, id)) {
    for (const fact of references) if (!lessons.has(fact)) facts.push(fact);
  }
  return facts;
}

/** The frameworks that say of themselves that they use, adapt or include a framework, or that name anything in it. */
export function usersOf(engine: Workspace, framework: string): ReadonlyMap<string, readonly Fact[]> {
  const users = new Map<string, readonly Fact[]>();
  for (const { from, uses, inherits, references } of engine.facts(framework)?.incoming ?? []) {
    const sets: readonly Few<Fact>[] = [uses, inherits, references];
    const facts = [...new Set(sets.flatMap((set) => [...set]))];
    if (facts.length) users.set(from, facts);
  }
  return users;
}

/** The name, and the same name in heirs that declare no other by it. */
function* namesFor(engine: Workspace, framework: string, id: string): Iterable<Name> {
  const own = engine.name(framework, id);
  if (own) yield own;
  for (const { names } of heirsOf(engine, framework)) {
    const same = names.get(id);
    if (same && same.declarations.size === 0) yield same;
  }
}
