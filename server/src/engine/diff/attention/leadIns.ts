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
  const [were, are] = [leadInsOf(old, before.entries), leadInsOf(now, after.entries)];
  const left = were.filter((leadIn) => !are.includes(leadIn));
  const entered = are.filter((leadIn) => !were.includes(leadIn));
  if (!areContrary(left.join(' '), entered.join(' '), lexicon())) return [];
  return [{ kind: 'lead-in', before: left[0] ?? '', after: entered[0] ?? '' }];
}

/** The texts of the competences above another one, from the nearest. */
function leadInsOf({ parent }: Entry, entries: readonly Entry[]): string[] {
  const leadIns: string[] = [];
  for (let above = entries[parent]; above?.kind === 'competence'; above = entries[above.parent])
    leadIns.push(above.text ?? '');
  return leadIns;
}

function areContrary(before: string, after: string, lexicon: Lexicon): boolean {
  const [old, now] = [comparedWords(before, lexicon), comparedWords(after, lexicon)];
  if (isNegative(old, lexicon) !== isNegative(now, lexicon)) return true;
  const opposites = new Opposites(now, lexicon);
  return old.some((word) => opposites.of(word).length > 0);
}

/** Whether lead-ins say what is not to be done. Two of them, one in the other, say the opposite again. */
function isNegative(leadIns: readonly ComparedWord[], { table }: Lexicon): boolean {
  const turning = [...wordSet(table.turning)];
  const isTurning = ({ key }: ComparedWord): boolean =>
    turning.some((word) => (word.endsWith('*') ? key.startsWith(word.slice(0, -1)) : key === word));
  return leadIns.filter(isTurning).length % 2 === 1;
}
