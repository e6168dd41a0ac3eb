/** So many characters are named. */
const MOST_NAMED = 8;

/** Tells which characters a font had no sign for; `other` is a format that needs no font of ours. */
export function noticesOf(missing: ReadonlySet<string>, format: string, other: string): string[] {
  if (missing.size === 0) return [];
  const named = [...missing].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const shown = named.slice(0, MOST_NAMED).join(', ');
  const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : '';
  return [`the font has no sign for ${shown}${more}: � stands for each in the ${format}; ${other} has them`];
}
