import { isReferenceList } from '../model/properties.ts';
import { countOf } from '../text/counts.ts';
import type { NotePlace, ReaderNote, ReaderNotes } from './readerNotes.ts';
import { inWords, joinNames } from './words.ts';

export const NOTHING_NEW = 'Nothing has changed for readers.';

/** A part of a note: fixed words, or an author's text: as it is, in quotation marks, or with references to resolve. */
export interface NotePart {
  readonly type: 'words' | 'said' | 'quoted' | 'references';
  readonly text: string;
}

/**
 * The text of a note, after the name and the path of the element; empty if these say everything. For a reworded text,
 * `wordChanges` shows the words before and after.
 */
export function partsOf(note: ReaderNote): NotePart[] {
  const meaning = note.meaning.join('. ');
  // The code of a language says less than the sentence.
  const parts = note.property === 'language' && meaning !== '' ? [] : factsOf(note);
  if (meaning === '') return parts;
  return [...parts, ...(parts.length > 0 ? [words('. ')] : []), said(meaning)];
}

function factsOf(note: ReaderNote): NotePart[] {
  const { from, to, further, title } = note;
  switch (note.type) {
    case 'split':
      return [words('was split into: '), ...quotations([title, ...further])];
    case 'merged':
      return [words('now combines: '), ...quotations([from, ...further])];
    case 'moved':
      return [
        words('moved from '),
        said(notePlaceWords(note.placeBefore) || 'outside any domain'),
        ...sizeOf(note, ', '),
      ];
    case 'section-changed':
      return [words(sectionWords(note))];
    case 'renamed-id':
      return [
        words(to === '' ? 'no longer has the id ' : 'changed from '),
        said(from),
        ...(to === '' ? [] : [words(' to '), said(to)]),
      ];
    case 'retired':
      return [
        ...(to === '' ? [] : [words('reason: '), said(to)]),
        ...replacementOf(note, to === '' ? '' : '; '),
      ];
    case 'removed':
      return [...sizeOf(note), ...replacementOf(note, note.competences > 0 ? '; ' : '')];
    case 'property-changed':
      return propertyParts(note);
    case 'reworded':
      return [];
    case 'retitled':
      return note.kind === 'facet' ? valueParts(note) : [];
    default:
      return sizeOf(note);
  }
}

function words(text: string): NotePart {
  return { type: 'words', text };
}

function said(text: string): NotePart {
  return { type: 'said', text };
}

function quotations(texts: readonly string[]): NotePart[] {
  return texts.flatMap((text, index) => [
    ...(index > 0 ? [words('; ')] : []),
    { type: 'quoted', text } as const,
  ]);
}

/** The names of the elements around a change, for use within a sentence. */
export function notePlaceWords(place: readonly NotePlace[]): string {
  return place.map(({ title }) => title.replace(/(?<![\s.:;,])[\s.:;,]+$/, '')).join(', ');
}

function sizeOf({ competences, kind }: ReaderNote, before = ''): NotePart[] {
  return competences > 0 && kind !== 'framework'
    ? [words(`${before}with ${countOf(competences, 'competence')}`)]
    : [];
}

function replacementOf({ replacedBy }: ReaderNote, before: string): NotePart[] {
  return replacedBy === '' ? [] : [words(`${before}replaced by `), { type: 'references', text: replacedBy }];
}

function sectionWords({ property, from, to }: ReaderNote): string {
  if (property === 'kind') return `the list ${inWords(from)} is called ${inWords(to)} now`;
  const nameOf = (section: string): string => (section === '' ? 'no section' : inWords(section));
  return `moved from ${nameOf(from)} to ${nameOf(to)}`;
}

function propertyParts(note: ReaderNote): NotePart[] {
  const { property = '', from, to } = note;
  // The name of a facet is an author's text.
  const name = said(inWords(property));
  if (isReferenceList(property)) return [name, words(': '), ...valueParts(note)];
  if (to === '') return [name, words(' was removed: '), { type: 'quoted', text: from }];
  return [name, words(from === '' ? ' was added: ' : ' is now: '), { type: 'quoted', text: to }];
}

/** Which values of a list are new, and which are gone. */
function valueParts({ from, to, property = '' }: ReaderNote): NotePart[] {
  const [old, now] = [from, to].map((list) =>
    list
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean),
  );
  const type = isReferenceList(property) ? 'references' : 'said';
  const come = now?.filter((value) => !old?.includes(value)) ?? [];
  const gone = old?.filter((value) => !now?.includes(value)) ?? [];
  const list = (before: string, values: readonly string[]): NotePart[] =>
    values.length > 0 ? [words(before), { type, text: values.join(', ') }] : [];
  return [...list('new: ', come), ...list(come.length > 0 ? '; no longer: ' : 'no longer: ', gone)];
}

/** `3 corrections of spelling or punctuation and 1 change of order.` Empty if there is neither. */
export function wordsOfRest({ sections, corrections, reordered }: ReaderNotes): string {
  const parts = [
    ...(corrections > 0 ? [`${countOf(corrections, 'correction')} of spelling or punctuation`] : []),
    ...(reordered > 0 ? [`${countOf(reordered, 'change')} of order`] : []),
  ];
  if (parts.length === 0) return '';
  return `${sections.length > 0 ? 'Also: ' : ''}${joinNames(parts)}.`;
}

/** The number of notes in each section, as `New: 2 · Moved: 1`; otherwise that there are only corrections, or no changes. */
export function wordsOfSections({ sections, corrections, reordered }: ReaderNotes): string {
  if (sections.length > 0)
    return sections.map(({ heading, notes }) => `${heading}: ${notes.length}`).join(' · ');
  return corrections + reordered > 0 ? 'Corrections only' : NOTHING_NEW;
}
