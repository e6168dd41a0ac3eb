import { type Fact, lookUp, type Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { type Part, propertyOf, type Text } from '../../engine/syntax/index.ts';

/** The state of a name, on which the tokens of its uses depend. */
export interface NameState {
  /** Whether anything with that name is declared. */
  readonly isKnown: boolean;
  readonly isRetired: boolean;
  /** Its values, if it is a facet. */
  readonly values: ReadonlySet<string> | undefined;
}

/**
 * The states of the names that tokens were made for, and the documents to update when a state changes. A state is
 * computed once per name, however many lines use it, and again when the engine reports that the name changed.
 */
export class NameStates {
  readonly #engine: Workspace;
  readonly #states = new Map<string, Map<string, NameState>>();

  constructor(engine: Workspace) {
    this.#engine = engine;
  }

  /** The state of the name that a fact uses; for the name of a property, that of the facet. */
  stateOf({ framework, name, role }: Fact): NameState {
    // A framework also counts as a name.
    const own = role === 'part' || role === 'uses' ? framework : name;
    let names = this.#states.get(framework);
    if (names === undefined) {
      names = new Map();
      this.#states.set(framework, names);
    }
    let state = names.get(own);
    if (state === undefined) {
      state = this.#look(framework, own);
      names.set(own, state);
    }
    return state;
  }

  /** The facts that use a name whose state has changed; `changed` are the names that the engine reported. */
  takeChanged(changed: Iterable<Name>): Fact[] {
    const facts: Fact[] = [];
    const check = (framework: string, name: string): void => {
      const before = this.#states.get(framework)?.get(name);
      if (before === undefined) return;
      const now = this.#look(framework, name);
      if (isSame(before, now)) return;
      this.#states.get(framework)?.set(name, now);
      for (const fact of this.#usesOf(framework, name)) facts.push(fact);
    };
    for (const { framework, name } of changed) {
      check(framework, name);
      if (name !== framework) continue;
      // Other frameworks refer to a framework by its id in the same way.
      for (const other of this.#states.keys()) if (other !== framework) check(other, name);
    }
    return facts;
  }

  #look(framework: string, name: string): NameState {
    const engine = this.#engine;
    const { declarations } = lookUp(framework, name, engine);
    const facet = declarations.find(({ kind }) => kind === 'facet');
    return {
      isKnown: declarations.length > 0 || Boolean(engine.facts(name)?.headers.size),
      isRetired: declarations.some((fact) => this.#isRetired(fact)),
      values: facet && new Set(nonEmptyValues(facet.statement.text).map(({ text }) => text)),
    };
  }

  #isRetired(fact: Fact): boolean {
    return propertyOf(this.#engine.nodeOf(fact), 'retired') !== undefined;
  }

  *#usesOf(framework: string, name: string): Iterable<Fact> {
    const engine = this.#engine;
    const said = engine.name(framework, name);
    if (said) for (const set of [said.references, said.placements, said.facets, said.targets]) yield* set;
    const whole = name === framework ? engine.facts(framework) : undefined;
    if (whole) for (const set of [whole.parts, whole.uses]) yield* set;
  }
}

/** The non-empty values of a comma-separated list, with their positions. */
export function nonEmptyValues(text: Text | undefined): readonly Part[] {
  const values: Part[] = [];
  let start = text?.start ?? 0;
  for (const piece of text?.text.split(',') ?? []) {
    const value = piece.trim();
    const from = start + (piece.length - piece.trimStart().length);
    if (value !== '') values.push({ text: value, start: from, end: from + value.length });
    start += piece.length + 1;
  }
  return values;
}

function listed({ values }: NameState): string | undefined {
  return values && [...values].join('\n');
}

function isSame(left: NameState, right: NameState): boolean {
  return (
    left.isKnown === right.isKnown && left.isRetired === right.isRetired && listed(left) === listed(right)
  );
}
