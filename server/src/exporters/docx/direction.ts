/** The languages that are usually written from right to left. */
const LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
/** Scripts that are written from right to left, as in `az-Arab`, and one that is not. */
const SCRIPTS = /-(?:arab|hebr|nkoo|syrc|thaa)\b/i;
const LATIN = /-latn\b/i;

/** Whether a language, as a BCP 47 tag, is written from right to left. */
export function isWrittenRightToLeft(language: string | undefined): boolean {
  if (language === undefined || LATIN.test(language)) return false;
  return LANGUAGES.test(language) || SCRIPTS.test(language);
}

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}
