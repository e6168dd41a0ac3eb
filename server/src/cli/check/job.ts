import type { FolderConfiguration } from '../../engine/checking/index.ts';
import type { FilePlace } from '../files.ts';

/** The settings that all jobs of a check share. Plain data, because it is sent to threads. */
export interface CheckSettings {
  readonly configurations: readonly FolderConfiguration[];
  /** The current date, such as 2026-11-21. */
  readonly today: string;
  /** The review files: path and text. */
  readonly reviews: readonly (readonly [string, string])[];
  /** The frameworks with a header in any file of any job, in the order in which the files are opened. */
  readonly frameworks: readonly string[];
  /** Whether to fix layout and punctuation. */
  readonly fix: boolean;
}

/** Files that refer to each other, and to no others, so they are checked together. */
export interface Job {
  /** The requested files, sorted by path. */
  readonly files: readonly JobFile[];
  /** The other files they refer to, in the order in which they were found. */
  readonly around: readonly FilePlace[];
  /** Texts to use instead of those on disk, by path. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A requested file. */
export interface JobFile extends FilePlace {
  /** Whether it may be written. */
  readonly mayChange: boolean;
}

/** The text of a file before and after its problems were fixed. */
export interface FixedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}
