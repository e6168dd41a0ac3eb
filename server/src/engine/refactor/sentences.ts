import { fragmentIn, ON_ITS_OWN } from '../model/fragments.ts';
import type { Place } from '../syntax/places.ts';

/** A text split in two, without the “and” or semicolon between the parts. */
export interface Cut {
  readonly first: string;
  readonly second: string;
}

/** Openings of competences, which the second part of a split repeats. */
const OPENER =
  /^(?<opener>(?:an?\s+)?(?:ability|capacity|readiness|willingness)\s+to\s+)(?<knowledge>draw\s+on\s+knowledge\s+(?:of|about|that)\s+)?/iu;
// Bounded: 2000 characters; longer texts are not changed.
const JOINT = /;\s+(?:and\s+)?|,?\s+and\s+/giu;
// Bounded: 2000 characters; longer texts are not changed.
const END_JOINT = /(?:[\s,;]+and)?[\s,;]*$/iu;
const START_JOINT = /^[\s,;]*(?:and\s+)?/iu;
/** A word that announces a pair: “both … and”. */
const PAIRED = /(?<!\p{L})(?:both|between)(?!\p{L})/iu;
/** A word after “and” that continues the part before it. */
const DEPENDENT =
  /^(?:about|after|against|among|as|at|before|beyond|by|during|for|from|how|if|in|into|of|on|over|so|than|that|then|through|under|until|what|when|where|whether|which|while|who|whom|whose|why|with|within|without)(?!\p{L})/iu;
/** Longer texts are not split. The limit keeps the search fast for lines of any length. */
const LONGEST = 2000;

/** Splits a text at an offset between two words; undefined when either part would be incomplete. */
export function splitTextAt(text: string, offset: number): Cut | undefined {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  if (text.length > LONGEST || !/[\s,;]$/u.test(before + after.charAt(0)) || !isBalanced(before))
    return undefined;
  const first = before.replace(END_JOINT, '');
  const second = after.replace(START_JOINT, '').trim();
  const { 0: opener = '' } = OPENER.exec(text) ?? [];
  if (first.length <= opener.trimEnd().length || !/[\p{L}\p{N}]/u.test(first)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(second)) return undefined;
  return { first, second: withOpener(second, first) };
}

/**
 * The offset at which a text joins exactly two statements: its only semicolon or, if there is none, its only “and”, if it
 * is certain that what follows can stand by itself.
 */
export function jointOf(text: string): { readonly offset: number; readonly word: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const joints = [...text.matchAll(JOINT)].filter(({ index }) => isBalanced(text.slice(0, index)));
  const semicolons = joints.filter(([joint]) => joint.startsWith(';'));
  const [only] = semicolons.length ? semicolons : joints;
  if (only === undefined || (semicolons.length || joints.length) > 1) return undefined;
  if (semicolons.length) return { offset: only.index, word: ';' };
  const [joint] = only;
  const isCertain = joinsAlike(text.slice(0, only.index), text.slice(only.index + joint.length));
  return isCertain ? { offset: only.index, word: 'and' } : undefined;
}

/**
 * Whether an “and” joins two statements, rather than two words of one: after an opening such as “an ability to”, only a
 * verb can follow, and it is known to be one if the part before is a verb alone.
 */
function joinsAlike(before: string, after: string): boolean {
  if (PAIRED.test(before) || DEPENDENT.test(after)) return false;
  if (OPENER.test(after) || /^to\s/iu.test(after)) return true;
  const { opener, knowledge } = OPENER.exec(before)?.groups ?? {};
  if (knowledge !== undefined) return true;
  const [one, ...others] = before
    .slice(opener?.length ?? 0)
    .trim()
    .split(/\s+/u);
  if (others.length === 0) return true;
  return opener === undefined && isGerund(one) && isGerund(after.split(/\s/u)[0]);
}

function isGerund(word: string | undefined): boolean {
  return word !== undefined && /\p{L}{2}ing$/iu.test(word);
}

/** The text of a competence in `place`, with a capital if it is not a sub-competence. */
export function beginningIn(place: Place, text: string): string {
  const span = ON_ITS_OWN.has(place)
    ? fragmentIn({ text, start: 0, end: text.length, references: [] })
    : undefined;
  if (span === undefined) return text;
  const first = String.fromCodePoint(text.codePointAt(span.start) ?? 0);
  return text.slice(0, span.start) + first.toUpperCase() + text.slice(span.start + first.length);
}

function withOpener(second: string, first: string): string {
  const { opener, knowledge = '' } = OPENER.exec(first)?.groups ?? {};
  if (opener === undefined || OPENER.test(second)) return second;
  return /^to\s/iu.test(second) ? opener + second.replace(/^to\s+/iu, '') : opener + knowledge + second;
}

/** Whether all brackets, emphasis and code in the text are closed. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('(') === count(')') &&
    count('[') === count(']') &&
    count('`') % 2 === 0 &&
    count('*') % 2 === 0 &&
    count('“') === count('”')
  );
}
