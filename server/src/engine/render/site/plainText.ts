import type { RenderContext } from '../context.ts';
import { isUnmarked, renderPlainly } from '../markdown.ts';

/** A line of text without its emphasis and links, as it is read aloud; not escaped. */
export function plainText(context: RenderContext, text: string): string {
  if (isUnmarked(text)) return text.trim();
  return textOfHtml(String(renderPlainly(context, text))).trim();
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text of HTML from the renderers, in which all special characters are escaped. */
function textOfHtml(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
}

/** Shortens a text to at most `most` characters, at a word, with an ellipsis that never starts a new line. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:.])[\s,;:.]+$/, '')}\u00a0…`;
}
