import type { Span } from '../../engine/text/index.ts';
import { escapeShortMarkdown, shortLine } from '../markdown.ts';

/** The hover card of the element under the pointer. */
export interface Card {
  readonly span: Span;
  readonly paragraphs: readonly CardParagraph[];
}

/** A paragraph of a card: pieces of plain text, some of them marked. */
export type CardParagraph = readonly CardText[];

export interface CardText {
  readonly text: string;
  readonly mark?: 'title' | 'removed' | 'added';
  /** The line that it leads to, counted from 1. */
  readonly link?: { readonly path: string; readonly line: number };
}

/** Longer texts are cut, because a card is too small to read them. */
const LONGEST = 1000;

/** The markup of each mark, in Markdown and in plain text. */
const MARKS = {
  title: { sign: '**', before: '', after: '' },
  added: { sign: '**', before: '{+', after: '+}' },
  removed: { sign: '~~', before: '[-', after: '-]' },
} as const;
const UNMARKED = { sign: '', before: '', after: '' };

/** The card as Markdown, in which authors' texts are escaped. `uriOf` returns the URIs of documents for links. */
export function asMarkdown({ paragraphs }: Card, uriOf: (path: string) => string): string {
  const written = paragraphs.map((pieces) => pieces.map((piece) => pieceAsMarkdown(piece, uriOf)).join(''));
  return written.join('\n\n');
}

/** The card for clients without Markdown. */
export function asText({ paragraphs }: Card): string {
  return paragraphs.map((pieces) => pieces.map(pieceAsText).join('')).join('\n\n');
}

/** A paragraph without marks. */
export function plain(text: string): CardParagraph {
  return [{ text }];
}

function pieceAsMarkdown({ text, mark, link }: CardText, uriOf: (path: string) => string): string {
  const escaped = escapeShortMarkdown(text, LONGEST);
  if (link !== undefined) return `[${escaped}](${escapeLink(`${uriOf(link.path)}#L${link.line}`)})`;
  const { sign } = mark ? MARKS[mark] : UNMARKED;
  return sign + escaped + sign;
}

/** A URI may contain brackets, which would end a link. */
function escapeLink(uri: string): string {
  return uri.replace(/[ ()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function pieceAsText({ text, mark }: CardText): string {
  const { before, after } = mark ? MARKS[mark] : UNMARKED;
  return before + shortLine(text, LONGEST) + after;
}
