import type { LanguageTable } from '../../language/watched/languageTable.ts';
import { wordSet } from '../../language/watched/wordSet.ts';
import type { ComparedWord } from '../../language/watched/words.ts';
import type { Hunk } from './hunks.ts';

/** Words that changed places, or one word that moved; both empty if more than that was put in another order. */
export interface OrderChange {
  readonly before: string;
  readonly after: string;
}

/**
 * Compares two texts of the same words: null if they say the same, undefined if the words are not the same. Lists may be
 * in any order, and a phrase that moves as a whole, such as `in supervision`, still says the same.
 */
export function orderChange(
  before: readonly ComparedWord[],
  after: readonly ComparedWord[],
  hunks: readonly Hunk[],
  table: LanguageTable,
): OrderChange | null | undefined {
  if (!areSameWords(before, after)) return undefined;
  if (areSameLists(before, after, table)) return null;
  const exchanged = exchangeOf(hunks);
  if (exchanged) return exchanged;
  if (hunks.every((hunk) => isHarmlessMove(hunk, hunks))) return null;
  const people = exchangedPeople(before, after);
  if (people) return people;
  const [one, other] = hunks.map(({ lost, gained }) => [...lost, ...gained]);
  const isOneWord = hunks.length === 2 && one?.length === 1 && other?.length === 1;
  return isOneWord
    ? { before: one[0]?.written ?? '', after: one[0]?.written ?? '' }
    : { before: '', after: '' };
}

/** Two people who changed places, in a text that may have changed otherwise; undefined if they did not. */
export function exchangedPeople(
  before: readonly ComparedWord[],
  after: readonly ComparedWord[],
): OrderChange | undefined {
  const [first, second, ...others] = before.filter(isPerson);
  const [one, two, ...more] = after.filter(isPerson);
  if (!first || !second || others.length + more.length > 0 || first.key === second.key) return undefined;
  if (first.key !== two?.key || second.key !== one?.key) return undefined;
  return { before: first.written, after: second.written };
}

function areSameWords(before: readonly ComparedWord[], after: readonly ComparedWord[]): boolean {
  return before.length === after.length && sortedKeys(before) === sortedKeys(after);
}

function sortedKeys(words: readonly ComparedWord[]): string {
  return words
    .map(({ key }) => key)
    .sort()
    .join('\n');
}

/** The words of one place are those of another place in the other version, and the other way round. */
function exchangeOf(hunks: readonly Hunk[]): OrderChange | undefined {
  const [one, other] = hunks.filter(({ lost, gained }) => lost.length > 0 && gained.length > 0);
  if (!one || !other) return undefined;
  const isExchange = keysOf(one.lost) === keysOf(other.gained) && keysOf(one.gained) === keysOf(other.lost);
  return isExchange ? { before: writtenOf(one.lost), after: writtenOf(one.gained) } : undefined;
}

/** A phrase that left one place and came to another, whole; a person or a word like `not` does not move by itself. */
function isHarmlessMove({ lost, gained }: Hunk, hunks: readonly Hunk[]): boolean {
  if (lost.length > 0 && gained.length > 0) return false;
  const isOwn = lost.length > 0;
  const moved = isOwn ? lost : gained;
  const isWhole = hunks.some((other) => keysOf(isOwn ? other.gained : other.lost) === keysOf(moved));
  return isWhole && moved.some(canMove) && !moved.every(isPerson);
}

/** Other words carry their meaning along: `regularly` says the same in most places, `not` and `only` do not. */
function canMove({ role, kind }: ComparedWord): boolean {
  if (role === 'strong') return kind === 'time' || kind === 'obligation';
  return role === 'ordinary' || role === 'person';
}

function isPerson({ role }: ComparedWord): boolean {
  return role === 'person';
}

/** Whether the texts differ only in the order of things that are listed: `sleep and mood`, `mood and sleep`. */
function areSameLists(
  before: readonly ComparedWord[],
  after: readonly ComparedWord[],
  table: LanguageTable,
): boolean {
  let start = 0;
  while (start < before.length && before[start]?.key === after[start]?.key) start++;
  if (start === before.length) return true;
  let end = 0;
  while (before[before.length - 1 - end]?.key === after[after.length - 1 - end]?.key) end++;
  const [left, right] = [before, after].map((words) =>
    itemsOf(words.slice(start, words.length - end), table),
  );
  return left !== undefined && left.length > 1 && left.sort().join('\n') === right?.sort().join('\n');
}

/** The items of a list, which are separated by commas, `and` or `or`. */
function itemsOf(words: readonly ComparedWord[], { listJoins, listOpens }: LanguageTable): string[] {
  const joins = wordSet(listJoins);
  const opens = wordSet(listOpens);
  const items: string[][] = [[]];
  for (const [index, { key, afterComma }] of words.entries()) {
    if ((afterComma && index > 0) || joins.has(key)) items.push([]);
    const isFirst = items.at(-1)?.length === 0;
    if (!joins.has(key) && !(isFirst && opens.has(key))) items.at(-1)?.push(key);
  }
  return items.filter((item) => item.length > 0).map((item) => item.join(' '));
}

function keysOf(words: readonly ComparedWord[]): string {
  return words.map(({ key }) => key).join(' ');
}

function writtenOf(words: readonly ComparedWord[]): string {
  return words.map(({ written }) => written).join(' ');
}
