/**
 * What nearly all competences and activities of a framework begin with, by language. In a list, it would take the room
 * of the words by which its lines differ.
 */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:an?\s+)?(?:ability|capacity|readiness|willingness)\s+to\s+(?:draw\s+on\s+(?:knowledge|an?\s+understanding)\s+(?:of|about|that)\s+)?/iu,
  de: /^(?:(?:die|eine)\s+)?(?:fähigkeit|bereitschaft|kompetenz)(?:,|\s+zu[rm]?(?=\s))\s+(?:auf\s+(?:das\s+)?wissen\s+über\s+)?/iu,
  fr: /^(?:(?:la|une)\s+)?(?:capacité|aptitude)\s+(?:à\s+|de\s+|d['’]\s*)(?:(?:s['’]appuyer\s+sur|mobiliser)\s+(?:la|une)\s+connaissance\s+(?:de\s+|d['’]\s*))?/iu,
  nl: /^(?:(?:het|een)\s+)?(?:vermogen|bekwaamheid|bereidheid)\s+om\s+/iu,
};

/** Longer openings do not exist. The limit keeps the search fast for lines of any length. */
const LOOKED_AT = 120;

/**
 * A text for a list of similar ones, without its common opening: `… speak plainly` for `An ability to speak plainly`.
 * The same text if it begins otherwise, or says nothing else.
 */
export function withoutOpening(text: string): string {
  const start = text.slice(0, LOOKED_AT);
  for (const opening of Object.values(OPENINGS)) {
    const length = opening.exec(start)?.[0].length ?? 0;
    const rest = text.slice(length);
    if (length > 0 && /[\p{L}\p{N}]/u.test(rest)) return `… ${rest}`;
  }
  return text;
}
