import type { Change, ChangeType } from '../diff/change.ts';
import type { Attention, Significance } from '../diff/significance.ts';
import { countOf, joinNames } from './words.ts';

const TYPES: Readonly<Record<ChangeType, string>> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  reordered: 'Put in another order',
  reworded: 'Reworded',
  retitled: 'Retitled',
  'renamed-id': 'Id changed',
  split: 'Split',
  merged: 'Merged',
  'property-changed': 'Changed',
  'section-changed': 'Put in another section',
  retired: 'Retired',
};

const ATTENTION: Readonly<Record<Attention, string>> = {
  negation: 'a “not” has come or gone',
  number: 'a number is another',
  obligation: 'what must, may or can be done is another',
};

export const SIGNIFICANCES: readonly Significance[] = ['breaking', 'substantive', 'editorial'];

/** What happened, as a heading says it: `Reworded`, `Changed: requires`. */
export function wordsOfType({ type, property, kind, from, to }: Change): string {
  if (type === 'renamed-id' && from?.text === '') return 'Given an id';
  if (type === 'renamed-id' && to?.text === '') return 'Id taken away';
  if (type === 'section-changed' && property === 'kind') return 'Made something else';
  if (type === 'removed' && property) return 'Left out';
  if (type === 'added' && property) return 'Taken in again';
  if (type === 'property-changed' && property) return `${changeOfValue(from?.text, to?.text)}: ${property}`;
  return kind === 'framework' && type === 'added' ? 'New' : TYPES[type];
}

/**
 * What changed, fit to follow what happened: `competence`; `of competence`, of a property; `(competence)`, of more than a
 * word.
 */
export function wordsOfKind(change: Change): string {
  const { type, kind } = change;
  const name = kind === 'line' ? 'line that is no part of the framework' : kind;
  const happened = wordsOfType(change);
  if (type === 'property-changed' && happened.includes(':')) return `of ${name}`;
  return happened.includes(' ') ? `(${name})` : name;
}

/** Where it stands: `basic › engage › application`; empty at the top. */
export function wordsOfPlace(path: readonly string[]): string {
  return path
    .map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name))
    .join(' › ');
}

const LONGEST_NAME = 60;

/** What must not be missed in it; empty when there is nothing. */
export function wordsOfAttention({ attention }: Pick<Change, 'attention'>): string {
  return attention.map((each) => ATTENTION[each]).join('; ');
}

/**
 * How far it reaches, a note each: what stands in it, where else it shows, and who says something else in its place.
 * `show` makes names of an author's fit for where they are shown.
 */
export function wordsOfReach(
  { competences, landsIn, amendedIn }: Change,
  show: (names: string) => string,
): string[] {
  const names = (ids: readonly string[]): string => show(joinNames([...new Set(ids)]));
  return [
    ...(competences > 0 ? [`with ${countOf(competences, 'competence')} in it`] : []),
    ...(landsIn.length > 0 ? [`shows in ${names(landsIn.map(({ framework }) => framework))}`] : []),
    ...(amendedIn.length > 0 ? [`said otherwise in ${names(amendedIn)}, which may want to follow`] : []),
  ];
}

/**
 * How many changes there are: `6 changes: 1 breaking, 3 substantive, 2 editorial`, or `2 editorial changes` where all
 * weigh the same.
 */
export function wordsOfCount(changes: readonly Change[]): string {
  const counts = SIGNIFICANCES.flatMap((significance) => {
    const count = changes.filter((change) => change.significance === significance).length;
    return count > 0 ? [`${count} ${significance}`] : [];
  });
  if (counts.length < 2) return `${counts.join('')} ${changes.length === 1 ? 'change' : 'changes'}`;
  return `${changes.length} changes: ${counts.join(', ')}`;
}

/** Whether a change is told by the words that differ, and not by its whole texts. */
export function hasWords({ type, from, to }: Change): boolean {
  return from !== undefined && to !== undefined && from.text !== to.text && !PLACED.has(type);
}

const PLACED: ReadonlySet<ChangeType> = new Set<ChangeType>(['moved', 'reordered', 'added', 'removed']);

function changeOfValue(from: string | undefined, to: string | undefined): string {
  if (!from) return 'Added';
  return to ? 'Changed' : 'Removed';
}
