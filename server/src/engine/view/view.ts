/** A reader's selection of a framework and its presentation: plain data that can be saved. */
export interface View {
  /** Search words. A match contains all of them, in any order and case. */
  readonly search?: string;
  /** For each facet in use, the values to show. The empty value means elements without a value. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The key of the selected course or guide: see `coverageSources`. */
  readonly coverage?: string;
  /** The facet in whose order the activities are arranged; by domain without it. */
  readonly arrangement?: string;
  /** The audience of the documents, in the author's words. Documents for all readers are also shown. */
  readonly audience?: string;
  /** Whether competences without an id are marked; by default, in frameworks that need all ids. */
  readonly ids?: boolean;
  /** In a comparison: hide what has not changed, or hide all marks; without it, everything is shown. */
  readonly changes?: 'only' | 'hidden';
}

/** The view that shows everything. */
const PLAIN_VIEW: View = Object.freeze({});

/** Reads a view sent or saved by a client. Anything invalid is ignored. */
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

/** Longer text was not typed as a search. */
const LONGEST = 500;

function isText(data: unknown): data is string {
  return typeof data === 'string' && data.trim() !== '' && data.length <= LONGEST;
}
