import type { Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { amendBase } from '../../engine/refactor/index.ts';
import { type BaseChange, nameOfReview, type OpenReview } from '../../engine/reviews/index.ts';
import { visible } from '../visible.ts';

const WHAT: Readonly<Record<BaseChange, string>> = {
  reworded: 'has changed since the review',
  retitled: 'has changed since the review',
  moved: 'is declared in another framework since the review',
  retired: 'was retired since the review',
  'in-use': 'came back into use since the review',
  context: 'has another lead-in or another place since the review',
  new: 'has not been reviewed before',
};

/**
 * Prints an amendment to review: what happened in the base, what it said at the last review, what it says now, and what
 * the adaptation says.
 *
 * @param path the review file
 * @param was the text at the last review; undefined if it is not known
 */
export function printOpenReview(
  path: string,
  name: Name,
  { now, change, before }: OpenReview,
  was: string | undefined,
  workspace: Workspace,
): void {
  const { text } = now.declaration.statement;
  const place = amendBase(name, workspace);
  const own = place && 'words' in place ? place.words.statement.source.trim() : undefined;
  const hasChanged = change === 'reworded' || change === 'retitled';
  const lines = [
    `${path}: ${nameOfReview(now)} ${WHAT[change]}`,
    ...(before && hasChanged ? [`  was:   ${was ?? '(not in the git history)'}`] : []),
    `  is:    ${text?.text ?? ''}`,
    `  yours: ${own ?? '(not reworded or left out)'}`,
  ];
  process.stdout.write(lines.map((line) => `${visible(line)}\n`).join(''));
}
