/** What takes no room or cannot be read: controls, soft hyphens, marks of direction, byte order marks. */
const UNSEEN = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;

/** Where a reference would begin: at the start, after a space or an opening bracket. */
const REFERENCE = /(^|[\s([{])@(?=[A-Za-z0-9])/g;

/** A text on one line, its white space brought together, without what cannot be seen. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

/** The same text with no reference in it: an at sign from elsewhere names nothing here. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, '$1\\@');
}

/** The same text with nothing in it that Markdown would take for more than letters. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/\](?=\()/g, '\\]');
}
