import type { Change } from '../../diff/change.ts';
import { wordChanges } from '../../diff/wordChanges.ts';
import type { Element } from '../../model/element.ts';
import type { RenderContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { renderPlainly, renderText } from '../markdown.ts';
import { renderTitle } from '../title.ts';
import type { Changed } from './changed.ts';

/** Screen readers announce these words instead of the line through or under a word. */
const GONE = html`<span class="spoken">removed: </span>`;
const COME = html`<span class="spoken">added: </span>`;

/** Longer text is not compared word by word during typing. No author writes it, and it would be slow. */
const LONGEST = 20_000;

/** A text compared with its earlier version as HTML, with removed and added words marked. */
export function renderWords(context: RenderContext, from: string, to: string, links: boolean): Html {
  const write = links ? renderText : renderPlainly;
  if (from.length > LONGEST || to.length > LONGEST)
    return html`${renderGoneWords(context, from)} <ins>${COME}${write(context, to)}</ins>`;
  const words = wordChanges(from, to).map(({ text, mark }) => {
    if (mark === 'removed') return renderGoneWords(context, text);
    return mark === 'added' ? html`<ins>${COME}${write(context, text)}</ins>` : write(context, text);
  });
  return html`${words}`;
}

/** Removed words. They have no links, because their targets may no longer exist. */
export function renderGoneWords(context: RenderContext, text: string): Html {
  return html`<del>${GONE}${renderPlainly(context, text)}</del>`;
}

/** The text of a competence with its links; if it changed, with the differing words marked. */
export function renderWording(context: RenderContext, element: Element): Html {
  const text = element.title?.text;
  const before = textBefore(context.changes?.of(element));
  if (before !== undefined) return renderWords(context, before, text ?? '', true);
  return text === undefined ? renderTitle(context, element) : renderText(context, text);
}

/** The title of an element for use in a link; if it changed, with the differing words marked. */
export function renderChangedTitle(context: RenderContext, element: Element): Html {
  const before = textBefore(context.changes?.of(element));
  if (before === undefined) return renderTitle(context, element);
  return renderWords(context, before, element.title?.text ?? '', false);
}

/** The earlier text of an element with these changes; undefined if it is the same. */
export function textBefore(changed: Changed | undefined): string | undefined {
  const change = changed?.own.find(({ type }) => WORDED.has(type));
  return change?.from?.text;
}

const WORDED: ReadonlySet<Change['type']> = new Set<Change['type']>([
  'reworded',
  'retitled',
  'split',
  'merged',
]);
