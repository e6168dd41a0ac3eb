import { fragmentIn, ON_ITS_OWN } from '../model/fragments.ts';
import type { Place } from '../syntax/places.ts';

/** A text cut in two; what joined the two, such as “and” or a semicolon, is left out. */
export interface Cut {
  readonly first: string;
  readonly second: string;
}

/** What competences open with; the second of two that shared it needs it as well. */
const OPENER =
  /^(?<opener>(?:an?\s+)?(?:ability|capacity|readiness|willingness)\s+to\s+)(?<knowledge>draw\s+on\s+knowledge\s+(?:of|about|that)\s+)?/iu;
// Bounded: 2000 characters; longer texts are left alone.
const JOINT = /;\s+(?:and\s+)?|,?\s+and\s+/giu;
// Bounded: 2000 characters; longer texts are left alone.
const END_JOINT = /(?:[\s,;]+and)?[\s,;]*$/iu;
const START_JOINT = /^[\s,;]*(?:and\s+)?/iu;
/** No competence is longer than this; a line that is makes no search slow. */
const LONGEST = 2000;

/** Cuts a text at an offset between two of its words; undefined where nothing whole would be left on either side. */
export function cutAt(text: string, offset: number): Cut | undefined {
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

/** Where a text joins two statements and no more: at its only semicolon, or else at its only “and”. */
export function jointOf(text: string): { readonly offset: number; readonly word: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const joints = [...text.matchAll(JOINT)].filter(({ index }) => isBalanced(text.slice(0, index)));
  const semicolons = joints.filter(([joint]) => joint.startsWith(';'));
  const [only] = semicolons.length ? semicolons : joints;
  if (only === undefined || (semicolons.length || joints.length) > 1) return undefined;
  return { offset: only.index, word: semicolons.length ? ';' : 'and' };
}

/** A text as it begins in a place: with a capital where it stands by itself. */
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

/** Whether no bracket, emphasis or code is open at the end of the text. */
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
