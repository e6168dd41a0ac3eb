import type { GitTrouble } from '../host/git/gitProblem.ts';
import type { RevisionChoice } from '../host/git/revisionChoices.ts';
import type { ChangeMark, ShownChange } from '../ide/comparison/changeList.ts';
import type { ComparisonMark } from '../ide/comparison/changeMarks.ts';
import type {
  ChangedArea,
  ChangedFrameworkNode,
  ComparisonCounts,
  ComparisonOverview,
} from '../ide/comparison/changeOverview.ts';
import type { FrameworkLocation } from './frameworkProtocol.ts';

/**
 * The messages between an editor and the server for comparing with an earlier version. Plain types that the extension
 * and the server share. Lines and characters count from 0.
 */

export type {
  ChangedArea,
  ChangedFrameworkNode,
  ChangeMark,
  ComparisonCounts,
  ComparisonMark,
  ComparisonOverview,
};

/** The version that the open frameworks are compared with. There is one comparison at a time. */
export type ComparisonTarget =
  /** A revision in git: a commit, a branch, a tag, `HEAD`. */
  | { readonly kind: 'revision'; readonly revision: string }
  /** Another file, as the earlier version of `document`. */
  | { readonly kind: 'file'; readonly uri: string; readonly document?: string }
  /** A folder with an earlier version of the open files. */
  | { readonly kind: 'folder'; readonly uri: string };

/**
 * The reason why a comparison is not possible: the server has no git (`elsewhere`), or git failed; it contains no
 * framework; it cannot be read; it is, or contains, the open files; it is not clear which file it is an earlier version
 * of; or another request came in the meantime, or the comparison was stopped.
 */
export type ComparisonRefusal =
  | GitTrouble
  | 'elsewhere'
  | 'empty'
  | 'unreadable'
  | 'same'
  | 'no-document'
  | 'overtaken';

/** The result of starting a comparison. */
export type ComparisonStarted =
  | {
      /** The name of the version. */
      readonly name: string;
      /** The URIs of open folders without such a version, whose changes are unknown. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly refusal: ComparisonRefusal;
      /** The message of git or the file system; empty if there is none. */
      readonly detail: string;
    };

/** A version that can be compared with by name. */
export type ComparisonChoice = RevisionChoice;

/** The choices for a comparison. */
export interface ComparisonChoices {
  /** The last commit first, then branches, tags, and the commits that changed frameworks, each the newest first. */
  readonly choices: readonly ComparisonChoice[];
  /** The reason why there are none. */
  readonly refusal?: Exclude<ComparisonRefusal, 'overtaken'>;
}

/** A change, with its locations as a client knows them. */
export interface ComparisonChange extends Omit<ShownChange, 'after' | 'before'> {
  /** The current location; for a removal, a neighbour that still exists; null if there is none. */
  readonly after: FrameworkLocation | null;
  /** The location in the earlier version; null for additions. The URI is that of the current document. */
  readonly before: FrameworkLocation | null;
}

/** The part of the list that is requested. */
export interface ChangesTarget {
  readonly framework: string;
  readonly area: string;
}

/** A change by its key. */
export interface ChangeTarget {
  readonly key: string;
}

/** The position from which the next change is searched. */
export interface StepTarget {
  /** The document, and whether it is the earlier version; without one, the first or the last change is meant. */
  readonly uri?: string;
  readonly isBefore?: boolean;
  readonly line?: number;
  readonly back: boolean;
}

/** A change when going from one to the next; after the last comes the first. */
export interface ComparisonStep {
  readonly change: ComparisonChange;
  /** The location, and whether it is in the earlier version. */
  readonly location: FrameworkLocation;
  readonly isBefore: boolean;
  /** Its position among all changes that can be shown, from 1. */
  readonly number: number;
  readonly count: number;
}

/**
 * The methods, client to server unless stated otherwise. While nothing is compared, requests about changes return
 * nothing.
 */
export const COMPARISON = {
  /** ComparisonTarget → ComparisonStarted: starts comparing; if it is refused, nothing changes. */
  start: 'competence/comparison/start',
  /** → null: stops comparing. */
  stop: 'competence/comparison/stop',
  /** → null: reads the earlier version again, because it may have changed. */
  refresh: 'competence/comparison/readAgain',
  /** → ComparisonChoices. */
  choices: 'competence/comparison/choices',
  /** → ComparisonOverview | null. */
  overview: 'competence/comparison/overview',
  /** ChangesTarget → ComparisonChange[]: in the order of the framework. */
  changes: 'competence/comparison/changes',
  /** ChangeTarget → string | null: the description of a change, as Markdown in which authors' texts are escaped. */
  describe: 'competence/comparison/describe',
  /** { uri } → ComparisonMark[]. */
  marks: 'competence/comparison/marks',
  /** StepTarget → ComparisonStep | null. */
  step: 'competence/comparison/step',
  /** { uri } → string | null: the earlier text of a document; null if there was none. */
  text: 'competence/comparison/text',
  /** Server to client, without parameters: there are other changes to show, or none any more. */
  changed: 'competence/comparison/changed',
} as const;
