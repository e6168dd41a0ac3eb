import type { Name } from '../index/frameworkFacts.ts';
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

/** An active rule with its options. */
export interface ActiveRule<R extends Rule> {
  readonly rule: R;
  readonly options: Options;
}

/** The root of a document is not a statement, but has rules of its own. */
type NodeKind = StatementKind | 'top';

/**
 * The active rules of some settings, indexed by what they read, so that rules only run where they can find something.
 */
export class Dispatch {
  readonly #settings: Settings;
  readonly #rules: readonly Rule[];
  readonly #byStatement = new Map<StatementKind, readonly ActiveRule<StatementRule>[]>();
  /** By kind, the rules for a node without children, for one with one child, and for any other. */
  readonly #bySiblings = new Map<NodeKind, readonly (readonly ActiveRule<SiblingsRule>[])[]>();
  readonly #byActivity = new Map<StatementKind, readonly ActiveRule<ActivityRule>[]>();

  constructor(rules: readonly Rule[], settings: Settings) {
    this.#rules = rules;
    this.#settings = settings;
  }

  /** The rules for a line of that kind. */
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

  /** The rules for a node and its children. */
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

  /** The rules for an activity or a guide with its whole content. */
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

/** The rules about names, indexed by aspect. */
export class NameDispatch {
  readonly #rules: readonly (readonly [NameRule, number])[];
  readonly #byAspects = new Map<number, readonly NameRule[]>();

  constructor(rules: readonly NameRule[]) {
    this.#rules = rules.map((rule) => [rule, maskOf(rule.of)]);
  }

  /** The rules that read any aspect of the name. */
  of(name: Name): readonly NameRule[] {
    const aspects = aspectsOf(name);
    let rules = this.#byAspects.get(aspects);
    if (rules === undefined) {
      rules = this.#rules.flatMap(([rule, mask]) => ((mask & aspects) === 0 ? [] : rule));
      this.#byAspects.set(aspects, rules);
    }
    return rules;
  }
}

const ASPECTS: readonly NameAspect[] = [
  'declarations',
  'references',
  'placements',
  'facets',
  'targets',
  'framework',
  'domain',
  'activity',
  'source',
  'term',
];

/** One bit for each aspect, so that a set of aspects is a number. */
const BITS: ReadonlyMap<string, number> = new Map(ASPECTS.map((aspect, index) => [aspect, 1 << index]));

function maskOf(aspects: readonly NameAspect[]): number {
  return aspects.reduce((mask, aspect) => mask | (BITS.get(aspect) as number), 0);
}

const [DECLARATIONS, REFERENCES, PLACEMENTS, FACETS, TARGETS, FRAMEWORK] = ASPECTS.map((aspect) =>
  maskOf([aspect]),
) as [number, number, number, number, number, number];

function aspectsOf(name: Name): number {
  let aspects = name.name === name.framework ? FRAMEWORK : 0;
  if (name.declarations.size) {
    aspects |= DECLARATIONS;
    for (const { kind } of name.declarations) aspects |= BITS.get(kind) ?? 0;
  }
  if (name.references.size) aspects |= REFERENCES;
  if (name.placements.size) aspects |= PLACEMENTS;
  if (name.facets.size) aspects |= FACETS;
  if (name.targets.size) aspects |= TARGETS;
  return aspects;
}

function concerns({ of }: { readonly of?: readonly NodeKind[] }, kind: NodeKind): boolean {
  return of === undefined || of.includes(kind);
}
