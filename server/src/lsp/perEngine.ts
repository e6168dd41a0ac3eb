import type { Name } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';

/** A function that returns what `make` returned for a workspace of the engine: it is called once for each. */
export function perEngine<T>(make: (engine: Workspace) => T): (engine: Workspace) => T {
  const known = new WeakMap<Workspace, { readonly made: T }>();
  return (engine) => {
    const made = known.get(engine) ?? { made: make(engine) };
    known.set(engine, made);
    return made.made;
  };
}

/** Those names that belong to a workspace of the engine. Another one may have the same framework. */
export function ownNames(engine: Workspace, names: ReadonlySet<Name>): ReadonlySet<Name> {
  const own = [...names].filter((name) => engine.name(name.framework, name.name) === name);
  return own.length === names.size ? names : new Set(own);
}
