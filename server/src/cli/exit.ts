/** What the process says at its end. */
export const EXIT = {
  /** Done, and nothing to mend; hints and information may have been given. */
  clean: 0,
  /** Errors or warnings were found. */
  problems: 1,
  /** Wrong use, or a file or folder that cannot be read. */
  failed: 2,
} as const;
