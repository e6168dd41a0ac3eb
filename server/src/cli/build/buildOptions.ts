import type { Which } from './downloads.ts';

export interface BuildOptions {
  /** The folder of the site. */
  readonly out: string;
  readonly title?: string;
  /** Which files to take away are made; undefined where that is left to the size of the site. */
  readonly downloads?: Which;
  /** Whether earlier versions are told of. */
  readonly history?: boolean;
  readonly watch?: boolean;
  readonly port?: number;
}

/** What came of one time of building. */
export interface Built {
  readonly code: number;
  /** The files of the site, from its folder, with `/`; undefined when it was not made. */
  readonly files: ReadonlySet<string> | undefined;
}
