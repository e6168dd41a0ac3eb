import type { Name } from './index/frameworkFacts.ts';
import type { Statement } from './syntax/statement.ts';

/** The effects of a change of the workspace: what tests count, and what the front ends show again. */
export interface Update {
  /** The number of parsed lines. */
  readonly parsed: number;
  /** How often a rule was run. */
  readonly checks: number;
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
  parsed: 0,
  checks: 0,
  dirtyPaths: new Set(),
  frameworks: new Set(),
  names: new Set(),
  changedTermLines: new Set(),
};

/** The effects of two changes, one after the other. */
export function joinUpdates(one: Update, other: Update): Update {
  return {
    parsed: one.parsed + other.parsed,
    checks: one.checks + other.checks,
    dirtyPaths: new Set([...one.dirtyPaths, ...other.dirtyPaths]),
    frameworks: new Set([...one.frameworks, ...other.frameworks]),
    names: new Set([...one.names, ...other.names]),
    changedTermLines: new Set([...one.changedTermLines, ...other.changedTermLines]),
  };
}
