import type { Name } from './index/frameworkFacts.ts';
import type { Statement } from './syntax/statement.ts';

/** What a change of the workspace came to: what tests count, and what faces show again. */
export interface Update {
  /** How many lines were parsed. */
  readonly parsed: number;
  /** How often a rule was asked. */
  readonly checks: number;
  /** The documents whose problems may have changed. */
  readonly touched: ReadonlySet<string>;
  /** The frameworks that have changed. */
  readonly frameworks: ReadonlySet<string>;
  /** The names of which something is said otherwise, and those that hang on them. */
  readonly names: ReadonlySet<Name>;
  /** The lines, none of them new, in which a term of the glossary began or ceased to stand. */
  readonly retold: ReadonlySet<Statement>;
}

/** Nothing has changed. */
export const NO_UPDATE: Update = {
  parsed: 0,
  checks: 0,
  touched: new Set(),
  frameworks: new Set(),
  names: new Set(),
  retold: new Set(),
};

/** What two changes, one after the other, came to. */
export function joinUpdates(one: Update, other: Update): Update {
  return {
    parsed: one.parsed + other.parsed,
    checks: one.checks + other.checks,
    touched: new Set([...one.touched, ...other.touched]),
    frameworks: new Set([...one.frameworks, ...other.frameworks]),
    names: new Set([...one.names, ...other.names]),
    retold: new Set([...one.retold, ...other.retold]),
  };
}
