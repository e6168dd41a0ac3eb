import type { Lexicon } from '../../language/watched/lexicon.ts';
import { wordSet } from '../../language/watched/wordSet.ts';
import { type ComparedWord, comparedWords } from '../../language/watched/words.ts';
import type { Attention } from './attention.ts';
import { strongDifferences, withoutRepetitions } from './attentionInParts.ts';
import { capitalChanges } from './capitalChanges.ts';
import { type ChangedWord, changedWords } from './changedWords.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { Opposites } from './opposites.ts';
import { exchangedPeople, type OrderChange, orderChange } from './wordOrder.ts';

/**
 * The differences between two texts that a reviewer must look at first: words like `not` and `must`, numbers, people,
 * opposites, and the same words in another order.
 */
export function findAttention(before: string, after: string, lexicon: Lexicon): Attention[] {
  const [old, now] = [comparedWords(before, lexicon), comparedWords(after, lexicon)];
  const hunks = hunksOf(old, now);
  if (hunks === undefined) return strongDifferences(old, now);
  const order = orderChange(old, now, hunks, lexicon.table);
  const capitals = capitalChanges(before, after);
  if (order !== undefined) return order ? [{ kind: 'order', ...order }, ...capitals] : capitals;
  const found = withExchanges(
    withMoves(
      withOpposites(
        hunks.flatMap((hunk) => changedWords(hunk, lexicon)),
        hunks,
        lexicon,
      ),
      hunks,
    ),
  );
  const people = found.some(({ kind }) => kind === 'order') ? undefined : peopleInTurn(old, now, lexicon);
  return withoutRepetitions([
    ...found.map(attentionOf),
    ...(people ? [{ kind: 'order', ...people } as const] : []),
    ...capitals,
  ]);
}

/** Two people who changed places in a reworded text, unless they are listed, or it came into the passive or out of it. */
function peopleInTurn(
  before: readonly ComparedWord[],
  after: readonly ComparedWord[],
  { table }: Lexicon,
): OrderChange | undefined {
  const [agents, joins] = [wordSet(table.agents), wordSet(table.listJoins)];
  const agentsIn = (words: readonly ComparedWord[]): number =>
    words.filter(({ key }) => agents.has(key)).length;
  const areListed = (words: readonly ComparedWord[]): boolean =>
    words.some(
      ({ key }, at) => joins.has(key) && words[at - 1]?.role === 'person' && words[at + 1]?.role === 'person',
    );
  if (agentsIn(before) !== agentsIn(after) || areListed(before) || areListed(after)) return undefined;
  return exchangedPeople(before, after);
}

/**
 * Pairs a word that came or went alone with its opposite in another place: a negation is compared before `to`, so that
 * `to encourage` and `to discourage` differ in two places.
 */
function withOpposites(
  found: readonly ChangedWord[],
  hunks: readonly Hunk[],
  lexicon: Lexicon,
): ChangedWord[] {
  return found.map((one) => {
    if (one.kind !== 'negation' || one.written || (one.before && one.after)) return one;
    const own = (one.before ?? one.after) as ComparedWord;
    const others = hunks.flatMap(({ lost, gained }) => (one.before ? gained : lost));
    const free = others.filter(
      (word) => !found.some(({ before, after }) => word === before || word === after),
    );
    const [opposite] = new Opposites(free, lexicon).of(own);
    if (opposite === undefined) return one;
    return one.before ? { ...one, after: opposite } : { ...one, before: opposite };
  });
}

function attentionOf({ kind, before, after, written }: ChangedWord): Attention {
  return {
    kind,
    before: written?.before ?? before?.written ?? '',
    after: written?.after ?? after?.written ?? '',
  };
}

/** A word that is gone in one place and new in another has moved. What a “not” says no to has changed then. */
function withMoves(found: readonly ChangedWord[], hunks: readonly Hunk[]): ChangedWord[] {
  const moved = new Set<ChangedWord>();
  const result: ChangedWord[] = [];
  for (const one of found) {
    if (moved.has(one)) continue;
    const other = found.find((each) => !moved.has(each) && isMove(one, each));
    if (other === undefined) {
      result.push(one);
      continue;
    }
    moved.add(other);
    const { before, after } = one.before ? { ...one, after: other.after } : { ...one, before: other.before };
    if (one.kind === 'negation' && !isWholePhrase(before, after, hunks))
      result.push({ kind: 'order', before, after });
  }
  return result;
}

function isMove(one: ChangedWord, other: ChangedWord): boolean {
  if (one.before && one.after) return false;
  const isBackwards = one.before === undefined;
  const [gone, come] = isBackwards ? [other, one] : [one, other];
  return !gone.after && !come.before && gone.before !== undefined && gone.before.key === come.after?.key;
}

/** Whether a word moved together with all the words that it belongs to. */
function isWholePhrase(
  before: ComparedWord | undefined,
  after: ComparedWord | undefined,
  hunks: readonly Hunk[],
): boolean {
  const lost = hunks.find((hunk) => hunk.lost.some((word) => word === before))?.lost ?? [];
  const gained = hunks.find((hunk) => hunk.gained.some((word) => word === after))?.gained ?? [];
  return (
    lost.length > 1 && lost.length === gained.length && lost.every(({ key }, at) => key === gained[at]?.key)
  );
}

/** Two words that each became the other have changed places. */
function withExchanges(found: readonly ChangedWord[]): ChangedWord[] {
  const isBack = (one: ChangedWord, other: ChangedWord): boolean =>
    one.before !== undefined &&
    one.after !== undefined &&
    one.before.key === other.after?.key &&
    one.after.key === other.before?.key;
  return found.flatMap((one, index) => {
    const back = found.findIndex((other) => isBack(one, other));
    if (back < 0) return [one];
    return back < index ? [] : [{ ...one, kind: 'order' }];
  });
}
