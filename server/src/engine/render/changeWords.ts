import type { Attention } from '../diff/attention/attention.ts';
import type { Change, ChangeType } from '../diff/change.ts';
import { type QuestionEvent, questionEvent } from '../diff/questionWords.ts';
import type { Significance } from '../diff/significance.ts';
import { wordOfKind } from '../model/kinds.ts';
import { AGREED } from '../model/properties.ts';
import { isValidId } from '../syntax/statement.ts';
import { countOf } from '../text/counts.ts';
import { wordsOfLoss, wordsOfNotes } from './noteSentences.ts';
import { dayInWords } from './readerValues.ts';
import { joinNames } from './words.ts';

const TYPES: Readonly<Record<ChangeType, string>> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  reordered: 'Moved within its list',
  reworded: 'Reworded',
  retitled: 'Retitled',
  'renamed-id': 'Id changed',
  split: 'Split',
  merged: 'Merged',
  'property-changed': 'Changed',
  'section-changed': 'Moved to another section',
  retired: 'Retired',
};

const QUESTION_EVENTS: Readonly<Record<QuestionEvent, string>> = {
  asked: 'Question asked',
  replied: 'Reply added',
  answered: 'Question answered',
};

export const SIGNIFICANCES: readonly Significance[] = ['breaking', 'substantive', 'editorial'];

/** The type of a change, as a heading: `Reworded`, `Changed: requires`. */
export function wordsOfType({ type, property, kind, from, to, reuse }: Change): string {
  if (reuse) return type === 'added' ? 'Added under a used id' : 'Id given to another statement';
  if (type === 'property-changed' && property === 'retired' && to?.text === '') return 'In use again';
  if (type === 'retitled' && kind === 'facet') return 'Values changed';
  if (type === 'renamed-id' && from?.text === '') return 'Id added';
  if (type === 'renamed-id' && to?.text === '') return 'Id removed';
  if (type === 'section-changed' && property === 'kind') return 'Kind changed';
  if (type === 'removed' && property) return 'Left out';
  if (type === 'added' && property) return 'Restored';
  if (type === 'property-changed' && property === 'shared') {
    if (to?.text === '') return 'Shared no longer';
    return from?.text === '' ? 'Shared now' : 'Shared with another framework';
  }
  if (type === 'property-changed' && property === AGREED) return wordsOfAgreement(from?.text, to?.text);
  if (type === 'property-changed' && property === 'question') {
    const event = questionEvent(from?.text ?? '', to?.text ?? '');
    if (event) return QUESTION_EVENTS[event];
  }
  if (type === 'property-changed' && property) return `${changeOfValue(from?.text, to?.text)}: ${property}`;
  return kind === 'framework' && type === 'added' ? 'New' : TYPES[type];
}

/**
 * The kind of element that changed, to be written after `wordsOfType`: `competence`; `of competence` if a property
 * changed; `(competence)` if the type has more than one word.
 */
export function wordsOfKind(change: Change): string {
  const { type, kind } = change;
  const name = kind === 'line' ? 'line that has no effect' : wordOfKind(kind);
  const happened = wordsOfType(change);
  if (type === 'property-changed' && happened.includes(':')) return `of ${name}`;
  return happened.includes(' ') ? `(${name})` : name;
}

/** The place of a change, in titles: `Basic competences › Ability to engage › application`; empty at the top level. */
export function wordsOfPlace({ from, to }: Pick<Change, 'from' | 'to'>): string {
  return wordsOfPath((to ?? from)?.within ?? []);
}

/** The place that an element was moved from. */
export function wordsOfFormerPlace({ from }: Pick<Change, 'from'>): string {
  return wordsOfPath(from?.within ?? []) || 'the top level';
}

/** Titles, one inside the other. */
export function wordsOfPath(titles: readonly string[]): string {
  return titles
    .map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name))
    .join(' › ');
}

const LONGEST_NAME = 60;

/** What a reviewer must not miss in a change, naming the words; empty if there is nothing. */
export function wordsOfAttention(
  change: Pick<Change, 'attention'> & Partial<Pick<Change, 'id' | 'reuse'>>,
): string {
  const { attention, id, reuse } = change;
  const notes = attention.slice(0, MOST_NOTES).map(wordsOfOne);
  const more = attention.length - notes.length;
  const why = wordsOfReuse({ id, reuse });
  return [...(why ? [why] : []), ...notes, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** Explains an id that stands for something else now, in one sentence without a full stop; empty if it does not. */
export function wordsOfReuse({ id, reuse }: Partial<Pick<Change, 'id' | 'reuse'>>): string {
  if (reuse === undefined || id === undefined) return '';
  const other = isValidId(reuse.other) ? `[${reuse.other}]` : quoted(reuse.other);
  switch (reuse.how) {
    case 'exchanged':
      return `the ids [${id}] and ${other} were exchanged: courses, links and records now lead to the other statement`;
    case 'taken':
      return `[${id}] now stands for what was ${other}: courses, links and records now lead to another statement`;
    case 'left':
      return `[${id}] now stands for another statement: what it stood for is ${other} now`;
    default:
      return `[${id}] now stands for another statement: whoever refers to it gets this one`;
  }
}

/** More are only counted: the words are marked in the text. */
const MOST_NOTES = 4;

function wordsOfOne(attention: Attention): string {
  const { kind, before, after, turned } = attention;
  const lost = wordsOfLoss(attention);
  if (lost !== undefined) return lost;
  const [old, now] = [quoted(before), quoted(after)];
  if (kind === 'lead-in') {
    if (turned !== undefined)
      return turned === 1
        ? 'the competence under it now says the opposite'
        : `the ${turned} competences under it now say the opposite`;
    if (before === '') return `it is now under ${now}`;
    return after === '' ? `it is no longer under ${old}` : `it was under ${old} and is now under ${now}`;
  }
  if (kind === 'agreed') return `changed since it was agreed on ${dayInWords(before)}`;
  if (kind === 'lost') return 'it is still in the file, but what it is placed by in the base is gone';
  if (kind === 'order') {
    if (before === after) return before === '' ? 'the words are in another order' : `${old} has moved`;
    return `${old} and ${now} have changed places`;
  }
  if (before === '') return `${now} was added`;
  return after === '' ? `${old} was removed` : `${old} became ${now}`;
}

/** Words in quotation marks; numbers and signs as they are. */
function quoted(words: string): string {
  const text = words.replace(/(?<![:\s])[:\s]+$/, '');
  const short = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
  return /\p{L}/u.test(short) ? `“${short}”` : short;
}

/**
 * The meaning and the reach of a change, as notes: what its words do not tell, the contents of the element, other frameworks that the change affects, and
 * adaptations that amend the element. `show` escapes the titles, if the output format needs that.
 */
export function wordsOfReach(change: Change, show: (names: string) => string = (names) => names): string[] {
  const { competences, landsIn, amendedIn, type, steps } = change;
  const replacement = type === 'retired' ? valuesIn(steps, 'replaced-by').join(', ') : '';
  const names = (titles: readonly string[]): string => show(joinNames([...new Set(titles)]));
  return [
    ...wordsOfNotes(change).map((words) => show(words)),
    ...(replacement ? [`replaced by ${show(replacement)}`] : []),
    ...(competences > 0 ? [`with ${countOf(competences, 'competence')} in it`] : []),
    ...(landsIn.length > 0
      ? [`also changes ${names(landsIn.map(({ frameworkTitle }) => frameworkTitle))}`]
      : []),
    ...(amendedIn.length > 0 ? [wordsOfAmended(amendedIn, names)] : []),
  ];
}

/** The new values of a property in the steps of a change. */
function valuesIn(steps: Change['steps'], name: string): readonly string[] {
  return steps.flatMap((step) => (step.do === 'property' && step.name === name ? step.values : []));
}

function wordsOfAmended(
  amendedIn: Change['amendedIn'],
  names: (titles: readonly string[]) => string,
): string {
  const [verb, own] = amendedIn.length === 1 ? ['words', 'its'] : ['word', 'their'];
  const titles = names(amendedIn.map(({ title }) => title));
  return `${titles} ${verb} this in ${own} own way: check whether it should change too`;
}

/**
 * The number of changes: `6 changes: 1 breaking, 3 substantive, 2 editorial`, or `2 editorial changes` if all have the
 * same significance.
 */
export function wordsOfCount(changes: readonly Change[]): string {
  const counts = SIGNIFICANCES.flatMap((significance) => {
    const count = changes.filter((change) => change.significance === significance).length;
    return count > 0 ? [`${count} ${significance}`] : [];
  });
  if (counts.length < 2) return `${counts.join('')} ${changes.length === 1 ? 'change' : 'changes'}`;
  return `${changes.length} changes: ${counts.join(', ')}`;
}

/** Whether a reviewer should look at a change before all others. */
export function isLookedAtFirst({ significance, attention }: Change): boolean {
  return significance === 'breaking' || attention.length > 0;
}

/** The changes that a reviewer should look at first, then the others, each in their order. */
export function inOrderOfReview(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter(isLookedAtFirst), ...changes.filter((change) => !isLookedAtFirst(change))];
}

/** The number of changes for a heading: `12 changes, 2 to look at first`. */
export function headingOfChanges(changes: readonly Change[]): string {
  const first = changes.filter(isLookedAtFirst).length;
  return `${countOf(changes.length, 'change')}${first > 0 ? `, ${first} to look at first` : ''}`;
}

/** Whether a change is shown word by word, instead of as two whole texts. */
export function hasWords({ type, property, from, to }: Change): boolean {
  if (property === 'shared') return false;
  // The type of the change names the day.
  if (property === AGREED && from?.text === '') return false;
  return from !== undefined && to !== undefined && from.text !== to.text && !PLACED.has(type);
}

const PLACED: ReadonlySet<ChangeType> = new Set<ChangeType>(['moved', 'reordered', 'added', 'removed']);

function wordsOfAgreement(from = '', to = ''): string {
  if (to === '') return 'No longer agreed';
  return `${from === '' ? 'Agreed' : 'Agreed again'} on ${dayInWords(to)}`;
}

function changeOfValue(from: string | undefined, to: string | undefined): string {
  if (!from) return 'Added';
  return to ? 'Changed' : 'Removed';
}
