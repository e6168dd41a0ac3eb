import { meaningOf } from '../language/meaning.ts';
import { hashOf } from '../language/wording.ts';
import { memo } from '../memo.ts';
import type { Entry, Version } from './entry.ts';
import type { Matching } from './matching.ts';
import { startWordings } from './wordings.ts';

/** How a published id came to stand for another statement. */
export interface IdReuse {
  /**
   * `exchanged`: with another id. `taken`: it now stands for what another id stood for. `left`: what it stood for is now
   * elsewhere. `replaced`: nothing is left of what it stood for.
   */
  readonly how: 'exchanged' | 'taken' | 'left' | 'replaced';
  /** The other id, or the text of the other statement if it has none; empty for `replaced`. */
  readonly other: string;
}

/** Finds ids that were given to something else. */
export type ReuseFinder = (before: Entry, after: Entry) => IdReuse | undefined;

/** If less than this share of the words that matter is left, the id stands for another statement. */
const ANOTHER = 0.2;

/** Two matched versions of a framework. */
interface MatchedVersions {
  readonly before: Version;
  readonly after: Version;
  readonly matching: Matching;
  readonly wasPublished: boolean;
}

/** Prepares to find reused ids in a comparison. Nothing is prepared before the first changed text with an id. */
export function startReuseFinder({
  before: old,
  after: now,
  matching,
  wasPublished,
}: MatchedVersions): ReuseFinder {
  if (!wasPublished) return () => undefined;
  let found: { readonly before: ByMeaning; readonly after: ByMeaning } | undefined;
  return (before, after) => {
    if (before.id === undefined || before.id !== after.id) return undefined;
    found ??= { before: byMeaning(old), after: byMeaning(now) };
    const [was, is] = [keyOf(before), keyOf(after)];
    if (was === '' || is === '' || was === is) return undefined;
    // Texts that are in both versions, such as a repeated one, were not given to anybody.
    const source = found.before.get(is);
    const target = found.after.get(was);
    const taken = source && source.index !== before.index && !isKept(source, found.after, is);
    const left =
      target && target.index !== after.index && !isOld(target, old, matching.beforeOf(target.index), was);
    if (taken && left && source.id !== undefined && source.id === target.id)
      return { how: 'exchanged', other: source.id };
    if (taken) return { how: 'taken', other: nameOf(source) };
    if (left) return { how: 'left', other: nameOf(target) };
    return before.kind === 'competence' && likeness(before, after, old) < ANOTHER
      ? { how: 'replaced', other: '' }
      : undefined;
  };

  /** Whether the statement that had this text before still has it. */
  function isKept(source: Entry, texts: ByMeaning, meaning: string): boolean {
    const still = texts.get(meaning);
    return still !== undefined && matching.beforeOf(still.index) === source.index;
  }
}

/** The entries of a version by their ids. */
export const ownersOfIds = memo((version: Version): ReadonlyMap<string, Entry> => {
  return new Map(version.entries.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry]])));
});

/** For a version that was not published: nobody relies on its ids. */
export const NO_OWNERS: ReadonlyMap<string, Entry> = new Map();

type ByMeaning = ReadonlyMap<string, Entry>;

/** The entries of a version by kind and meaning: the first of each. */
const byMeaning = memo((version: Version): ByMeaning => {
  const entries = new Map<string, Entry>();
  for (const entry of version.entries) {
    const key = keyOf(entry);
    if (key !== '' && !entries.has(key)) entries.set(key, entry);
  }
  return entries;
});

function keyOf({ kind, text }: Entry): string {
  const meaning = text === undefined ? '' : meaningOf(text).join(' ');
  return meaning === '' ? '' : `${kind} ${meaning}`;
}

/** Whether a statement said the same in the old version. */
function isOld(target: Entry, old: Version, was: number, meaning: string): boolean {
  const before = old.entries[was];
  return before !== undefined && before.kind === target.kind && keyOf(before) === meaning;
}

function nameOf({ id, text = '' }: Entry): string {
  return id ?? text;
}

/**
 * The share of words that two texts have in common, from 0 to 1. Words that many statements of the framework have, or
 * that are in most frameworks, count less: they do not tell what a statement is about.
 */
function likeness(before: Entry, after: Entry, version: Version): number {
  const counts = wordCounts(version);
  const weightOf = (word: number): number => {
    if (EMPTY.has(word)) return 0;
    return (USUAL.has(word) ? 0.25 : 1) / (1 + Math.log2(counts.get(word) ?? 1));
  };
  const { words } = startWordings();
  const [one, other] = [new Set(words(before.text)), new Set(words(after.text))];
  let [shared, all] = [0, 0];
  for (const word of new Set([...one, ...other])) {
    const weight = weightOf(word);
    all += weight;
    if (one.has(word) && other.has(word)) shared += weight;
  }
  return all === 0 ? 1 : shared / all;
}

/** In how many competences of a version each word is. */
const wordCounts = memo((version: Version): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const { words } = startWordings();
  for (const { kind, text } of version.entries) {
    if (kind !== 'competence') continue;
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
});

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}

/** Words without a subject of their own. */
const EMPTY = hashes(
  'a an the and or of to in on at by for from with without into as is are be been it its this that these those their them they his her he she one ones who whom which what when where how if not no all any each every both such so than then through during about between within own able ability knowledge',
);

/** Words of most frameworks. */
const USUAL = hashes(
  'work use help support understand identify maintain discuss explain explore assess manage plan provide develop establish recognise recognize respond make give take draw client clients person people patient patients therapist therapists clinician practitioner therapy session sessions treatment problem problems competence competences appropriate relevant important others',
);
