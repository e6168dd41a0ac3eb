/** How an element of HTML is displayed, as far as it matters for lists. */
export interface HtmlStyle {
  /** Undefined if the element does not specify it. */
  readonly isBold: boolean | undefined;
  readonly isItalic: boolean | undefined;
  readonly isHidden: boolean;
  /** Its level in a list according to Word, from 0; undefined if Word does not mark it as an item. */
  readonly wordDepth: number | undefined;
}

export type Attributes = Readonly<Record<string, string>>;

/** Elements that are not shown. */
const HIDDEN: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'title',
  'noscript',
  'xml',
]);

/** Elements that start a new line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element starts a new line. */
export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

/** The level of a heading, from 1; undefined for other elements. */
export function headingLevel(name: string, attributes: Attributes): number | undefined {
  if (name.length === 2 && name.startsWith('h')) {
    const level = Number(name.charAt(1));
    if (level >= 1 && level <= 6) return level;
  }
  if (attributes.role === 'heading') return numberIn(attributes['aria-level']) ?? 2;
  // Word for the web writes headings as paragraphs.
  return classesOf(attributes).includes('msotitle') ? 1 : undefined;
}

/** The stated level of a list item, from 0; undefined if it states none. */
export function statedDepth(attributes: Attributes): number | undefined {
  const level = numberIn(attributes['data-aria-level'] ?? attributes['aria-level']);
  return level === undefined ? undefined : level - 1;
}

/** The style that an element gives to its text. */
export function lookOf(name: string, attributes: Attributes): HtmlStyle {
  const style = styleOf(attributes.style ?? '');
  const list = (style.get('mso-list') ?? '').toLowerCase();
  return {
    isBold: boldness(style.get('font-weight')) ?? (name === 'b' || name === 'strong' ? true : undefined),
    isItalic: slant(style.get('font-style')) ?? (name === 'i' || name === 'em' ? true : undefined),
    isHidden: HIDDEN.has(name) || style.get('display') === 'none' || list === 'ignore',
    wordDepth: wordDepth(list, attributes),
  };
}

/** `mso-list: l0 level2 lfo1`, or a class such as MsoListBullet2. */
function wordDepth(list: string, attributes: Attributes): number | undefined {
  const level = list.split(' ').find((word) => word.startsWith('level'));
  if (level) return (numberIn(level.slice('level'.length)) ?? 1) - 1;
  for (const name of classesOf(attributes)) {
    for (const start of ['msolistbullet', 'msolistnumber']) {
      const end = name.startsWith(start) ? name.slice(start.length) : undefined;
      if (end !== undefined) return (numberIn(end.charAt(0)) ?? 1) - 1;
    }
  }
  return undefined;
}

function styleOf(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
}

function boldness(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined;
  const number = numberIn(weight);
  if (number !== undefined) return number >= 600;
  return weight.startsWith('bold');
}

function slant(style: string | undefined): boolean | undefined {
  return style === undefined ? undefined : style === 'italic' || style === 'oblique';
}

function classesOf(attributes: Attributes): string[] {
  return (attributes.class ?? '').toLowerCase().split(' ');
}

/** A whole number from 1; undefined for anything else. */
function numberIn(text: string | undefined): number | undefined {
  const number = text ? Number(text) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
