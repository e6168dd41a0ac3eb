import { fingerprintOf } from '../../engine/language/index.ts';
import { parseDocument } from '../../engine/syntax/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { linesInHistory } from '../../host/git/linesInHistory.ts';

/** A statement that was reviewed: its id, and the fingerprint of its text at that time. */
export interface ReviewedStatement {
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * The texts that statements had when they were reviewed, by fingerprint, as far as the git history of their files has
 * them.
 *
 * @param locations absolute paths of the files that declare the statements now
 */
export async function textsInHistory(
  statements: readonly ReviewedStatement[],
  locations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(statements.map(({ id, fingerprint }) => `${id} ${fingerprint}`));
  const ids = new Set(statements.map(({ id }) => id));
  const texts = new Map<string, string>();
  if (wanted.size === 0) return texts;
  try {
    for await (const line of linesInHistory(locations)) {
      // Few lines have such an id, and parsing takes longer than looking for it.
      if (![...ids].some((id) => line.includes(id))) continue;
      const statement = parseDocument(line).statements.at(0);
      const text = statement?.text?.text ?? '';
      const fingerprint = fingerprintOf(text);
      if (wanted.has(`${statement?.id?.text} ${fingerprint}`)) texts.set(fingerprint, text);
    }
  } catch (error) {
    // Without the history, a review only shows what the base says now.
    if (!(error instanceof GitProblem)) throw error;
  }
  return texts;
}
