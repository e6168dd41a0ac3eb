import type { Attention } from '../diff/attention/attention.ts';
import type { Change } from '../diff/change.ts';
import type { ChangeNote, Teacher } from '../diff/changeNote.ts';
import { wordOfKind } from '../model/kinds.ts';
import { capitalised } from '../text/capitalised.ts';
import { joinNames } from './words.ts';

/**
 * What a change means where its words alone do not tell: sentences without a full stop. Readers do not see what only
 * concerns authors.
 */
export function wordsOfNotes(
  { notes }: Pick<Change, 'notes'>,
  audience: 'author' | 'reader' = 'author',
): string[] {
  return notes.map((note) => wordsOfNote(note, audience));
}

function wordsOfNote(note: ChangeNote, audience: 'author' | 'reader'): string {
  switch (note.kind) {
    case 'lesson': {
      const others = joinNames(note.others.slice(0, MOST_TEACHERS).map(nameOf));
      const more = note.others.length - MOST_TEACHERS;
      const verb = note.others.length === 1 ? 'does' : 'do';
      const all = more > 0 ? `${others} and ${more} more` : others;
      return `${loss(note.by, note.property === 'covers', note.target)}; ${all} ${verb}`;
    }
    case 'language': {
      const [before, after] = [note.before, note.after].map(languageNamed);
      const sentence = `The framework is in ${after} now, no longer in ${before}`;
      return audience === 'reader'
        ? sentence
        : `${sentence}: other rules check its texts, and other words are looked at first`;
    }
    case 'sharing':
      return sharingWords(note.before?.title, note.after?.title);
  }
}

/** More are only counted. */
const MOST_TEACHERS = 3;

/** The sentence for something that is no longer taught or explained as a whole; undefined for other notes. */
export function wordsOfLoss({ kind, before, by, isPartly }: Attention): string | undefined {
  if (by === undefined) return undefined;
  const isTaught = kind === 'untaught';
  const rest = isPartly
    ? `only a part of it is ${isTaught ? 'taught' : 'explained'} now`
    : `no other ${isTaught ? 'course' : 'guide'} does`;
  return `${loss(by, isTaught, before)}; ${rest}`;
}

function loss(by: Teacher, isTaught: boolean, target: string): string {
  return `${capitalised(nameOf(by))} no longer ${isTaught ? 'teaches' : 'explains'} “${target}”`;
}

function nameOf({ kind, title, within }: Teacher): string {
  return `${wordOfKind(kind)} “${title}”${within ? ` of “${within}”` : ''}`;
}

function sharingWords(before: string | undefined, after: string | undefined): string {
  if (after === undefined)
    return `It was shared with “${before}” and is a copy now, so changes there no longer reach it`;
  if (before === undefined) return `It is shared with “${after}” now, so changes there reach it`;
  return `It was shared with “${before}” and is now shared with “${after}”`;
}

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** The English name of a language, without its region: `German` for `de-AT`; the code if it is not known. */
export function languageNamed(code: string): string {
  const [language = ''] = code.trim().split(/[-_]/);
  // Other codes are errors for `of`.
  return /^[a-z]{2,3}$/i.test(language) ? (LANGUAGES.of(language) ?? code) : code;
}
