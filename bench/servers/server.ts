import type { Format } from '../formats/format.ts';

/** A measured language server. */
export interface Server {
  /** Its name in the tables. */
  readonly name: string;
  readonly format: Format;
  readonly languageId: string;
  /** The module that Node runs, and its arguments. */
  readonly command: readonly string[];
  /** Whether the client requests diagnostics, as VS Code does if possible, instead of having them pushed. */
  readonly pulls: boolean;
  /** Whether it reads open folders. */
  readonly readsFolders: boolean;
  /** The time it waits after a change by design, in milliseconds. */
  readonly delay: number;
  /** The settings that it is sent when it requests them, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether it is only another mode of a server, for which keystrokes and opening are enough. */
  readonly isVariant?: boolean;
}
