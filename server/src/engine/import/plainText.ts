/** Invisible or unreadable characters: controls, soft hyphens, direction marks, byte order marks. */
const UNSEEN = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;

/** The positions where a reference can start: at the start of the text, or after a space or an opening bracket. */
const REFERENCE = /(^|[\s([{])@(?=[A-Za-z0-9])/g;

/** A text on one line, with white space collapsed and without invisible characters. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

/** The same text with at signs escaped, because they are not references in imported text. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, '$1\\@');
}

/** The same text with all Markdown escaped. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/\](?=\()/g, '\\]');
}
