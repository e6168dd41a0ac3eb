const known = new Map<string, ReadonlySet<string>>();

/** The words of a list in a table, which are separated by spaces. Only for texts of tables, because all are kept. */
export function wordSet(words: string): ReadonlySet<string> {
  let set = known.get(words);
  if (set === undefined) {
    set = new Set(words.split(' ').filter((word) => word !== ''));
    known.set(words, set);
  }
  return set;
}
