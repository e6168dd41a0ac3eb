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

/** The version that frameworks are compared with, and the differences. */
export interface PreviewComparison {
  /** The author's choice for the comparison, such as `HEAD`. */
  readonly name: string;
  /** The changes of a framework, including those of others that affect it, in reading order. */
  changesIn(framework: string): readonly Change[];
}

/** The maximum number of changes that can be visited; all are counted. */
const MOST_KEYS = 1000;

/** The changes in the framework of one preview since another version, updated after every edit. */
export class ComparedView {
  #comparison: PreviewComparison | undefined;
  readonly #elements = new ChangedElements();
  #framework: string | undefined;
  #mode: View['changes'];
  /** Whether everything must be rendered again, because marks of changes were turned on or off. */
  #isOther = false;
  #viewed: PreviewCompared | undefined;

  /** The changes for renderers; undefined if no changes are marked. */
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

  /** The result of the comparison; the same object until the comparison or the selection changes. */
  get viewed(): PreviewCompared | undefined {
    if (this.#comparison === undefined) return undefined;
    this.#viewed ??= this.#send(this.#comparison.name);
    return this.#viewed;
  }

  /** Compares with another version, with a new state of the same one, or with none. */
  compare(comparison: PreviewComparison | undefined): void {
    if ((this.#comparison === undefined) !== (comparison === undefined)) this.#isOther = true;
    this.#comparison = comparison;
    this.#framework = undefined;
    if (comparison !== undefined) return;
    this.#elements.clear();
    this.#viewed = undefined;
  }

  /** Sets which changes the reader wants to see. */
  choose({ changes }: View): void {
    if (changes === this.#mode) return;
    this.#mode = changes;
    this.#viewed = undefined;
    this.#isOther = this.#comparison !== undefined || this.#isOther;
  }

  /** Updates the changes for the current framework. True if all earlier HTML is outdated. */
  weigh(framework: Framework): boolean {
    const isOther = this.#isOther;
    this.#isOther = false;
    if (this.#comparison === undefined) return isOther;
    if (this.#framework !== framework.id) {
      this.#elements.read(this.#comparison.changesIn(framework.id));
      // The list of changes is updated with the next comparison, soon after a keystroke, not with the keystroke itself.
      this.#viewed = undefined;
    }
    this.#framework = framework.id;
    this.#elements.weigh(framework);
    return isOther;
  }

  #send(name: string): PreviewCompared {
    const { tally, places } = this.#elements;
    // If no changes are marked, there are none to go to.
    const keys = this.#mode === 'hidden' ? [] : places.keys.slice(0, MOST_KEYS);
    return { name, ...tally, keys };
  }

  /** The former position of a removed element; undefined for any other key. */
  placeOfGone(key: string): GonePlace | undefined {
    return this.#comparison && this.#elements.places.gone.get(key);
  }

  /** The change with that key among those that no element shows. */
  elsewhere(key: string): Change | undefined {
    const [start, place] = [`${CHANGES_ELSEWHERE}/`, Number(key.slice(CHANGES_ELSEWHERE.length + 1))];
    return this.#comparison && key.startsWith(start) ? this.#elements.elsewhere[place] : undefined;
  }
}
