import type { Lexicon } from '../../language/watched/lexicon.ts';
import type { ComparedWord } from '../../language/watched/words.ts';

/** Whether two words are opposites in any of their inflected forms: `increasing`, `decreased`; `safe`, `unsafe`. */
export function areOpposites(left: ComparedWord, right: ComparedWord, lexicon: Lexicon): boolean {
  const [one, other] = [basicForms(left.key, lexicon), basicForms(right.key, lexicon)];
  return (
    one.some((each) => other.some((opposite) => lexicon.areOpposites(each, opposite))) ||
    hasPrefix(one, other, lexicon) ||
    hasPrefix(other, one, lexicon) ||
    differInAffix(one, other, lexicon) ||
    differInAffix(other, one, lexicon)
  );
}

/** The shortest rest of a word without its prefix or ending. */
const SHORTEST = 3;

/** What may be the basic form of a word, with the word itself. */
export function basicForms(word: string, { table }: Lexicon): string[] {
  const forms = [word];
  const irregular = Object.hasOwn(table.irregular, word) ? table.irregular[word] : undefined;
  if (irregular !== undefined) forms.push(irregular);
  for (const [ending, instead] of table.inflections) {
    if (word.length - ending.length < SHORTEST || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    forms.push(stem + instead);
    // `stopping` comes from `stop`.
    if (instead === '' && stem.at(-1) === stem.at(-2) && stem.length > SHORTEST)
      forms.push(stem.slice(0, -1));
  }
  return forms;
}

/** Whether one of the words is another one with a prefix that turns it. */
function hasPrefix(words: readonly string[], others: readonly string[], { table }: Lexicon): boolean {
  return table.prefixes
    .split(' ')
    .some((prefix) =>
      words.some(
        (word) =>
          word.length - prefix.length >= SHORTEST &&
          word.startsWith(prefix) &&
          others.includes(word.slice(prefix.length)),
      ),
    );
}

/** Whether the words differ only in beginnings or endings that are opposites. */
function differInAffix(words: readonly string[], others: readonly string[], { table }: Lexicon): boolean {
  return table.affixes.some(([one, other]) =>
    words.some((word) => {
      const replaced = withAffixReplaced(word, one, other);
      return replaced !== undefined && others.includes(replaced);
    }),
  );
}

function withAffixReplaced(word: string, affix: string, other: string): string | undefined {
  const letters = affix.replace('-', '');
  const instead = other.replace('-', '');
  if (word.length - letters.length < SHORTEST) return undefined;
  if (affix.startsWith('-'))
    return word.endsWith(letters) ? word.slice(0, word.length - letters.length) + instead : undefined;
  return word.startsWith(letters) ? instead + word.slice(letters.length) : undefined;
}
