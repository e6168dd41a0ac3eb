/**
 * The page of a preview as plain data. No fragment contains a position in a file, so a line inserted above changes none
 * of them.
 */

/** The places on the page that show fragments. */
export type Slot = 'header' | 'map' | 'documents' | 'list';

/** A part of a slot that is sent as a whole: one element, escaped and safe. Inside, `data-key` names the elements of the framework. */
export interface Fragment {
  /** Its name in the slot: stays the same while the author edits. */
  readonly name: string;
  readonly html: string;
}

/** The changes in a slot. */
export interface SlotChange {
  readonly slot: Slot;
  /** The fragments that are new, or have other HTML than before. */
  readonly changed: readonly Fragment[];
  /** The names of all fragments in order, if any were added, removed or moved. */
  readonly order?: readonly string[];
}

/** A reader's selection and presentation of a framework; see `View` of the engine. */
export interface PreviewView {
  /** Search words, which a result must all contain. */
  readonly search?: string;
  /** The values to show, by facet; the empty value means elements without a value. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The key of the selected course or guide: one of `PreviewChoices.coverage`. */
  readonly coverage?: string;
  /** The facet in whose order the activities are arranged; by domain without it. */
  readonly arrangement?: string;
  /** The audience of the documents. Documents for all readers are also shown. */
  readonly audience?: string;
  /** Whether competences without an id are marked; by default, in frameworks that need all ids. */
  readonly ids?: boolean;
  /** In a comparison: hide what has not changed, or hide all marks; without it, everything is shown. */
  readonly changes?: 'only' | 'hidden';
}

/** The possible selections in a framework. */
export interface PreviewChoices {
  readonly facets: readonly { readonly id: string; readonly values: readonly string[] }[];
  /** The courses and guides for coverage, with their modules and topics. */
  readonly coverage: readonly PreviewSubject[];
  /** The audiences of the documents in the author's words, and with titles in the place of references. */
  readonly audiences: readonly { readonly value: string; readonly title: string }[];
}

/** A course or a guide. The option for all of them has no title. */
export interface PreviewSubject {
  readonly key: string;
  readonly kind: 'curriculum' | 'guide';
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly title: string }[];
}

/** The result of the selection. */
export interface PreviewViewed {
  /** The selection after validation. */
  readonly view: PreviewView;
  /** The possible selections. */
  readonly choices: PreviewChoices;
  /** The number of search results, and the keys of the first ones, in order. */
  readonly found: number;
  readonly hits: readonly string[];
  readonly activities: PreviewCount;
  readonly competences: PreviewCount;
  /** The comparison, while there is one. */
  readonly compared?: PreviewCompared;
}

/** The result of a comparison in a framework. */
export interface PreviewCompared {
  /** The name of the other version. */
  readonly name: string;
  /** The number of changes of each significance, including those of other frameworks that affect this one. */
  readonly breaking: number;
  readonly substantive: number;
  readonly editorial: number;
  /** The keys of changed and removed elements, the first thousand in reading order; none while changes are hidden. */
  readonly keys: readonly string[];
}

/** The total number, the number shown, and the number fully covered. */
export interface PreviewCount {
  readonly total: number;
  readonly shown: number;
  readonly reached: number;
}

/** Header and map of a framework. */
export interface PreviewPage {
  readonly framework: string;
  readonly title: string;
  readonly header: readonly Fragment[];
  readonly map: readonly Fragment[];
  readonly documents: readonly Fragment[];
  readonly viewed: PreviewViewed;
}

/** The list of a domain or an activity, or a document. */
export interface PreviewList {
  readonly framework: string;
  /** The domain or activity. */
  readonly key: string;
  /** The requested element, in the list or the list's own. */
  readonly at: string;
  readonly fragments: readonly Fragment[];
}

/** The changes to a page since it was rendered, since its list was opened, or since the last change. */
export interface PageChange {
  readonly framework: string;
  readonly title: string;
  /**
   * The domain or activity whose list is open; null if none is, or if it no longer exists. When it comes back, its
   * whole list is sent again.
   */
  readonly list: string | null;
  /** The result of the selection, if it is different from before. */
  readonly viewed?: PreviewViewed;
  /** At most one for each slot. */
  readonly slots: readonly SlotChange[];
}

/** The framework of a page: that of a document, or a framework by its id. */
export interface PageTarget {
  readonly path?: string | undefined;
  readonly framework?: string | undefined;
  /** The initial selection of the reader. */
  readonly view?: PreviewView | undefined;
}
