import { baseFrameworksOf, type FrameworkFacts, heirsOf, type Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';

/** Ids that end in a number, like assigned ones. */
const NUMBERED = /^(.+)-(\d{1,9})$/;

/** The used numbers for one prefix. */
interface Numbers {
  readonly used: Set<number>;
  /** The highest number; undefined if it has to be computed again. */
  highest: number | undefined;
}

/** The numbers used in ids, by framework and by the part before the number; updated name by name. */
export class IdNumbers {
  readonly #engine: Workspace;
  readonly #frameworks = new Map<string, Map<string, Numbers>>();

  constructor(engine: Workspace) {
    this.#engine = engine;
  }

  /** Updates the names that changed. */
  update(names: Iterable<Name>): void {
    for (const name of names) {
      const stems = this.#frameworks.get(name.framework);
      if (stems) note(stems, name);
    }
  }

  /** The highest number used with a prefix, in a framework, its bases and its adaptations; 0 for none. */
  highest(framework: string, stem: string): number {
    const own = this.#engine.facts(framework);
    if (own === undefined) return 0;
    const all = [own, ...baseFrameworksOf(own, this.#engine), ...heirsOf(own, this.#engine)];
    return Math.max(...all.map((facts) => highestOf(this.#stemsOf(facts).get(stem))));
  }

  #stemsOf({ id, names }: FrameworkFacts): Map<string, Numbers> {
    let stems = this.#frameworks.get(id);
    if (stems === undefined) {
      stems = new Map();
      for (const name of names.values()) note(stems, name);
      this.#frameworks.set(id, stems);
    }
    return stems;
  }
}

function note(stems: Map<string, Numbers>, { name, declarations, references, targets }: Name): void {
  const [, stem, digits] = NUMBERED.exec(name) ?? [];
  if (stem === undefined) return;
  const number = Number(digits);
  let numbers = stems.get(stem);
  if (declarations.size + references.size + targets.size > 0) {
    if (numbers === undefined) {
      numbers = { used: new Set(), highest: 0 };
      stems.set(stem, numbers);
    }
    numbers.used.add(number);
    if (numbers.highest !== undefined) numbers.highest = Math.max(numbers.highest, number);
  } else if (numbers?.used.delete(number) && numbers.highest === number) numbers.highest = undefined;
}

function highestOf(numbers: Numbers | undefined): number {
  if (numbers === undefined) return 0;
  if (numbers.highest === undefined) {
    numbers.highest = 0;
    for (const number of numbers.used) numbers.highest = Math.max(numbers.highest, number);
  }
  return numbers.highest;
}
