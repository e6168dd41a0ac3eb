/**
 * The page of a preview as plain data. No fragment holds a position in a file: a line inserted above changes none of
 * them.
 */

/** The places on the page that show fragments. */
export type Slot = 'header' | 'map' | 'documents' | 'list';

/** A part of a slot that is sent as a whole: one element, escaped and safe. Inside, `data-key` names the elements of the framework. */
export interface Fragment {
  /** Its name in the slot: stays the same while the author edits. */
  readonly name: string;
  readonly html: string;
}

/** What has changed in a slot. */
export interface SlotChange {
  readonly slot: Slot;
  /** The fragments that are new, or have other HTML than before. */
  readonly changed: readonly Fragment[];
  /** The names of all fragments in their order, if any came, went or moved. */
  readonly order?: readonly string[];
}

/** What a reader has chosen to see of a framework, and how; see `View` of the engine. */
export interface PreviewView {
  /** Words that are all to stand in what is found. */
  readonly search?: string;
  /** The values to be shown, by facet; an empty value stands for what says nothing of the facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The key of what the framework is held against: one of `PreviewChoices.coverage`. */
  readonly coverage?: string;
  /** The facet in whose order the activities are arranged; by domain without it. */
  readonly arrangement?: string;
  /** Whom documents are to be for; those for all readers are shown as well. */
  readonly audience?: string;
  /** Whether competences without an id are marked; without it, where the framework is to have them all. */
  readonly ids?: boolean;
  /** In a comparison, whether what has not changed is left out, or no change is marked; without it, all is shown. */
  readonly changes?: 'only' | 'hidden';
}

/** What a reader can choose of a framework. */
export interface PreviewChoices {
  readonly facets: readonly { readonly id: string; readonly values: readonly string[] }[];
  /** What the framework can be held against: courses, guides, and what stands in them. */
  readonly coverage: readonly PreviewSubject[];
  /** Whom documents are for, in the author's words. */
  readonly audiences: readonly string[];
}

/** A course or a guide; all of them taken together have no title. */
export interface PreviewSubject {
  readonly key: string;
  readonly kind: 'curriculum' | 'guide';
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly title: string }[];
}

/** What has been chosen comes to. */
export interface PreviewViewed {
  /** What was chosen, as the server has read it. */
  readonly view: PreviewView;
  /** What can be chosen. */
  readonly choices: PreviewChoices;
  /** How many elements the search finds, and the keys of the first of them, in their order. */
  readonly found: number;
  readonly hits: readonly string[];
  readonly activities: PreviewCount;
  readonly competences: PreviewCount;
  /** What the framework is compared with, as long as it is. */
  readonly compared?: PreviewCompared;
}

/** What a comparison comes to in a framework. */
export interface PreviewCompared {
  /** The name of the other version. */
  readonly name: string;
  /** How many changes there are of each significance, those of other frameworks that show in this one among them. */
  readonly breaking: number;
  readonly substantive: number;
  readonly editorial: number;
  /** The keys of what changed and of what is gone, the first thousand of them, in reading order; none while changes are hidden. */
  readonly keys: readonly string[];
}

/** How many there are, how many are shown, and how many of them are covered as a whole. */
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
  /** The element that was asked for, in the list or the list's own. */
  readonly at: string;
  readonly fragments: readonly Fragment[];
}

/** What has changed on a page since it was rendered, since its list was opened, or since the change before. */
export interface PageChange {
  readonly framework: string;
  readonly title: string;
  /**
   * The domain or activity whose list is open; null when none is, or when it is there no more. When it comes back, all
   * of its list comes again.
   */
  readonly list: string | null;
  /** What has been chosen comes to, where that is something else than before. */
  readonly viewed?: PreviewViewed;
  /** At most one for each slot. */
  readonly slots: readonly SlotChange[];
}

/** The framework of a page: that of a document, or a framework by its id. */
export interface PageTarget {
  readonly path?: string | undefined;
  readonly framework?: string | undefined;
  /** What the reader has chosen to see, from the start. */
  readonly view?: PreviewView | undefined;
}
