import { type Change, type Side, wordChanges } from '../../engine/diff/index.ts';
import { memo } from '../../engine/memo.ts';
import {
  contentLines,
  hasWords,
  partsOfLine,
  wordsOfAttention,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfReach,
  wordsOfType,
} from '../../engine/render/index.ts';
import { capitalised, countOf } from '../../engine/text/index.ts';
import { escapeShortMarkdown } from '../markdown.ts';

/** Longer texts are cut, because nobody reads more than that in a hover. */
const LONGEST = 5000;

/** Explains the only significance whose name does not show what is at stake. */
const BREAKING = 'Breaking: this id was published, so references, records and links may depend on it';

/** Describes a change in full, as Markdown. Authors' texts are escaped. */
export const describeChange = memo((change: Change): string => {
  const { significance, further, type, from } = change;
  const attention = wordsOfAttention(change);
  const head = `**${wordsOfType(change)} ${wordsOfKind(change)}** · ${significance}`;
  const notes = [
    attention && `⚠ ${plain(attention)}`,
    significance === 'breaking' && BREAKING,
    type === 'moved' && from && `From ${plain(wordsOfFormerPlace({ from }))}`,
    ...further.map(
      ({ id, text }) => `${type === 'split' ? 'And' : 'With'}: ${plain(id ? `[${id}] ${text}` : text)}`,
    ),
    ...wordsOfReach(change, plain).map(capitalised),
  ];
  return [head, wordsIn(change), contentsOf(change), ...notes]
    .filter((part) => part !== false && part !== '')
    .join('\n\n');
});

/** A hover with more lines than this cannot be read. */
const MOST_LINES = 200;

/** Everything that was added or removed with an element, as a nested list. */
function contentsOf(change: Change): string {
  const lines = contentLines(change);
  const sign = change.type === 'added' ? '**' : '~~';
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    return `${'  '.repeat(line.depth)}- ${sign}${plain(partsOfLine(line).join(' '))}${sign}`;
  });
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- and ${countOf(rest, 'more line')}`] : [])].join('\n');
}

/** The words of a change: removed words are struck through, and added words are bold. */
function wordsIn(change: Change): string {
  const { type, title, from, to } = change;
  if (hasWords(change)) return wordsBetween(from, to);
  if (title === '') return '';
  if (type === 'removed') return `~~${plain(title)}~~`;
  return type === 'added' ? `**${plain(title)}**` : plain(title);
}

function wordsBetween(from: Side | undefined, to: Side | undefined): string {
  const pieces = wordChanges(from?.text ?? '', to?.text ?? '');
  if (pieces.every(({ mark }) => mark === undefined)) return 'Only the spacing changed';
  return pieces
    .map(({ text, mark }) => {
      const shown = plain(text);
      if (mark === undefined) return shown;
      return mark === 'removed' ? `~~${shown}~~` : `**${shown}**`;
    })
    .join('');
}

function plain(text: string): string {
  return escapeShortMarkdown(text, LONGEST);
}
