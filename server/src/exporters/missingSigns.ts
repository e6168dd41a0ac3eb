/** The maximum number of characters to name. */
const MOST_NAMED = 8;

/** Names the characters that are missing from the font; `other` is a format that does not depend on our font. */
export function noticesOf(missing: ReadonlySet<string>, format: string, other: string): string[] {
  if (missing.size === 0) return [];
  const named = [...missing].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const shown = named.slice(0, MOST_NAMED).join(', ');
  const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : '';
  return [
    `The font does not contain ${shown}${more}, so the ${format} shows � instead. Use ${other} to keep them.`,
  ];
}
