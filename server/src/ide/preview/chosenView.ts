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

/** So many hits can be gone through; of more, their number is told. */
const MOST_HITS = 100;

/** Where all competences are to have an id, those without one are marked. */
const WANTS_IDS: ReadonlySet<string> = new Set(['in-review', 'published']);

const NO_TOTALS: Totals = {
  hits: 0,
  activities: { total: 0, shown: 0, reached: 0 },
  competences: { total: 0, shown: 0, reached: 0 },
};

/** What the reader of one preview has chosen, and how the framework stands in it, kept up to date with every change. */
export class ChosenView {
  readonly #engine: Workspace;
  readonly #view: View;
  #framework: Framework | undefined;
  #facets: readonly Facet[] = [];
  #subjects: readonly CoverageSource[] = [];
  #marksIds = false;
  /** Undefined where nothing is chosen: then nothing is weighed. */
  #standings: FilterStates | undefined;
  #totals: Totals = NO_TOTALS;
  #viewed: PreviewViewed | undefined;
  /** What was covered when elements were weighed. */
  #reached: ReadonlySet<string> = new Set();
  #isStale = true;
  #weighedBefore = 0;

  /** `view` is whatever the client has sent. */
  constructor(engine: Workspace, view: unknown) {
    this.#engine = engine;
    this.#view = readView(view);
  }

  /** What was chosen, as it was read. */
  get view(): View {
    return this.#view;
  }

  /** How many elements have been weighed so far. */
  get weighed(): number {
    return this.#weighedBefore + (this.#standings?.weighed ?? 0);
  }

  /** The facet in whose order the activities are arranged; undefined for the map by domain. */
  get arrangement(): Facet | undefined {
    return this.#facets.find(({ id, values }) => id === this.#view.arrangement && values.length > 0);
  }

  /** Whom documents are to be for; undefined for every reader, and for an audience that no document is for. */
  get audience(): string | undefined {
    const { audience } = this.#view;
    if (audience === undefined || this.#framework === undefined) return undefined;
    return audiencesOf(documentsOf(this.#framework)).find((known) => known === audience);
  }

  /** What renderers are told of it: another object whenever what was written holds no longer. */
  get choice(): Choice | undefined {
    const standings = this.#standings;
    if (standings === undefined) return undefined;
    const { search, coverage } = this.#view;
    const isHeld = coverage !== undefined && this.#reached.size > 0;
    return {
      filterState: (element) => standings.of(element),
      isSearched: search !== undefined,
      reached: isHeld ? (isExplained(this.#subjects, coverage) ? 'explained' : 'covered') : undefined,
      marksIds: this.#marksIds,
    };
  }

  /** What is chosen comes to; the same object as long as nothing was weighed again. */
  get viewed(): PreviewViewed {
    this.#viewed ??= this.#tell();
    return this.#viewed;
  }

  /** What declares and uses names may have changed, and with it what is covered. */
  touch(): void {
    this.#isStale = true;
  }

  /** Weighs the framework as it is now. True when all that was written before holds no longer. */
  weigh(framework: Framework): boolean {
    const isSame = framework === this.#framework;
    if (isSame && !this.#isStale) return false;
    const isOther = this.#framework?.id !== framework.id;
    this.#framework = framework;
    this.#viewed = undefined;
    this.#facets = facetsOf(framework);
    if (this.#isStale || isOther) this.#readSubjects(framework.id);
    const begins = this.#begin(framework) || isOther;
    this.#totals = this.#standings?.weigh(framework) ?? NO_TOTALS;
    return begins;
  }

  #readSubjects(framework: string): void {
    this.#isStale = false;
    this.#subjects = subjectsOfFramework(framework, this.#engine);
  }

  /** Begins to weigh anew, if what is asked is another question than before. */
  #begin({ header }: Framework): boolean {
    const { search, facets, coverage, ids } = this.#view;
    const marksIds = ids ?? (header !== undefined && WANTS_IDS.has(propertyValue(header, 'status') ?? ''));
    const reached = coverage === undefined ? new Set<string>() : reachedBy(this.#subjects, coverage);
    const isWanted = search !== undefined || facets !== undefined || coverage !== undefined || marksIds;
    const isSame =
      isWanted === (this.#standings !== undefined) &&
      marksIds === this.#marksIds &&
      reached.size === this.#reached.size &&
      [...reached].every((name) => this.#reached.has(name));
    if (isSame) return false;
    this.#marksIds = marksIds;
    this.#reached = reached;
    this.#weighedBefore = this.weighed;
    this.#standings = isWanted ? new FilterStates(this.#view, reached) : undefined;
    return true;
  }

  #tell(): PreviewViewed {
    const { hits, activities, competences } = this.#totals;
    const found = this.#framework && this.#standings?.hits(this.#framework, MOST_HITS);
    return {
      view: this.#view,
      choices: this.#choices(),
      found: hits,
      hits: found ?? [],
      activities,
      competences,
    };
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
      audiences: this.#framework ? audiencesOf(documentsOf(this.#framework)) : [],
    };
  }
}

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
