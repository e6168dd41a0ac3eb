import { countOf } from '../text/counts.ts';
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
  readonly count: number;
  readonly listed: readonly OpenPoint[];
}

/** The number of open points, as a button that lists them with links to their lines; undefined if there are none. */
export function renderOpenPoints(
  context: RenderContext,
  word: 'problem' | 'question',
  { count, listed }: OpenPoints,
): Html | undefined {
  if (context.audience === 'reader' || count === 0) return undefined;
  const items = listed.map(({ key, text, about, name }) => {
    const words = word === 'question' ? html`${renderAsker(name)}${renderPlainly(context, text)}` : text;
    const title = about && html`<span class="about-element">${renderPlainly(context, about)}:</span> `;
    return html`<li>${title}${renderLink(context, key, 'reveal', 'open-point', words)}</li>`;
  });
  const more = count - listed.length;
  return html`<details class="open-points ${word}s"><summary><span class="mark ${word}">${countOf(count, word)}</span></summary><ul>${items}</ul>${
    more > 0 && html`<p>And ${more} more.</p>`
  }</details>`;
}
