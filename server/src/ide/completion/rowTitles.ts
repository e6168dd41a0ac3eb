import { shortLine } from '../markdown.ts';
import { type CompletionEntry, isName } from './cursor.ts';

/** Rows are narrow, so an opening that this many titles share is left out, if it has at least as many words. */
const SHARED_BY = 3;
const SHORTEST_OPENING = 2;
/** Longer openings are left out only in part. */
const LONGEST_OPENING = 8;

/**
 * The titles to show in the rows of a list, beside the ids: in one line, and without an opening such as "An ability to
 * draw on knowledge of" that several of them share, because only the first words fit into a row.
 *
 * @returns one for each offer; undefined for those without a title
 */
export function rowTitles(offers: readonly CompletionEntry[]): (string | undefined)[] {
  const titles = offers.map((offer) => (isName(offer) && offer.detail ? shortLine(offer.detail) : undefined));
  const counts = new Map<string, number>();
  for (const title of titles)
    for (const { opening } of openingsOf(title ?? '')) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  return titles.map((title) => {
    const shared = openingsOf(title ?? '').findLast(({ opening }) => (counts.get(opening) ?? 0) >= SHARED_BY);
    return shared === undefined ? title : `… ${title?.slice(shared.length)}`;
  });
}

const WORD = /\S+\s+/gy;

/** The openings of a title that leave at least one word, the shortest first, with their lengths. */
function openingsOf(title: string): { readonly opening: string; readonly length: number }[] {
  const openings: { opening: string; length: number }[] = [];
  WORD.lastIndex = 0;
  for (let words = 1; words <= LONGEST_OPENING && WORD.exec(title); words++) {
    const length = WORD.lastIndex;
    if (words >= SHORTEST_OPENING && length < title.length)
      openings.push({ opening: title.slice(0, length).toLowerCase(), length });
  }
  return openings;
}
