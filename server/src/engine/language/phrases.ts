/** One or several words to search for. */
export interface WordSequence {
  /** Equal for texts that differ in case, white space and the form of apostrophes. */
  readonly key: string;
  /** The first of the words, in lower case. */
  readonly first: string;
}

/** A phrase with its position in a text. */
export interface Occurrence<Phrase extends WordSequence> {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The maximum length of a term. In a text of one word, each of its words is tried at each position. */
export const LONGEST_TERM = 200;
/** With this few words, searching the text for each is faster than splitting it into words. */
const FEW = 8;

/** The sequence of words to search for `text`; undefined if it has no words, or is longer than any term. */
export function wordsOf(text: string): WordSequence | undefined {
  const steps = text.length > LONGEST_TERM ? [] : [...stepsOf(text)];
  const [first] = steps;
  return first === undefined ? undefined : { key: steps.join(''), first };
}

/** A node of the tree of phrases: the phrase that ends here, and the words that continue it. */
interface Node<Phrase> {
  phrase: Phrase | undefined;
  /** By the next word and the separator before it. */
  readonly next: Map<string, Node<Phrase>>;
}

/** Phrases as a tree of words, so that a text is compared with few of thousands that start alike. */
export class PhraseTree<Phrase extends WordSequence> {
  readonly #root: Node<Phrase> = newNode();

  constructor(phrases: Iterable<Phrase> = []) {
    for (const phrase of phrases) this.add(phrase);
  }

  /** Adds a phrase, replacing another one with the same key. */
  add(phrase: Phrase): void {
    let node = this.#root;
    for (const step of stepsOf(phrase.key)) {
      let next = node.next.get(step);
      if (next === undefined) {
        next = newNode();
        node.next.set(step, next);
      }
      node = next;
    }
    node.phrase = phrase;
  }

  /** Removes the phrase with that key. */
  delete({ key }: WordSequence): void {
    const way: { readonly node: Node<Phrase>; readonly step: string }[] = [];
    let node: Node<Phrase> | undefined = this.#root;
    for (const step of stepsOf(key)) {
      way.push({ node, step });
      node = node.next.get(step);
      if (node === undefined) return;
    }
    node.phrase = undefined;
    for (const { node: parent, step } of way.reverse()) {
      const child = parent.next.get(step);
      if (child?.phrase !== undefined || child?.next.size) return;
      parent.next.delete(step);
    }
  }

  /**
   * Finds the phrases in `text`, as whole words, ignoring case. Phrases inside other phrases are included. Offsets
   * count from the start of the text.
   */
  *find(text: string): Iterable<Occurrence<Phrase>> {
    const { next } = this.#root;
    if (next.size === 0 || (next.size <= FEW && !holdsAny(text, next.keys()))) return;
    const words = [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
      start,
      end: start + word.length,
    }));
    /** The spelling of each word when it follows another; computed on first use. */
    const steps: string[] = [];
    for (const [from, { start, end }] of words.entries()) {
      let node = next.get(text.slice(start, end).toLowerCase());
      for (let at = from; node !== undefined; node = node.next.get(steps[at] as string)) {
        const word = words[at] as Stretch;
        if (node.phrase !== undefined) yield { phrase: node.phrase, start, end: word.end };
        const following = words[++at];
        if (following === undefined || node.next.size === 0) break;
        steps[at] ??= step(text.slice(word.end, following.end));
      }
    }
  }
}

/**
 * The occurrences inside longer ones, such as `inventory` in `interpersonal inventory`. Only those that are `counted`
 * count as longer ones.
 */
export function withinOthers<Phrase extends WordSequence>(
  occurrences: Iterable<Occurrence<Phrase>>,
  counted: (occurrence: Occurrence<Phrase>) => boolean = () => true,
): ReadonlySet<Occurrence<Phrase>> {
  const within = new Set<Occurrence<Phrase>>();
  const ordered = [...occurrences].sort((left, right) => left.start - right.start || right.end - left.end);
  // Occurrences that contain another come before it, so it is enough to compare with the furthest end so far, except
  // for occurrences of the same range.
  let furthest = -1;
  let last: Stretch = { start: -1, end: -1 };
  let lastCounts = false;
  for (const occurrence of ordered) {
    const { start, end } = occurrence;
    if (start !== last.start || end !== last.end) {
      if (lastCounts) furthest = Math.max(furthest, last.end);
      last = occurrence;
      lastCounts = false;
    }
    if (furthest >= end) within.add(occurrence);
    lastCounts ||= counted(occurrence);
  }
  return within;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function newNode<Phrase>(): Node<Phrase> {
  return { phrase: undefined, next: new Map() };
}

/** The words of a text, each after the first with the separator before it. */
function* stepsOf(text: string): Iterable<string> {
  let end: number | undefined;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const from = end ?? index;
    end = index + word.length;
    yield step(text.slice(from, end));
  }
}

function step(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}

function holdsAny(text: string, words: Iterable<string>): boolean {
  const lower = text.toLowerCase();
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}
