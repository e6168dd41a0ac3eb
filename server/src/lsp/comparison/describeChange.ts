import {
  type Change,
  hasWords,
  type Side,
  wordChanges,
  wordsOfAttention,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from '../../core/index.ts';
import { escapeMarkdown } from '../markdown.ts';

/** What a change says is shown whole, as far as somebody would read it in a card. */
const LONGEST = 2000;

/** The one weight of which the name does not say what is at stake. */
const BREAKING = 'Breaking: its id was published, and references, records and links may rest on it';

/** What was made of a change before: its words do not change. */
const described = new WeakMap<Change, string>();

/** All there is to say of a change, as Markdown in which nothing of an author's acts. */
export function describeChange(change: Change): string {
  let known = described.get(change);
  if (known === undefined) {
    known = describe(change);
    described.set(change, known);
  }
  return known;
}

function describe(change: Change): string {
  const { significance, further, type, from } = change;
  const attention = wordsOfAttention(change);
  const head = `**${wordsOfType(change)} ${wordsOfKind(change)}** · ${significance}`;
  const notes = [
    attention && `⚠ ${attention}`,
    significance === 'breaking' && BREAKING,
    type === 'moved' && from && `From ${plain(wordsOfPlace(from.path)) || 'the top'}`,
    ...further.map(({ text }) => `${type === 'split' ? 'And' : 'With'}: ${plain(text)}`),
    ...wordsOfReach(change, plain).map((note) => note.charAt(0).toUpperCase() + note.slice(1)),
  ];
  return [head, wordsIn(change), ...notes].filter((part) => part !== false && part !== '').join('\n\n');
}

/** The words that differ: those that are gone are struck through, and the new ones bold. */
function wordsIn(change: Change): string {
  const { type, title, from, to } = change;
  if (hasWords(change)) return wordsBetween(from, to);
  if (title === '') return '';
  if (type === 'removed') return `~~${plain(title)}~~`;
  return type === 'added' ? `**${plain(title)}**` : plain(title);
}

function wordsBetween(from: Side | undefined, to: Side | undefined): string {
  const pieces = wordChanges(from?.text ?? '', to?.text ?? '');
  if (pieces.every(({ mark }) => mark === undefined)) return 'Only the space between its words differs';
  return pieces
    .map(({ text, mark }) => {
      const shown = plain(text);
      if (mark === undefined) return shown;
      return mark === 'removed' ? `~~${shown}~~` : `**${shown}**`;
    })
    .join('');
}

function plain(text: string): string {
  return escapeMarkdown(text, LONGEST);
}
