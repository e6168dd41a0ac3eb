import type { Format } from '../formats/format.ts';

/** A language server that is measured. */
export interface Server {
  /** As the tables name it. */
  readonly name: string;
  readonly format: Format;
  readonly languageId: string;
  /** The module that Node runs, and its arguments. */
  readonly command: readonly string[];
  /** Whether the client asks for diagnostics, as VS Code does where it can; otherwise they are sent to it. */
  readonly pulls: boolean;
  /** Whether it reads the folders that are open. */
  readonly readsFolders: boolean;
  /** The time it waits after a change by design, in milliseconds. */
  readonly delay: number;
  /** The settings that it is sent when it requests them, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether it is measured once more in another way only: then the keystroke and opening are enough. */
  readonly isVariant?: boolean;
}
