/**
 * HTML in which every text is escaped. Only the functions of this file create it, so that plain text cannot be mistaken
 * for it.
 */
class EscapedHtml {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** HTML that is safe to show. `String(…)` returns it as text. */
export type Html = EscapedHtml;

/** The values a template accepts: texts and numbers are escaped, HTML is not, and `false` and `undefined` are left out. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/**
 * Builds HTML from a template. Every value is escaped, in attributes as between tags, unless it is HTML already. The
 * items of an array follow each other. An attribute needs quotes around its value.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = template[0] as string;
  for (let index = 0; index < values.length; index++) {
    text += textOf(values[index]) + (template[index + 1] as string);
  }
  return new EscapedHtml(text);
}

/** Joins values with a separator that is HTML; `false` and `undefined` are left out. */
export function joinHtml(values: readonly HtmlValue[], separator: string): Html {
  const present = values.filter((value) => value !== false && value !== undefined);
  return new EscapedHtml(present.map(textOf).join(separator));
}

/** Uses a text as HTML without escaping it. Only for the output of a library that escapes its input. */
export function trustHtml(text: string): Html {
  return new EscapedHtml(text);
}

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof EscapedHtml) return value.toString();
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  let text = '';
  for (const item of value) text += textOf(item);
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
