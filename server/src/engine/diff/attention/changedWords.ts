import type { Lexicon } from '../../language/watched/lexicon.ts';
import { wordSet } from '../../language/watched/wordSet.ts';
import type { ComparedWord } from '../../language/watched/words.ts';
import type { Attention, AttentionKind } from './attention.ts';
import type { Hunk } from './hunks.ts';
import { Opposites } from './opposites.ts';

/** Words that changed in one place, and whose change must be looked at: the old one, the new one, or both. */
export interface ChangedWord {
  readonly kind: AttentionKind;
  readonly before: ComparedWord | undefined;
  readonly after: ComparedWord | undefined;
  /** For several words together; otherwise, the words are those of `before` and `after`. */
  readonly written?: Pick<Attention, 'before' | 'after'>;
}

/** What must be looked at in one place of a text. */
export function changedWords(hunk: Hunk, lexicon: Lexicon): ChangedWord[] {
  if (isSpelledAlike(hunk)) return [];
  const [lost, gained] = withoutSynonyms(hunk.lost, hunk.gained);
  const opposites = oppositePairs(lost.filter(isOpposable), gained.filter(isOpposable), lexicon);
  const found = [
    ...opposites,
    ...strongChanges(rest(lost, opposites, 'before'), rest(gained, opposites, 'after'), hunk),
  ];
  // `not safe` and `unsafe` are the same.
  if (opposites.length === 1 && found.length === 2 && isPlainNegation(found[1])) return [];
  const [left, right] = [rest(lost, found, 'before'), rest(gained, found, 'after')];
  found.push(...relationChanges(left, right, hunk));
  found.push(...peopleChanges(rest(left, found, 'before'), rest(right, found, 'after'), hunk, lexicon));
  found.push(...unitChanges(rest(left, found, 'before'), rest(right, found, 'after'), hunk));
  return found;
}

/** Whether only a word like “not” came or went, which an opposite can stand for. */
function isPlainNegation(change: ChangedWord | undefined): boolean {
  const { key = '' } = change?.before ?? change?.after ?? {};
  return change?.kind === 'negation' && (!change.before || !change.after) && !key.includes(' ');
}

/** `time line` and `timeline`. */
function isSpelledAlike({ lost, gained }: Hunk): boolean {
  const lettersOf = (words: readonly ComparedWord[]): string => words.map(({ key }) => key).join('');
  return lettersOf(lost) === lettersOf(gained);
}

/** The words without those that others with the same meaning took the place of. */
function withoutSynonyms(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
): [ComparedWord[], ComparedWord[]] {
  const left = [...gained];
  const kept = lost.filter((word) => {
    const at = left.findIndex(
      (other) => other.key === word.key || other.meanings.some((meaning) => word.meanings.includes(meaning)),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [kept, left];
}

function rest(
  words: readonly ComparedWord[],
  found: readonly ChangedWord[],
  side: 'before' | 'after',
): ComparedWord[] {
  return words.filter((word) => !found.some((each) => each[side] === word));
}

/** Each lost word with the first gained one that makes it a change of some kind. */
function pairsOf(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  kindOf: (before: ComparedWord, after: ComparedWord) => AttentionKind | undefined,
): ChangedWord[] {
  const left = [...gained];
  return lost.flatMap((before) => {
    for (const [index, after] of left.entries()) {
      const kind = kindOf(before, after);
      if (kind === undefined) continue;
      left.splice(index, 1);
      return [{ kind, before, after }];
    }
    return [];
  });
}

function oppositePairs(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  lexicon: Lexicon,
): ChangedWord[] {
  if (lost.length === 0 || gained.length === 0) return [];
  const opposites = new Opposites(gained, lexicon);
  const taken = new Set<ComparedWord>();
  return lost.flatMap((before) => {
    const after = opposites.of(before).find((word) => !taken.has(word));
    if (after === undefined) return [];
    taken.add(after);
    return [{ kind: before.kind ?? after.kind ?? 'opposite', before, after }];
  });
}

/** Not, must, all, numbers and signs, which nobody adds or removes without changing what is said. */
function strongChanges(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  { next, ...hunk }: Hunk,
): ChangedWord[] {
  const isOnlyWord = hunk.lost.length === 1 && hunk.gained.length === 1;
  const isStrong = (word: ComparedWord, within: readonly ComparedWord[]): boolean =>
    STRONG.has(word.role) || (word.role === 'limit' && limitsNumber(word, within, next));
  const strongLost = lost.filter((word) => isStrong(word, lost));
  const strongGained = gained.filter((word) => isStrong(word, gained));
  const found = pairsOf(strongLost, strongGained, (before, after) =>
    before.kind === after.kind ? kindOf(before) : undefined,
  );
  const [others, more] = [rest(strongLost, found, 'before'), rest(strongGained, found, 'after')];
  found.push(...pairsOf(others, more, kindOf));
  for (const before of rest(others, found, 'before')) {
    const after = rest(gained, found, 'after').find((word) => isOnlyWord || canReplace(before, word));
    found.push({ kind: kindOf(before), before, after });
  }
  for (const after of rest(more, found, 'after')) {
    const before = rest(lost, found, 'before').find((word) => isOnlyWord || canReplace(after, word));
    found.push({ kind: kindOf(after), before, after });
  }
  return found;
}

const STRONG: ReadonlySet<string> = new Set(['strong', 'number', 'sign']);

/** Whether a word tells how much the number after it is limited: `under 18`. */
function limitsNumber(
  word: ComparedWord,
  within: readonly ComparedWord[],
  next: ComparedWord | undefined,
): boolean {
  const following = within[within.indexOf(word) + 1] ?? next;
  return following?.role === 'number';
}

/** Whether a word that may come and go took the place of a strong one: `without` became `with`. */
function canReplace(strong: ComparedWord, other: ComparedWord): boolean {
  return (
    (other.role === 'relation' || other.role === 'limit') &&
    (other.kind === strong.kind || strong.kind === 'negation' || other.kind !== 'direction')
  );
}

function kindOf({ kind, role }: ComparedWord): AttentionKind {
  return kind ?? (role === 'sign' ? 'sign' : 'quantity');
}

/** And, before, from: those of the same family that became others, and those that alone changed. */
function relationChanges(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  hunk: Hunk,
): ChangedWord[] {
  const isAlone = [...hunk.lost, ...hunk.gained].every(isRelation);
  const [left, right] = [lost.filter(isRelation), gained.filter(isRelation)];
  const found = pairsOf(left, right, (before, after) =>
    before.kind === after.kind && (isAlone || before.kind !== 'direction') ? before.kind : undefined,
  );
  const [others, more] = [rest(left, found, 'before'), rest(right, found, 'after')];
  if (isAlone && others.length > 0 && more.length > 0) {
    const [before, after] = [others[0] as ComparedWord, more[0] as ComparedWord];
    const written = { before: writtenOf(others), after: writtenOf(more) };
    found.push({ kind: before.kind ?? 'connective', before, after, written });
  }
  return found;
}

function isRelation({ role }: ComparedWord): boolean {
  return role === 'relation' || role === 'limit' || role === 'strong';
}

function writtenOf(words: readonly ComparedWord[]): string {
  return words.map(({ written }) => written).join(' ');
}

/** People who became others, known ones or words that end like `interviewer`. */
function peopleChanges(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  hunk: Hunk,
  { table }: Lexicon,
): ChangedWord[] {
  const endings = [...wordSet(table.personEndings)];
  const isAlike = ({ key, role }: ComparedWord): boolean =>
    role === 'ordinary' && endings.some((ending) => key.endsWith(ending) || key.endsWith(`${ending}s`));
  const isOne = hunk.lost.length === 1 && hunk.gained.length === 1;
  return pairsOf(lost, gained, (before, after) => {
    const [one, other] = [before.role === 'person', after.role === 'person'];
    return (one && other) || (isOne && ((one && isAlike(after)) || (other && isAlike(before))))
      ? 'person'
      : undefined;
  });
}

/** Minutes that became hours, or sessions: what a number counts. Gone from behind a number, or new there, too. */
function unitChanges(
  lost: readonly ComparedWord[],
  gained: readonly ComparedWord[],
  { previous, ...hunk }: Hunk,
): ChangedWord[] {
  const isCounted = previous?.role === 'number' && hunk.lost.length <= 1 && hunk.gained.length <= 1;
  const found = pairsOf(lost, gained, (before, after) => {
    const [one, other] = [before.role === 'unit', after.role === 'unit'];
    return (one && other) || (isCounted && (one || other)) ? 'quantity' : undefined;
  });
  if (!isCounted || found.length > 0) return found;
  const [before, after] = [lost.find(isUnit), gained.find(isUnit)];
  return before || after ? [{ kind: 'quantity', before, after }] : [];
}

function isUnit({ role }: ComparedWord): boolean {
  return role === 'unit';
}

function isOpposable({ role }: ComparedWord): boolean {
  return role !== 'number' && role !== 'sign';
}
