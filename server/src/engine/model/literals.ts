import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';

/** Longer texts are treated as having no literals: no author writes them, and searching them would take too long. */
const LONGEST = 20_000;
/** The characters that every literal contains. Nearly all texts have none of them, and need no closer look. */
const SIGN = /[`@/]|\]\(/;
const BACKTICKS = /`+/g;
/** A web or mail address, or a DOI, without the punctuation of the sentence around it. */
const ADDRESS =
  /(?:(?<![a-z0-9+-])[a-z][a-z0-9+-]{1,19}:\/\/|\bmailto:|\bwww\.|\b10\.\d{4,9}\/)[^\s<>"`]*[^\s<>"`.,;:!?'’”)\]}]/gi;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const LINK_TARGET = /\]\((?:[^)\]]|\](?!\())*\)/g;
/** A backslash at the end that escapes what follows, and is not escaped itself. Bounded: 20 characters. */
const ESCAPE_AT_END = /(?<!\\)(?:\\\\)*\\$/;
/** Replaces each character of a literal. It is not a letter, a space or punctuation, so rules ignore it. */
const MASK = '\uFFFC';

/**
 * The parts of a text that must not be reworded: code spans, addresses, and targets of links and references. Offsets
 * are columns of the line, like those of the text itself.
 */
export function literalSpans({ text, start, references }: Text): readonly Span[] {
  if (text.length > LONGEST || !SIGN.test(text)) return references;
  const spans: Span[] = [...references];
  for (const span of codeSpans(text)) spans.push({ start: start + span.start, end: start + span.end });
  for (const pattern of [ADDRESS, MAIL, LINK_TARGET]) {
    for (const { 0: found, index } of text.matchAll(pattern))
      spans.push({ start: start + index, end: start + index + found.length });
  }
  return spans;
}

/**
 * The text with each character of its literals replaced by one that is neither a letter nor a space. Offsets stay the
 * same.
 */
export function maskLiterals(text: Text): string {
  const spans = literalSpans(text);
  if (spans.length === 0) return text.text;
  const pieces: string[] = [];
  let at = 0;
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(at, span.start - text.start);
    const to = Math.min(text.text.length, span.end - text.start);
    if (from >= to) continue;
    pieces.push(text.text.slice(at, from), MASK.repeat(to - from));
    at = to;
  }
  return pieces.join('') + text.text.slice(at);
}

/** Whether the last word of a masked text contains a literal, so that a mark at its end may belong to the literal. */
export function endsInLiteral(masked: string): boolean {
  return masked.lastIndexOf(MASK) > masked.search(/\s\S*$/);
}

/** The result of `change`, with the original literals. `change` gets the masked text, and must keep its length. */
export function changeOutsideLiterals(text: Text, change: (masked: string) => string): string {
  const masked = maskLiterals(text);
  const changed = change(masked);
  let result = '';
  for (let index = 0; index < masked.length; index++) {
    result += masked.charAt(index) === MASK ? text.text.charAt(index) : changed.charAt(index);
  }
  return result;
}

/**
 * The code spans of Markdown in `text`, which may have several lines: a run of backticks up to the next run as long.
 * Offsets count from the start of `text`.
 */
export function codeSpans(text: string): readonly Span[] {
  const runs = [...text.matchAll(BACKTICKS)].map(({ 0: run, index }) => ({ index, length: run.length }));
  /** For each length, the last run. An opening run after it is never closed, so it can be skipped. */
  const last = new Map(runs.map(({ length }, at) => [length, at]));
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at++) {
    const { index, length: all } = runs[at] as (typeof runs)[number];
    // A backslash removes the first backtick from an opening run, but not from a closing one.
    const escaped = ESCAPE_AT_END.test(text.slice(Math.max(0, index - 20), index)) ? 1 : 0;
    const length = all - escaped;
    if (length === 0 || (last.get(length) ?? at) <= at) continue;
    let close = at + 1;
    while (runs[close]?.length !== length) close++;
    const end = runs[close] as (typeof runs)[number];
    spans.push({ start: index + escaped, end: end.index + length });
    at = close;
  }
  return spans;
}
