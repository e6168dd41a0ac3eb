import type { Name } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { memo } from '../engine/memo.ts';

/**
 * One store of a feature for each workspace of the engine, made when it is first needed. The store follows its workspace
 * by its own updates.
 */
export function perEngine<T>(make: (engine: Workspace) => T): (engine: Workspace) => T {
  return memo(make);
}

/** Those names that belong to a workspace of the engine. Another one may have the same framework. */
export function ownNames(engine: Workspace, names: ReadonlySet<Name>): ReadonlySet<Name> {
  const own = [...names].filter((name) => engine.name(name.framework, name.name) === name);
  return own.length === names.size ? names : new Set(own);
}
