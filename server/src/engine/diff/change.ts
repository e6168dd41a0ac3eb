import type { ElementKind } from '../model/element.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { EntrySite, Tree } from './entry.ts';
import type { Attention, Significance } from './significance.ts';
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

/** One side of a change: what was said, and where. */
export interface Side {
  /** The text; of a property, its values; of a changed id, the id; of a section that something stands in, its name. */
  readonly text: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What it stood in, from the top: ids, the names of sections, and the text of what has no id. */
  readonly path: readonly string[];
}

/** One change of meaning. */
export interface Change {
  readonly type: ChangeType;
  /** What changed; a comment, or a line that is no part of the framework, is none of its elements. */
  readonly kind: ElementKind | 'comment' | 'line';
  readonly framework: string;
  /** The id of what changed, as it is now, or as it was. */
  readonly id: string | undefined;
  /** What it says now, or said before: names what has no id. */
  readonly title: string;
  /** What it stands in, or stood in, from the top. */
  readonly path: readonly string[];
  /** Undefined of what is new. */
  readonly from: Side | undefined;
  /** Undefined of what is gone. */
  readonly to: Side | undefined;
  /** Of a split, the further texts that came of it; of a merging, those that went into it. */
  readonly further: readonly Side[];
  /** Which property, or `description`, `question`, `kind` or `reason for leaving out`. */
  readonly property: string | undefined;
  readonly significance: Significance;
  readonly attention: readonly Attention[];
  /** How many competences stand in what was added, removed or moved, at every depth, itself aside. */
  readonly competences: number;
  /** Where the same change shows in other frameworks, which include or adapt this one. */
  readonly landsIn: readonly Change[];
  /** Frameworks that adapt this one, and say something else in the place of what changed: somebody should look again. */
  readonly amendedIn: readonly string[];
  /** Its lines in the two versions: what tells the same change in another framework. */
  readonly nodes: ChangedNodes;
  /** Of what is gone, what it stood behind, as far as that is still there: somebody can be shown where it was. */
  readonly behind: EntrySite | undefined;
  /** Of what was removed, what went with it and where it stood. */
  readonly gone: Gone | undefined;
  /** Doing these to the old version, with those of all other changes, gives the new one. */
  readonly steps: readonly Step[];
  /** What it is about, by its place in the lists of entries; undefined of what is not in the list. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface ChangedNodes {
  readonly before: SyntaxNode | undefined;
  readonly after: SyntaxNode | undefined;
  /** Of a split, the lines of the further texts that came of it. */
  readonly further: readonly SyntaxNode[];
}

/** What is gone, and where it stood among what is still there. */
export interface Gone {
  /** It, with all that is gone in it: what stands elsewhere now is not. */
  readonly tree: Tree;
  /** The line, in the new version, of what it stood in; undefined for the framework itself. */
  readonly home: SyntaxNode | undefined;
  /** The line, in the new version, of what it stood behind in there; undefined where it came first. */
  readonly behind: SyntaxNode | undefined;
}
