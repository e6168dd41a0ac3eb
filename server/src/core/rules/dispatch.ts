import type { Name } from '../model/factIndex.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { StatementKind } from '../syntax/statement.ts';
import type { Settings } from './configuration.ts';
import type {
  ActivityRule,
  NameAspect,
  NameRule,
  Options,
  Rule,
  SiblingsRule,
  StatementRule,
} from './rule.ts';

/** A rule that is on, with its options. */
export interface ActiveRule<R extends Rule> {
  readonly rule: R;
  readonly options: Options;
}

/** The root of a document, which is no statement, has rules of its own. */
type NodeKind = StatementKind | 'top';

/** The rules that are on under some settings, by what they read: what cannot be of interest to a rule, it is not asked. */
export class Dispatch {
  readonly #settings: Settings;
  readonly #rules: readonly Rule[];
  readonly #byStatement = new Map<StatementKind, readonly ActiveRule<StatementRule>[]>();
  /** By kind, those that hold for a node without children, for one with one child, and for any other. */
  readonly #bySiblings = new Map<NodeKind, readonly (readonly ActiveRule<SiblingsRule>[])[]>();
  readonly #byActivity = new Map<StatementKind, readonly ActiveRule<ActivityRule>[]>();

  constructor(rules: readonly Rule[], settings: Settings) {
    this.#rules = rules;
    this.#settings = settings;
  }

  /** The rules that read a line of that kind. */
  ofStatement(kind: StatementKind): readonly ActiveRule<StatementRule>[] {
    let active = this.#byStatement.get(kind);
    if (active === undefined) {
      active = this.#active(
        (rule): rule is StatementRule => rule.scope === 'statement' && concerns(rule, kind),
      );
      this.#byStatement.set(kind, active);
    }
    return active;
  }

  /** The rules that read a node and what stands right under it. */
  ofSiblings({ statement, children }: SyntaxNode): readonly ActiveRule<SiblingsRule>[] {
    const kind = statement?.kind ?? 'top';
    let active = this.#bySiblings.get(kind);
    if (active === undefined) {
      active = [0, 1, 2].map((count) =>
        this.#active(
          (rule): rule is SiblingsRule =>
            rule.scope === 'siblings' && concerns(rule, kind) && (rule.least ?? 1) <= count,
        ),
      );
      this.#bySiblings.set(kind, active);
    }
    return active[Math.min(children.length, 2)] ?? [];
  }

  /** The rules that read an activity, or a guide, with all that stands in it. */
  ofActivity(kind: StatementKind): readonly ActiveRule<ActivityRule>[] {
    let active = this.#byActivity.get(kind);
    if (active === undefined) {
      active = this.#active(
        (rule): rule is ActivityRule => rule.scope === 'activity' && (rule.of ?? 'activity') === kind,
      );
      this.#byActivity.set(kind, active);
    }
    return active;
  }

  #active<R extends Rule>(isOfInterest: (rule: Rule) => rule is R): readonly ActiveRule<R>[] {
    return this.#rules
      .filter(isOfInterest)
      .filter((rule) => this.#settings.severityOf(rule) !== undefined)
      .map((rule) => ({ rule, options: this.#settings.optionsOf(rule) }));
  }
}

/** Whether there is anything in a name that the rule reads. */
export function readsName({ of }: NameRule, name: Name): boolean {
  return of.some((aspect) => hasAspect(name, aspect));
}

function concerns({ of }: { readonly of?: readonly NodeKind[] }, kind: NodeKind): boolean {
  return of === undefined || of.includes(kind);
}

function hasAspect(name: Name, aspect: NameAspect): boolean {
  switch (aspect) {
    case 'references':
    case 'placements':
    case 'facets':
    case 'targets':
    case 'declarations':
      return name[aspect].size > 0;
    case 'framework':
      return name.name === name.framework;
    default:
      for (const { kind } of name.declarations) if (kind === aspect) return true;
      return false;
  }
}
