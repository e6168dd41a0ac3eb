import { lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { audiencesOf, documentsOf } from '../../engine/map/index.ts';
import { type Facet, type Framework, facetsOf, propertyValue } from '../../engine/model/index.ts';
import type { Choice } from '../../engine/render/index.ts';
import {
  ALL_CURRICULA,
  ALL_GUIDES,
  type CoverageSource,
  FilterStates,
  isExplained,
  reachedBy,
  readView,
  subjectsOfFramework,
  type Totals,
  type View,
} from '../../engine/view/index.ts';
import type { PreviewChoices, PreviewSubject, PreviewViewed } from './page.ts';

/** The maximum number of search results that can be visited; the total is always counted. */
const MOST_HITS = 100;

/** In frameworks that need all ids, competences without one are marked. */
const WANTS_IDS: ReadonlySet<string> = new Set(['in-review', 'published']);

const NO_TOTALS: Totals = {
  hits: 0,
  activities: { total: 0, shown: 0, reached: 0 },
  competences: { total: 0, shown: 0, reached: 0 },
};

/** The reader's selection in one preview, with its effect on the framework, updated after every change. */
export class ChosenView {
  readonly #engine: Workspace;
  readonly #view: View;
  #framework: Framework | undefined;
  #facets: readonly Facet[] = [];
  #subjects: readonly CoverageSource[] = [];
  #marksIds = false;
  /** Undefined without a selection: then nothing has to be computed. */
  #states: FilterStates | undefined;
  #totals: Totals = NO_TOTALS;
  #viewed: PreviewViewed | undefined;
  /** The covered ids at the last update. */
  #reached: ReadonlySet<string> = new Set();
  #isStale = true;

  /** `view` is any data from the client. */
  constructor(engine: Workspace, view: unknown) {
    this.#engine = engine;
    this.#view = readView(view);
  }

  /** The selection after validation. */
  get view(): View {
    return this.#view;
  }

  /** The facet in whose order the activities are arranged; undefined for the map by domain. */
  get arrangement(): Facet | undefined {
    return this.#facets.find(({ id, values }) => id === this.#view.arrangement && values.length > 0);
  }

  /** The selected audience; undefined for every reader, and for an audience without documents. */
  get audience(): string | undefined {
    const { audience } = this.#view;
    if (audience === undefined || this.#framework === undefined) return undefined;
    return audiencesOf(documentsOf(this.#framework)).find((known) => known === audience);
  }

  /** The selection for renderers: another object whenever earlier HTML is outdated. */
  get choice(): Choice | undefined {
    const states = this.#states;
    if (states === undefined) return undefined;
    const { search, coverage } = this.#view;
    const isHeld = coverage !== undefined && this.#reached.size > 0;
    return {
      filterState: (element) => states.of(element),
      isSearched: search !== undefined,
      reached: isHeld ? (isExplained(this.#subjects, coverage) ? 'explained' : 'covered') : undefined,
      marksIds: this.#marksIds,
    };
  }

  /** The result of the selection; the same object while nothing was updated. */
  get viewed(): PreviewViewed {
    this.#viewed ??= this.#send();
    return this.#viewed;
  }

  /** Names may have changed, and with them the coverage. */
  touch(): void {
    this.#isStale = true;
  }

  /** Updates the selection for the current framework. True if all earlier HTML is outdated. */
  weigh(framework: Framework): boolean {
    const isSame = framework === this.#framework;
    if (isSame && !this.#isStale) return false;
    const isOther = this.#framework?.id !== framework.id;
    this.#framework = framework;
    this.#viewed = undefined;
    this.#facets = facetsOf(framework);
    if (this.#isStale || isOther) this.#readSubjects(framework.id);
    const begins = this.#begin(framework) || isOther;
    this.#totals = this.#states?.weigh(framework) ?? NO_TOTALS;
    return begins;
  }

  #readSubjects(framework: string): void {
    this.#isStale = false;
    this.#subjects = subjectsOfFramework(framework, this.#engine);
  }

  /** Starts again if the selection is different. */
  #begin({ header }: Framework): boolean {
    const { search, facets, coverage, ids } = this.#view;
    const marksIds = ids ?? (header !== undefined && WANTS_IDS.has(propertyValue(header, 'status') ?? ''));
    const reached = coverage === undefined ? new Set<string>() : reachedBy(this.#subjects, coverage);
    const isWanted = search !== undefined || facets !== undefined || coverage !== undefined || marksIds;
    const isSame =
      isWanted === (this.#states !== undefined) &&
      marksIds === this.#marksIds &&
      reached.size === this.#reached.size &&
      [...reached].every((name) => this.#reached.has(name));
    if (isSame) return false;
    this.#marksIds = marksIds;
    this.#reached = reached;
    this.#states = isWanted ? new FilterStates(this.#view, reached) : undefined;
    return true;
  }

  #send(): PreviewViewed {
    const { hits, activities, competences } = this.#totals;
    const found = this.#framework && this.#states?.hits(this.#framework, MOST_HITS);
    return {
      view: this.#view,
      choices: this.#choices(),
      found: hits,
      hits: found ?? [],
      activities,
      competences,
    };
  }

  #audiences(framework: Framework): PreviewChoices['audiences'] {
    return audiencesOf(documentsOf(framework)).map((value) => ({
      value,
      title: value.replace(REFERENCE, (typed: string, other: string | undefined, id: string) => {
        const [fact] = lookUp(other ?? framework.id, id, this.#engine).declarations;
        return fact?.statement.text?.text ?? typed;
      }),
    }));
  }

  #choices(): PreviewChoices {
    const curricula = this.#subjects.filter(({ kind }) => kind === 'curriculum');
    const guides = this.#subjects.filter(({ kind }) => kind === 'guide');
    return {
      facets: this.#facets.filter(({ values }) => values.length > 0),
      coverage: [
        ...together(ALL_CURRICULA, 'curriculum', curricula),
        ...curricula.map(choiceOf),
        ...together(ALL_GUIDES, 'guide', guides),
        ...guides.map(choiceOf),
      ],
      audiences: this.#framework ? this.#audiences(this.#framework) : [],
    };
  }
}

/** A reference in the words of an audience. */
const REFERENCE = /(?<![^\s([{])@(?:([A-Za-z0-9][\w.-]*)\/)?([A-Za-z0-9](?:[\w.-]*[\w-])?)/g;

function together(
  key: string,
  kind: CoverageSource['kind'],
  subjects: readonly CoverageSource[],
): PreviewSubject[] {
  return subjects.length > 1 ? [{ key, kind, title: '', parts: [] }] : [];
}

function choiceOf({ key, kind, title, parts }: CoverageSource): PreviewSubject {
  return { key, kind, title, parts: parts.map((part) => ({ key: part.key, title: part.title })) };
}
