import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderLink } from './link.ts';
import { renderPlainly } from './markdown.ts';
import { renderAsker } from './marks.ts';

/** Something that authors have to look at, such as a problem or an open question. */
export interface OpenPoint {
  /** The key by which its line is found. */
  readonly key: string;
  readonly text: string;
  /** The title of the element that it is about; empty if the text says it. */
  readonly about: string;
  /** Who asks a question; undefined if there is no name, and for problems. */
  readonly name?: string | undefined;
}

/** All open points of one kind in a framework: their number, and the first of them. */
export interface OpenPoints {
  readonly kind: keyof typeof MARKS;
  /** What the button says: `3 problems`. */
  readonly words: string;
  /** What the list is a list of, unless the button says it. */
  readonly heading?: string;
  readonly count: number;
  readonly listed: readonly OpenPoint[];
}

/** The mark of each kind of open point. */
const MARKS = { problems: 'problem', questions: 'question', unagreed: 'agreement' } as const;

/** The number of open points, as a button that lists them with links to their lines; undefined if there are none. */
export function renderOpenPoints(
  context: RenderContext,
  { kind, words: said, heading, count, listed }: OpenPoints,
): Html | undefined {
  if (context.audience === 'reader' || count === 0) return undefined;
  const items = listed.map(({ key, text, about, name }) => {
    const words = kind === 'problems' ? text : html`${renderAsker(name)}${renderPlainly(context, text)}`;
    const title = about && html`<span class="about-element">${renderPlainly(context, about)}:</span> `;
    return html`<li>${title}${renderLink(context, key, 'reveal', 'open-point', words)}</li>`;
  });
  const more = count - listed.length;
  return html`<details class="open-points ${kind}"><summary><span class="mark ${MARKS[kind]}">${said}</span></summary>${heading && html`<p>${heading}</p>`}<ul>${items}</ul>${
    more > 0 && html`<p>And ${more} more.</p>`
  }</details>`;
}
