import type { GitTrouble } from '../host/git/gitProblem.ts';
import type { RevisionChoice } from '../host/git/revisionChoices.ts';
import type { ChangeMark } from '../ide/comparison/changeList.ts';
import type { ComparisonMark } from '../ide/comparison/changeMarks.ts';
import type {
  ChangedArea,
  ChangedFrameworkNode,
  ComparisonCounts,
  ComparisonOverview,
} from '../ide/comparison/changeOverview.ts';
import type { FrameworkLocation } from './frameworkProtocol.ts';

/**
 * What an editor and the server say to each other about a comparison of what is being written with an earlier version of
 * it. Plain types, so that the extension and the server share them. Lines and characters count from 0.
 */

export type {
  ChangedArea,
  ChangedFrameworkNode,
  ChangeMark,
  ComparisonCounts,
  ComparisonMark,
  ComparisonOverview,
};

/** What the frameworks that are open are compared with. There is one comparison at a time. */
export type ComparisonTarget =
  /** What git has under a name: a commit, a branch, a tag, `HEAD`. */
  | { readonly kind: 'revision'; readonly revision: string }
  /** Another file, which counts as an earlier version of `document`. */
  | { readonly kind: 'file'; readonly uri: string; readonly document?: string }
  /** A folder with an earlier version of what is open. */
  | { readonly kind: 'folder'; readonly uri: string };

/**
 * Why nothing can be compared: the server runs where there is no git (`elsewhere`), or git could not do it; there is no
 * framework in it; it cannot be read; it is, or holds, what is open; nobody knows which file it is an earlier version of;
 * or something else was asked for meanwhile, or nothing any more.
 */
export type ComparisonRefusal =
  | GitTrouble
  | 'elsewhere'
  | 'empty'
  | 'unreadable'
  | 'same'
  | 'no-document'
  | 'overtaken';

/** What became of a comparison that was asked for. */
export type ComparisonStarted =
  | {
      /** What is compared with, as it is called. */
      readonly name: string;
      /** The uris of folders that are open and have no such version: nothing is told of them. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly refusal: ComparisonRefusal;
      /** What git or the file system said; empty when it said nothing. */
      readonly detail: string;
    };

/** Something that can be compared with by its name. */
export type ComparisonChoice = RevisionChoice;

/** What there is to compare with. */
export interface ComparisonChoices {
  /** The last commit first, then branches, tags, and the commits that changed frameworks, each the newest first. */
  readonly choices: readonly ComparisonChoice[];
  /** Why there is none. */
  readonly refusal?: Exclude<ComparisonRefusal, 'overtaken'>;
}

/** A change. */
export interface ComparisonChange {
  /** What it is known by, for as long as it is there. */
  readonly key: string;
  readonly framework: string;
  /** The key of the part of the framework that it is in. */
  readonly area: string;
  readonly mark: ChangeMark;
  /** What happened: `Reworded competence`. */
  readonly sentence: string;
  /** What it says now, or said before. */
  readonly title: string;
  readonly id: string;
  /** What it stands in below its area; empty at the top of it. */
  readonly place: string;
  readonly significance: keyof ComparisonCounts;
  /** What must not be missed, such as a “not” that has gone; empty when there is nothing. */
  readonly attention: string;
  /** The frameworks in which it shows as well. */
  readonly landsIn: readonly string[];
  /** Where it is now; of what is gone, where it was, when that is still there; null when there is no such place. */
  readonly after: FrameworkLocation | null;
  /** Where it was in the earlier version; null of what is new. The uri is that of the document as it is now. */
  readonly before: FrameworkLocation | null;
}

/** Which changes are asked for. */
export interface ChangesTarget {
  readonly framework: string;
  readonly area: string;
}

/** A change by its key. */
export interface ChangeTarget {
  readonly key: string;
}

/** From where the next change is sought. */
export interface StepTarget {
  /** The document, and whether it is the earlier version of it; without one, the first change is meant, or the last. */
  readonly uri?: string;
  readonly isBefore?: boolean;
  readonly line?: number;
  readonly back: boolean;
}

/** A change on the way from one to the next; there is another behind the last. */
export interface ComparisonStep {
  readonly change: ComparisonChange;
  /** Where to look, and whether that is in the earlier version. */
  readonly location: FrameworkLocation;
  readonly isBefore: boolean;
  /** Its place among all that can be shown, from 1. */
  readonly number: number;
  readonly count: number;
}

/** The methods, client to server unless it says otherwise. What is asked of while nothing is compared has no answer. */
export const COMPARISON = {
  /** ComparisonTarget → ComparisonStarted: compares with that from now on; a refusal leaves all as it is. */
  start: 'competence/comparison/start',
  /** → null: compares no longer. */
  stop: 'competence/comparison/stop',
  /** → null: reads again what is compared with, which may have changed. */
  refresh: 'competence/comparison/readAgain',
  /** → ComparisonChoices. */
  choices: 'competence/comparison/choices',
  /** → ComparisonOverview | null. */
  overview: 'competence/comparison/overview',
  /** ChangesTarget → ComparisonChange[]: in the order of the framework. */
  changes: 'competence/comparison/changes',
  /** ChangeTarget → string | null: all there is to say of a change, as Markdown in which nothing of an author's acts. */
  describe: 'competence/comparison/describe',
  /** { uri } → ComparisonMark[]. */
  marks: 'competence/comparison/marks',
  /** StepTarget → ComparisonStep | null. */
  step: 'competence/comparison/step',
  /** { uri } → string | null: the earlier text of a document; null when there was no such document. */
  text: 'competence/comparison/text',
  /** Server to client, without anything more: there are other changes to show, or none any more. */
  changed: 'competence/comparison/changed',
} as const;
