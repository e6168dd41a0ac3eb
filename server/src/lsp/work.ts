/**
 * What answering came to, counted since the server started: tests hold these against what an author changed, where a
 * clock would tell of the machine.
 */
export interface Work {
  /** Problems made into diagnostics. */
  diagnostics: number;
  /** Lines of the outline that were described. */
  symbols: number;
  /** Lines of which the semantic tokens were looked for. */
  tokenLines: number;
  /** How often two versions were compared. */
  comparisons: number;
}

/** No work done yet. */
export function noWork(): Work {
  return { diagnostics: 0, symbols: 0, tokenLines: 0, comparisons: 0 };
}
