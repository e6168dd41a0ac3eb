/** What a reader has chosen to see of a framework, and how: plain data, that a host can keep. */
export interface View {
  /** Words that are all to stand in what is found, in any order and in capitals or not. */
  readonly search?: string;
  /** Of each facet that is chosen by, the values to be shown; an empty value stands for what says nothing of the facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The key of what the framework is held against: see `subjectsOf`. */
  readonly coverage?: string;
  /** The facet in whose order the activities are arranged; by domain without it. */
  readonly arrangement?: string;
  /** Whom documents are to be for, in the author's words; those for all readers are shown as well. */
  readonly audience?: string;
  /** Whether competences without an id are marked; without it, where the framework is to have them all. */
  readonly ids?: boolean;
  /** In a comparison, whether what has not changed is left out, or no change is marked; without it, all is shown. */
  readonly changes?: 'only' | 'hidden';
}

/** Shows a framework as it is. */
const PLAIN_VIEW: View = Object.freeze({});

/** A view out of whatever a client has sent or kept: what is no part of one is left out. */
export function readView(data: unknown): View {
  if (typeof data !== 'object' || data === null) return PLAIN_VIEW;
  const { search, facets, coverage, arrangement, audience, ids, changes } = data as Readonly<
    Record<string, unknown>
  >;
  const chosen = readFacets(facets);
  return {
    ...(isText(search) ? { search } : {}),
    ...(Object.keys(chosen).length > 0 ? { facets: chosen } : {}),
    ...(isText(coverage) ? { coverage } : {}),
    ...(isText(arrangement) ? { arrangement } : {}),
    ...(isText(audience) ? { audience } : {}),
    ...(typeof ids === 'boolean' ? { ids } : {}),
    ...(changes === 'only' || changes === 'hidden' ? { changes } : {}),
  };
}

function readFacets(data: unknown): Record<string, readonly string[]> {
  if (typeof data !== 'object' || data === null) return {};
  const entries = Object.entries(data).flatMap(([facet, values]) => {
    const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
    return texts.length > 0 ? [[facet, texts] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Longer text is no search that a reader has typed. */
const LONGEST = 500;

function isText(data: unknown): data is string {
  return typeof data === 'string' && data.trim() !== '' && data.length <= LONGEST;
}
