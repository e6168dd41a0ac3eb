import MarkdownIt from 'markdown-it';
import type { Statement, SyntaxDocument } from '../engine/syntax/index.ts';
import type { Span } from '../engine/text/index.ts';

/** An address in a text with its target. */
export interface TextLink extends Span {
  readonly target: string;
}

/**
 * Markdown's own detection of addresses. Only complete addresses count, because `example.org` and names of files may be
 * plain words.
 */
const { linkify } = new MarkdownIt();
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Longer texts are not searched: no author writes them, and the search would take too long. */
const LONGEST = 20_000;
const DOI_NAMED = /\bdoi:?\s*(10\.\d{4,9}\/[^\s<>"]{1,500})/gi;
const DOI = /^(?:doi:?\s*)?(10\.\d{4,9}\/\S+)$/i;

/** The links of a document, each with its line, counted from 0. */
export function linksOf({ statements }: SyntaxDocument): readonly (TextLink & { readonly line: number })[] {
  const links: (TextLink & { readonly line: number })[] = [];
  let line = 0;
  for (const statement of statements) {
    for (const link of linksAt(statement)) links.push({ ...link, line });
    line++;
  }
  return links;
}

function linksAt({ kind, keyword, text }: Statement): readonly TextLink[] {
  // Every address contains a slash, which rules out most lines.
  if (!text?.text.includes('/')) return NONE;
  const { start, end } = text;
  const target = kind === 'property' && keyword?.text === 'doi' ? linkOfDoi(text.text) : undefined;
  if (target !== undefined) return [{ start, end, target }];
  return linksIn(text.text).map((link) => ({ ...link, start: start + link.start, end: start + link.end }));
}

const NONE: readonly TextLink[] = [];

/** The web addresses and DOIs that are written out in `text`; offsets count from its start. */
function linksIn(text: string): readonly TextLink[] {
  if (text.length > LONGEST || !text.includes('/')) return [];
  const links: TextLink[] = [];
  if (text.includes('://')) {
    for (const { index, lastIndex, url, schema } of linkify.match(text) ?? []) {
      if (schema === 'http:' || schema === 'https:')
        links.push({ start: index, end: lastIndex, target: url });
    }
  }
  if (text.includes('10.')) {
    for (const { 0: found, 1: written = '', index } of text.matchAll(DOI_NAMED)) {
      const doi = withoutEnd(written);
      const end = index + found.length - (written.length - doi.length);
      links.push({ start: end - doi.length, end, target: addressOfDoi(doi) });
    }
  }
  return links.sort((left, right) => left.start - right.start);
}

/** The target of the value of a `doi` property; undefined if it is not a DOI. */
function linkOfDoi(value: string): string | undefined {
  const doi = value.length > LONGEST ? undefined : DOI.exec(value)?.[1];
  return doi === undefined ? undefined : addressOfDoi(doi);
}

function addressOfDoi(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodePart).join('/')}`;
}

/** A lone surrogate cannot be encoded, so it becomes U+FFFD. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** A DOI without punctuation or brackets that belong to the sentence around it. */
function withoutEnd(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const last = doi.charAt(end - 1);
    const closes = last === ')' && countOf(doi.slice(0, end), ')') > countOf(doi.slice(0, end), '(');
    if (!closes && !/[.,;:!?'"’”\]}]/.test(last)) break;
  }
  return doi.slice(0, end);
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
