import { wordsOfAttention } from './changeWords.ts';
import type { NotePlace, ReaderNote, ReaderNotes } from './readerNotes.ts';
import { countOf, inWords, joinNames } from './words.ts';

export const NOTHING_NEW = 'Nothing has changed for readers.';

/** A part of what is said of a change: our words, or an author's, as they are, in quotation, or with references in them. */
export interface NotePart {
  readonly type: 'words' | 'said' | 'quoted' | 'references';
  readonly text: string;
}

/**
 * What is said of a change, after what it is about and where that stands; nothing where that says it all. What the words
 * were before is told of a text that was reworded by `wordChanges`.
 */
export function partsOf(note: ReaderNote): NotePart[] {
  const { from, to, further, title } = note;
  switch (note.type) {
    case 'split':
      return [words('is now several: '), ...quotations([title, ...further]), ...mindOf(note)];
    case 'merged':
      return [words('says now what was said in '), ...quotations([from, ...further]), ...mindOf(note)];
    case 'moved':
      return [words('was in '), said(namesOf(note.placeBefore) || 'no domain'), ...sizeOf(note, ', ')];
    case 'section-changed':
      return [words(sectionWords(note))];
    case 'renamed-id':
      return [
        words('was '),
        said(from),
        ...(to === '' ? [words(', and has none now')] : [words(', and is now '), said(to)]),
      ];
    case 'retired':
      return [
        ...(to === '' ? [] : [words('because: '), said(to)]),
        ...replacementOf(note, to === '' ? '' : '; '),
      ];
    case 'removed':
      return [...sizeOf(note), ...replacementOf(note, note.competences > 0 ? '; ' : '')];
    case 'property-changed':
      return [...propertyParts(note), ...mindOf(note)];
    case 'reworded':
    case 'retitled': {
      const attention = wordsOfAttention(note);
      return attention === '' ? [] : [words(attention)];
    }
    default:
      return sizeOf(note);
  }
}

/** What must not be missed in it, after what is said of it. */
function mindOf(note: ReaderNote): NotePart[] {
  const attention = wordsOfAttention(note);
  return attention === '' ? [] : [words(`; mind: ${attention}`)];
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

/** What a place is called, in a line that goes on. */
export function namesOf(place: readonly NotePlace[]): string {
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
  if (property === 'kind') return `was ${withArticle(from)}, and is now ${withArticle(to)}`;
  const under = (section: string): string =>
    section === '' ? 'under no heading' : `under ${inWords(section)}`;
  return `was ${under(from)}, and is now ${under(to)}`;
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function propertyParts({ property = '', from, to }: ReaderNote): NotePart[] {
  // The name of a facet is an author's.
  const name = said(inWords(property));
  if (to === '') return [name, words(' is gone: '), { type: 'quoted', text: from }];
  return [name, words(from === '' ? ' is new: ' : ' is now: '), { type: 'quoted', text: to }];
}

/** `3 corrections of spelling or punctuation, and 1 change of order.` Empty where there is neither. */
export function wordsOfRest({ sections, mended, reordered }: ReaderNotes): string {
  const parts = [
    ...(mended > 0 ? [`${countOf(mended, 'correction')} of spelling or punctuation`] : []),
    ...(reordered > 0 ? [`${countOf(reordered, 'change')} of order`] : []),
  ];
  if (parts.length === 0) return '';
  return `${sections.length > 0 ? 'Besides: ' : ''}${joinNames(parts)}.`;
}

/** How many there are of each section, as `2 new, 1 stands elsewhere`; else that there are corrections alone, or nothing. */
export function wordsOfSections({ sections, mended, reordered }: ReaderNotes): string {
  if (sections.length > 0)
    return sections.map(({ heading, notes }) => `${heading}: ${notes.length}`).join(' · ');
  return mended + reordered > 0 ? 'Corrections alone' : NOTHING_NEW;
}
