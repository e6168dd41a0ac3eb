import type { Lexicon } from '../../language/watched/lexicon.ts';
import { wordSet } from '../../language/watched/wordSet.ts';
import { type ComparedWord, comparedWords } from '../../language/watched/words.ts';
import type { Entry } from '../entry.ts';
import type { FrameworkComparison } from '../frameworkComparison.ts';
import { type Attention, isTurning } from './attention.ts';
import { Opposites } from './opposites.ts';

/** A note on a lead-in that says the opposite now, for the competences under it. */
export function turnedBelow(
  { after: { entries } }: FrameworkComparison,
  leadIn: Entry,
  attention: readonly Attention[],
): Attention[] {
  if (leadIn.kind !== 'competence' || !attention.some(isTurning)) return [];
  const turned = competencesIn(leadIn, entries);
  return turned === 0 ? [] : [{ kind: 'lead-in', before: '', after: '', turned }];
}

/** The number of competences in an element, at every depth. */
function competencesIn({ children }: Entry, entries: readonly Entry[]): number {
  let count = 0;
  for (const child of children) {
    const entry = entries[child] as Entry;
    count += competencesIn(entry, entries) + (entry.kind === 'competence' ? 1 : 0);
  }
  return count;
}

/**
 * A note on a competence that came under a lead-in that turns it into its opposite, or was under such a lead-in before:
 * from “An ability to avoid” to “An ability to encourage”.
 */
export function turnedByMove(
  { before, after, lexicon }: FrameworkComparison,
  old: Entry,
  now: Entry,
): Attention[] {
  const [was, is] = [leadInOf(old, before.entries), leadInOf(now, after.entries)];
  if (was === is || !areContrary(was, is, lexicon())) return [];
  return [{ kind: 'lead-in', before: was, after: is }];
}

/** The text of the competence above another one; empty if there is none. */
function leadInOf({ parent }: Entry, entries: readonly Entry[]): string {
  const above = entries[parent];
  return above?.kind === 'competence' ? (above.text ?? '') : '';
}

function areContrary(before: string, after: string, lexicon: Lexicon): boolean {
  const [old, now] = [comparedWords(before, lexicon), comparedWords(after, lexicon)];
  const turning = [...wordSet(lexicon.table.turning)];
  const isNegative = (words: readonly ComparedWord[]): boolean =>
    words.filter((word) => isTurningWord(word, turning)).length % 2 === 1;
  if (isNegative(old) !== isNegative(now)) return true;
  const opposites = new Opposites(now, lexicon);
  return old.some((word) => opposites.of(word).length > 0);
}

function isTurningWord({ key, kind, role }: ComparedWord, turning: readonly string[]): boolean {
  if (role === 'strong' && kind === 'negation') return true;
  return turning.some((word) => (word.endsWith('*') ? key.startsWith(word.slice(0, -1)) : key === word));
}
