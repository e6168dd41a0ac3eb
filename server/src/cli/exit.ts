/** The exit codes of the process. */
export const EXIT = {
  /** Success; there may be hints and information. */
  clean: 0,
  /** Errors or warnings found. */
  problems: 1,
  /** Invalid arguments, or a file or folder that cannot be read or written. */
  failed: 2,
} as const;
