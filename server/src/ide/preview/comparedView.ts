import type { Change } from '../../engine/diff/index.ts';
import type { Framework } from '../../engine/model/index.ts';
import {
  CHANGES_ELSEWHERE,
  ChangedElements,
  type GonePlace,
  type ShownChanges,
} from '../../engine/render/index.ts';
import type { View } from '../../engine/view/index.ts';
import type { PreviewCompared } from './page.ts';

/** A version that frameworks are compared with, and what is otherwise now. */
export interface PreviewComparison {
  /** What the author has chosen to compare with, such as `HEAD`. */
  readonly name: string;
  /** The changes of a framework, and those of others as they show in it, in reading order. */
  changesIn(framework: string): readonly Change[];
}

/** So many changes can be gone through; all of them are counted. */
const MOST_KEYS = 1000;

/** What changed in the framework of one preview since another version, kept up to date with every edit. */
export class ComparedView {
  #comparison: PreviewComparison | undefined;
  readonly #elements = new ChangedElements();
  #framework: string | undefined;
  #mode: View['changes'];
  /** Whether what is shown has to be written anew, since changes are marked that were not, or the other way. */
  #isOther = false;
  #viewed: PreviewCompared | undefined;

  /** How many elements have been looked at for their changes: what tests count. */
  get weighed(): number {
    return this.#elements.weighed;
  }

  /** What renderers are told of it; undefined where no change is to be marked. */
  get shown(): ShownChanges | undefined {
    if (this.#comparison === undefined || this.#mode === 'hidden') return undefined;
    const elements = this.#elements;
    return {
      of: (element) => elements.of(element),
      get goneAtTop() {
        return elements.goneAtTop;
      },
      get elsewhere() {
        return elements.elsewhere;
      },
      only: this.#mode === 'only',
    };
  }

  /** What the comparison comes to; the same object until it is made anew, or another choice is. */
  get viewed(): PreviewCompared | undefined {
    if (this.#comparison === undefined) return undefined;
    this.#viewed ??= this.#tell(this.#comparison.name);
    return this.#viewed;
  }

  /** Compares with another version, with the same one anew, or with none. */
  compare(comparison: PreviewComparison | undefined): void {
    if ((this.#comparison === undefined) !== (comparison === undefined)) this.#isOther = true;
    this.#comparison = comparison;
    this.#framework = undefined;
    if (comparison !== undefined) return;
    this.#elements.clear();
    this.#viewed = undefined;
  }

  /** The reader has chosen which changes to see. */
  choose({ changes }: View): void {
    if (changes === this.#mode) return;
    this.#mode = changes;
    this.#viewed = undefined;
    this.#isOther = this.#comparison !== undefined || this.#isOther;
  }

  /** Looks at the framework as it is now. True when all that was written before holds no longer. */
  weigh(framework: Framework): boolean {
    const isOther = this.#isOther;
    this.#isOther = false;
    if (this.#comparison === undefined) return isOther;
    if (this.#framework !== framework.id) {
      this.#elements.read(this.#comparison.changesIn(framework.id));
      // What there is to go through is told when it is compared anew: that is soon after a keystroke, and not with it.
      this.#viewed = undefined;
    }
    this.#framework = framework.id;
    this.#elements.weigh(framework);
    return isOther;
  }

  #tell(name: string): PreviewCompared {
    const { tally, places } = this.#elements;
    // Where no change is marked there is none to go to.
    const keys = this.#mode === 'hidden' ? [] : places.keys.slice(0, MOST_KEYS);
    return { name, ...tally, keys };
  }

  /** Where something that is gone stood; undefined for any other key. */
  placeOfGone(key: string): GonePlace | undefined {
    return this.#comparison && this.#elements.places.gone.get(key);
  }

  /** The change of that key among those that no element shows. */
  elsewhere(key: string): Change | undefined {
    const [start, place] = [`${CHANGES_ELSEWHERE}/`, Number(key.slice(CHANGES_ELSEWHERE.length + 1))];
    return this.#comparison && key.startsWith(start) ? this.#elements.elsewhere[place] : undefined;
  }
}
