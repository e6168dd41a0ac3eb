import type { Name } from './index/frameworkFacts.ts';
import type { Statement } from './syntax/statement.ts';

/** The effects of a change of the workspace, from which the front ends know what to show again. */
export interface Update {
  /** The documents whose problems may have changed. */
  readonly dirtyPaths: ReadonlySet<string>;
  /** The frameworks that have changed. */
  readonly frameworks: ReadonlySet<string>;
  /** The names whose facts changed, and the names that depend on them. */
  readonly names: ReadonlySet<Name>;
  /** The existing lines in which a glossary term appeared or disappeared. */
  readonly changedTermLines: ReadonlySet<Statement>;
}

/** Nothing has changed. */
export const NO_UPDATE: Update = {
  dirtyPaths: new Set(),
  frameworks: new Set(),
  names: new Set(),
  changedTermLines: new Set(),
};

/** The effects of two changes, one after the other. */
export function joinUpdates(one: Update, other: Update): Update {
  return {
    dirtyPaths: new Set([...one.dirtyPaths, ...other.dirtyPaths]),
    frameworks: new Set([...one.frameworks, ...other.frameworks]),
    names: new Set([...one.names, ...other.names]),
    changedTermLines: new Set([...one.changedTermLines, ...other.changedTermLines]),
  };
}
