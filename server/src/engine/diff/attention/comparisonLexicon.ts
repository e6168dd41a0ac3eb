import type { Lexicon, LookFirst } from '../../language/watched/lexicon.ts';
import { lexiconOf } from '../../language/watched/lexicons.ts';
import type { Entry, NamedValues, Version } from '../entry.ts';

/**
 * The words to look at first in a framework: those of its language, those that its group added, and the terms of its
 * glossary.
 */
export function comparisonLexicon(before: Version, after: Version, lookFirst: LookFirst): Lexicon {
  const [header] = after.entries;
  const language = valuesOf(header, 'language')[0] ?? valuesOf(before.entries[0], 'language')[0];
  const terms = [...before.entries, ...after.entries].flatMap((entry) =>
    entry.kind === 'term' ? [[nameOf(entry), ...valuesOf(entry, 'also')]] : [],
  );
  const isShort = (term: string): boolean => term.length <= LONGEST_TERM;
  return lexiconOf(language).with(
    lookFirst,
    terms.map((forms) => forms.filter(isShort)).filter((forms) => forms.length > 0),
  );
}

/** Longer terms, in characters, are not looked for. */
const LONGEST_TERM = 100;

/** A term without its definition. */
function nameOf({ text, id }: Entry): string {
  return text ?? id ?? '';
}

function valuesOf(entry: Entry | undefined, name: string): readonly string[] {
  const isNamed = (property: NamedValues): boolean => property.name === name;
  return entry?.properties.find(isNamed)?.values ?? [];
}
