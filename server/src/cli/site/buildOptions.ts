import type { Which } from './downloads.ts';

export interface BuildOptions {
  /** The folder of the site. */
  readonly out: string;
  readonly title?: string;
  /** Which downloads to make; undefined to choose by the size of the site. */
  readonly downloads?: Which;
  /** Whether to show the changes between versions. */
  readonly history?: boolean;
  readonly watch?: boolean;
  readonly port?: number;
}

/** The result of a build. */
export interface Built {
  readonly code: number;
  /** The files of the site, relative to its folder, with `/`; undefined if it was not built. */
  readonly files: ReadonlySet<string> | undefined;
}
