import { findProperty, propertiesOf, takesFacets } from '../model/properties.ts';
import { parseLine } from '../syntax/parseLine.ts';
import { mayStandIn, type Place } from '../syntax/places.ts';
import {
  DECLARATIONS,
  isValidId,
  SECTIONS,
  type Statement,
  type StatementKind,
} from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { nearest } from './words.ts';

/** A guess at what an unknown line was meant to be. */
export interface Guess {
  readonly kind: StatementKind;
  /** The part of the line that is wrong. */
  readonly span: Span;
  readonly message: string;
  /** The corrected line, without its indentation. */
  readonly text: string;
  readonly title: string;
  /** Whether the correction only changes marks and has no alternative. */
  readonly safe: boolean;
  /** The guess is only valid if a facet with this name is declared. */
  readonly facet?: string;
}

/** Bullets of other formats: dashes, numbers, letters, and the bullets that word processors paste. */
const SIGN =
  /^(?:[-•·∙▪▫◦‣⁃●○■□◆❖➢➤►▶✓✔‐‑‒–—―−\uF000-\uF0FF]|[*+](?=\s)|\d{1,3}[.)]|[a-zA-Z][.)](?=\s)|o(?=\t))\s*(?=[^\s\-*+•–—=_])/;
const CHANGES = ['reword', 'omit', 'move', 'before', 'after'] as const;
const WORDS: readonly string[] = [...DECLARATIONS, 'include', 'amend', 'retitle', ...CHANGES];
const FIRST_WORD = /^[A-Za-z][A-Za-z0-9_-]*/;
// Bounded: 200 characters; longer lines are skipped.
const PART_OF = /^part(?:[ \t-]*of)?[ \t]*:?[ \t]+([^\s:]{1,100})$/i;
/** Bullets that may carry meaning: ticks, minus signs, letters and numbers. */
const MEANINGFUL_SIGN = /^[✓✔\p{L}\p{N}]|^[-‐‑‒–—―−+]\s*\d/u;
/** The characters that authors type instead of the colon. */
const SEPARATOR = /^\s*[-–—=;.]\s+|^\s+|^[;.,]$|^$/;
/** The number of characters at the start of a line that are searched for a keyword. The rest is text in any case. */
const LOOKED_AT = 200;

/** Guesses what the unknown `statement` was meant to be; undefined if there is no clue. */
export function guessStatement(statement: Statement, place: Place): Guess | undefined {
  const text = statement.source.slice(statement.start).trimEnd();
  const guess =
    guessItem(text) ??
    guessPart(text) ??
    guessWord(text, place) ??
    guessSpacedProperty(text, place) ??
    guessProperty(text, place);
  if (guess === undefined) return undefined;
  const span = { start: guess.span.start + statement.start, end: guess.span.end + statement.start };
  return { ...guess, span };
}

function guessItem(text: string): Guess | undefined {
  const sign = SIGN.exec(text.slice(0, LOOKED_AT))?.[0];
  if (sign === undefined) return undefined;
  const shown = sign.trimEnd();
  const message =
    shown === '-'
      ? "A space is missing after the hyphen. Start a competence with '- '."
      : `'${shown}' does not start a competence. Use a hyphen and a space instead: '- '.`;
  return {
    kind: 'item',
    span: { start: 0, end: shown.length },
    message,
    text: `- ${text.slice(sign.length)}`,
    title: 'Make it a competence',
    safe: !MEANINGFUL_SIGN.test(text.slice(0, LOOKED_AT)),
  };
}

function guessPart(text: string): Guess | undefined {
  const id = text.length > LOOKED_AT ? undefined : PART_OF.exec(text)?.[1];
  if (id === undefined || !isValidId(id)) return undefined;
  const meant = `part of ${id}`;
  return {
    kind: 'part',
    span: { start: 0, end: text.length },
    message: `This line is not recognised. Did you mean '${meant}'?`,
    text: meant,
    title: `Write '${meant}'`,
    safe: hasSameWords(text, meant),
  };
}

/** A declaration, a section or a directive whose keyword is misspelt or whose colon is missing. */
function guessWord(text: string, place: Place): Guess | undefined {
  const typed = FIRST_WORD.exec(text.slice(0, LOOKED_AT))?.[0];
  if (typed === undefined) return undefined;
  const rest = text.slice(typed.length);
  const section = SECTIONS.find((name) => name === typed.toLowerCase());
  if (section && /^\s*[-–—=;.,]?$/.test(rest)) return missingColon(section, section, text, typed.length);
  const hasSign = text.slice(0, LOOKED_AT).includes(':') || /^[ \t]+@/.test(rest);
  const exact = WORDS.find((word) => word === typed.toLowerCase());
  // Without a colon or a reference, only the exact keyword distinguishes a statement from a sentence.
  const word = exact ?? (hasSign ? nearest(typed, WORDS) : undefined);
  if (word === undefined) return undefined;
  const kind = word as StatementKind;
  const respelt = word + rest;
  if (word !== typed && isStatement(respelt, kind)) {
    return {
      kind,
      span: { start: 0, end: typed.length },
      message: exact
        ? `'${typed}' must be in lower case. Write '${word}'.`
        : `'${typed}' cannot start a line. Did you mean '${word}'?`,
      text: respelt,
      title: `Change '${typed}' to '${word}'`,
      safe: false,
    };
  }
  return mayStandIn(kind, place) || exact === typed ? guessShape(word, rest, text) : undefined;
}

/** The keyword is right, but the brackets of an id or the colon after it are missing. */
function guessShape(word: string, rest: string, text: string): Guess | undefined {
  const head = /^\s+(\[?)([A-Za-z0-9][A-Za-z0-9._-]*)(?=[\s:\]]|$)\]?/.exec(rest.slice(0, LOOKED_AT));
  const id = head?.[2];
  if (head === null || id === undefined || id === 'in') return undefined;
  const after = rest.slice(head[0].length);
  const kind = word as StatementKind;
  const span = { start: 0, end: text.length - after.length };
  if (CHANGES.some((change) => change === word)) {
    const meant = `${word} [${id}]${after}`;
    if (head[1] === '[' || !isStatement(meant, kind)) return undefined;
    const message = `The id '${id}' is not in square brackets. Write '${word} [${id}]'.`;
    return { kind, span, message, text: meant, title: `Write '[${id}]'`, safe: true };
  }
  if (!DECLARATIONS.some((declaration) => declaration === word) || after.trimStart().startsWith(':'))
    return undefined;
  const into = /^\s+in\s+([A-Za-z0-9][A-Za-z0-9._-]*)(?=\s|$)/.exec(after.slice(0, LOOKED_AT));
  // `activity Ability to engage` has a title but no id.
  if (into === null && /^[A-Z][a-z]/.test(id)) return undefined;
  const opening = `${word} ${id}${into ? ` in ${into[1]}` : ''}`;
  return missingColon(kind, opening, text, text.length - after.length + (into?.[0].length ?? 0));
}

/** `commissioned by: …` */
function guessSpacedProperty(text: string, place: Place): Guess | undefined {
  // Bounded: 200 characters, the start of the line.
  const typed = /^([A-Za-z][A-Za-z0-9_ -]*?)[ \t]*:(?!\/\/)/.exec(text.slice(0, LOOKED_AT))?.[1];
  if (typed === undefined) return undefined;
  const names = propertiesOf(place).map(({ name }) => name);
  const name = nearest(typed.replace(/ +/g, '-'), names);
  if (name === undefined) return undefined;
  return {
    kind: 'property',
    span: { start: 0, end: typed.length },
    message: `There is no property '${typed}'. Did you mean '${name}'?`,
    text: name + text.slice(typed.length),
    title: `Change '${typed}' to '${name}'`,
    safe: hasSameWords(typed, name),
  };
}

/** `status draft`, `phase initial`: a property without a colon. */
function guessProperty(text: string, place: Place): Guess | undefined {
  const typed = FIRST_WORD.exec(text.slice(0, LOOKED_AT))?.[0];
  if (typed === undefined || text.slice(0, LOOKED_AT).includes(':')) return undefined;
  const name = typed.toLowerCase();
  if (findProperty(place, name) && typed === name) return missingColon('property', name, text, typed.length);
  // A few words in lower case may be a facet with its value. Only the framework shows whether they are.
  const short = /^[a-z][a-z0-9_-]*(?:[ ,]+[a-z0-9_-]+){1,3}$/.test(text);
  if (!short || !takesFacets(place)) return undefined;
  const guess = missingColon('property', name, text, typed.length);
  return guess && { ...guess, facet: name, safe: false };
}

function missingColon(kind: StatementKind, opening: string, text: string, end: number): Guess | undefined {
  const rest = text.slice(end);
  const separator = SEPARATOR.exec(rest)?.[0];
  if (separator === undefined) return undefined;
  const value = rest.slice(separator.length);
  const meant = value === '' ? `${opening}:` : `${opening}: ${value}`;
  if (!isStatement(meant, kind)) return undefined;
  const isRespelt = !text.startsWith(opening) && text.toLowerCase().startsWith(opening);
  const message = isRespelt
    ? `'${text.slice(0, opening.length)}' must be in lower case, with a colon. Write '${opening}:'.`
    : `The colon after '${opening}' is missing. Write '${opening}:'.`;
  return {
    kind,
    span: { start: 0, end },
    message,
    text: meant,
    title: `Write '${opening}:'`,
    // A sentence may start with a keyword: 'Group work is used'.
    safe: value === '' && hasSameWords(text, meant),
  };
}

function isStatement(text: string, kind: StatementKind): boolean {
  return parseLine({ content: text, end: '' }).kind === kind;
}

/** Whether two texts only differ in marks and spaces. */
function hasSameWords(text: string, other: string): boolean {
  return wordsIn(text) === wordsIn(other);
}

function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
