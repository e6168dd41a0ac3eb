import { isAcronym } from '../../language/acronyms.ts';
import type { Attention } from './attention.ts';

/** Acronyms that became words, and words that became acronyms: AIDS and aids, WHO and who. */
export function capitalChanges(before: string, after: string): Attention[] {
  if (!CAPITALS.test(before) && !CAPITALS.test(after)) return [];
  const [old, now] = [wordsIn(before), wordsIn(after)];
  return [
    ...turned(old, now).map((acronym) => changeOf(acronym, acronym.toLowerCase())),
    ...turned(now, old).map((acronym) => changeOf(acronym.toLowerCase(), acronym)),
  ];
}

interface Words {
  readonly acronyms: ReadonlySet<string>;
  /** All other words, in lower case. */
  readonly others: ReadonlySet<string>;
}

/** The acronyms of one text that the other has only as a word, which the first has not. */
function turned(one: Words, other: Words): string[] {
  return [...one.acronyms].filter((acronym) => {
    const word = acronym.toLowerCase();
    return !other.acronyms.has(acronym) && other.others.has(word) && !one.others.has(word);
  });
}

function changeOf(before: string, after: string): Attention {
  return { kind: 'capitals', before, after };
}

const CAPITALS = /\p{Lu}{2}/u;
const WORD = /\p{L}+/gu;

/** A text in capital letters has no acronyms. */
function wordsIn(text: string): Words {
  const shouts = text === text.toUpperCase();
  const acronyms = new Set<string>();
  const others = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (!shouts && isAcronym(word)) acronyms.add(word);
    else others.add(word.toLowerCase());
  }
  return { acronyms, others };
}
