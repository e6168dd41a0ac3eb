import type { FolderConfiguration } from '../../core/index.ts';
import type { FilePlace } from '../files.ts';

/** What all parts of a check have in common; plain data, since threads are given it. */
export interface Setting {
  readonly configurations: readonly FolderConfiguration[];
  /** The day, as 2026-11-21. */
  readonly today: string;
  /** What adaptations were reviewed against, by the paths of the files that say so. */
  readonly reviews: readonly (readonly [string, string])[];
  /** The frameworks that have a header in any file, of whatever part, in the order in which the files are opened. */
  readonly frameworks: readonly string[];
  /** Whether to fix layout and marks. */
  readonly fix: boolean;
}

/** Files that have to do with each other, and with no others: they are checked together. */
export interface Job {
  /** The files that were asked for, in the order of their paths. */
  readonly files: readonly JobFile[];
  /** The rest of what they speak of, in the order in which it was found. */
  readonly around: readonly FilePlace[];
  /** Texts that stand for those of files, by path. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A file that was asked for. */
export interface JobFile extends FilePlace {
  /** Whether it may be written. */
  readonly mayChange: boolean;
}

/** Another text of a file, in which problems are mended. */
export interface MendedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}
