import type { ElementKind } from '../model/element.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Attention } from './attention/attention.ts';
import type { ChangeNote } from './changeNote.ts';
import type { EntrySite, Tree } from './entry.ts';
import type { NamedFramework } from './namedFramework.ts';
import type { IdReuse } from './reusedIds.ts';
import type { Significance } from './significance.ts';
import type { Step } from './step.ts';

/** What happened to an element. */
export const CHANGE_TYPES = [
  'added',
  'removed',
  'moved',
  'reordered',
  'reworded',
  'retitled',
  'renamed-id',
  'split',
  'merged',
  'property-changed',
  'section-changed',
  'retired',
] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

/** One side of a change: the text and its location. */
export interface Side {
  /**
   * The text; for a property, its values; for a changed id, the id; for an element in another section, the section's
   * name.
   */
  readonly text: string;
  /** The id of the element there. */
  readonly id: string | undefined;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The path to it, from the top: ids, names of sections, and the text of elements without an id. */
  readonly path: readonly string[];
  /** The same path in titles. */
  readonly within: readonly string[];
}

/** The line that makes a change, if it is another one than the line of the changed element: an amendment. */
export interface AmendingLine {
  /** Whether it is a line of the old version, because the amendment was removed. */
  readonly isBefore: boolean;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** One change of meaning. */
export interface Change {
  readonly type: ChangeType;
  /** The kind of element that changed. Comments, and lines that are not part of the framework, are not elements. */
  readonly kind: ElementKind | 'comment' | 'line';
  readonly framework: string;
  /** The title of that framework; its id if it has none. */
  readonly frameworkTitle: string;
  /** The new id of the changed element, or its old one. */
  readonly id: string | undefined;
  /** The new text, or the old one; it names elements without an id. */
  readonly title: string;
  /** The path to it, or its former path, from the top. */
  readonly path: readonly string[];
  /** Undefined for additions. */
  readonly from: Side | undefined;
  /** Undefined for removals. */
  readonly to: Side | undefined;
  /** For a split, the other results; for a merger, the other parts. */
  readonly further: readonly Side[];
  /** Which property, or `description`, `question`, `kind`, `shared` or `reason for leaving out`. */
  readonly property: string | undefined;
  readonly significance: Significance;
  /** What a reviewer must not miss in it. */
  readonly attention: readonly Attention[];
  /** What it means, where the words alone do not tell. */
  readonly notes: readonly ChangeNote[];
  /** In an adaptation, the amendment that makes the change; undefined if the element's own line does. */
  readonly amendment: AmendingLine | undefined;
  /** For a published id that stands for another statement now. */
  readonly reuse: IdReuse | undefined;
  /** The number of competences in the added, removed or moved element, at every depth, without the element itself. */
  readonly competences: number;
  /** The other frameworks that the change affects, because they include or adapt this one. */
  readonly landsIn: readonly Change[];
  /** The adaptations that amend the changed element. Somebody should check their amendments. */
  readonly amendedIn: readonly NamedFramework[];
  /** Its lines in the two versions, by which the same change is recognised in another framework. */
  readonly nodes: ChangedNodes;
  /** For a removal, the elements before it that still exist, to show where it was. */
  readonly behind: EntrySite | undefined;
  /** For an addition or a removal, the element with everything that came or went with it, without parts that moved. */
  readonly tree: Tree | undefined;
  /** For a removal, the former position. */
  readonly gone: Gone | undefined;
  /** The steps that make the new version from the old one, together with those of all other changes. */
  readonly steps: readonly Step[];
  /** The indexes of the changed element in the lists of entries; undefined if it is not in the list. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface ChangedNodes {
  readonly before: SyntaxNode | undefined;
  readonly after: SyntaxNode | undefined;
  /** For a split, the lines of the other results. */
  readonly further: readonly SyntaxNode[];
}

/** The position of a removed element among the remaining ones. */
export interface Gone {
  /** The line of its former parent in the new version; undefined for the framework itself. */
  readonly home: SyntaxNode | undefined;
  /** The line of its former predecessor there in the new version; undefined if it was the first. */
  readonly behind: SyntaxNode | undefined;
}
