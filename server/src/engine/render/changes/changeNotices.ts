import type { Change } from '../../diff/change.ts';
import type { Element } from '../../model/element.ts';
import { countOf } from '../../text/counts.ts';
import {
  hasWords,
  wordsOfAttention,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfReach,
  wordsOfType,
} from '../changeWords.ts';
import type { RenderContext } from '../context.ts';
import { type Html, type HtmlValue, html, joinHtml } from '../html.ts';
import { renderLink } from '../link.ts';
import { CHANGES_ELSEWHERE } from './changedElements.ts';
import { renderGoneWords, renderWords } from './wording.ts';

/** The changes of an element itself, below its text: each with its significance and what a reviewer must not miss. */
export function renderChangeNotices(context: RenderContext, element: Element): Html | undefined {
  const changed = context.changes?.of(element);
  if (changed === undefined) return undefined;
  const { own, splitOffBy } = changed;
  const split = splitOffBy && [
    html`<li class="change-notice change-split"><strong>Split from</strong> ${inQuotes(splitOffBy.from?.text)}</li>`,
  ];
  return listOf([...(split ?? []), ...own.map((change) => renderOne(context, change, isInText(change)))]);
}

/** The change that removed an element. */
export function renderRemovalNotice(context: RenderContext, change: Change): Html | undefined {
  return listOf([renderOne(context, change, true)]);
}

/** The changes of the framework itself, and those without a box or line on any page, shown above the map. */
export function renderElsewhere(context: RenderContext): Html | undefined {
  const elsewhere = context.changes?.elsewhere ?? [];
  if (elsewhere.length === 0) return undefined;
  const items = elsewhere.map((change, index) => {
    const name = nameOf(change);
    const key = `${CHANGES_ELSEWHERE}/${index}`;
    const source =
      change.to?.file && html` ${renderLink(context, key, 'reveal', 'change-source', 'go to source')}`;
    const isNamed = name !== undefined || source !== undefined;
    return renderOne(context, change, false, isNamed && html`${name}${source}`);
  });
  return html`<section class="changes-elsewhere" data-key="${CHANGES_ELSEWHERE}"><h2>Other changes</h2>${listOf(items)}</section>`;
}

function listOf(items: readonly Html[]): Html | undefined {
  return items.length === 0 ? undefined : html`<ul class="change-notices">${items}</ul>`;
}

/** The words of these changes are shown in the text itself. */
function isInText({ type }: Change): boolean {
  return type === 'reworded' || type === 'retitled' || type === 'split' || type === 'merged';
}

function renderOne(context: RenderContext, change: Change, isShown: boolean, subject?: Html | false): Html {
  const { type, significance, from } = change;
  const attention = wordsOfAttention(change);
  const what = html`<strong>${wordsOfType(change)}</strong>`;
  const parts: (Html | undefined)[] = [
    subject ? html`${what} ${subject}` : what,
    html`<span class="significance">${significance}</span>`,
    attention === '' ? undefined : html`<span class="attention">Check: ${attention}</span>`,
    isShown ? whiteSpaceAlone(change) : wordsOf(context, change),
    ...furtherOf(context, change),
    ...wordsOfReach(change).map((note) => html`<span class="change-note">${note}</span>`),
  ];
  const wasMoved = type === 'moved' && from;
  if (wasMoved) parts.splice(1, 0, html`from ${wordsOfFormerPlace({ from })}`);
  return html`<li class="change-notice change-${type} ${significance}">${joinHtml(parts, ' ')}</li>`;
}

/** The old and new values of a property, an id or a section. */
function wordsOf(context: RenderContext, change: Change): Html | undefined {
  const { type, from, to, title } = change;
  if (type === 'added' || type === 'removed') {
    // An added element is shown above with all its words. Changes that no page shows are listed here.
    if (change.kind !== 'comment' && change.kind !== 'line') return undefined;
    return wrap(renderWords(context, from ? title : '', to ? title : '', false));
  }
  if (type === 'section-changed') {
    const [before, after] = [from?.text || 'no section', to?.text || 'no section'];
    return wrap(html`from ${before} to ${after}`);
  }
  if (!hasWords(change)) return undefined;
  const words = renderWords(context, from?.text ?? '', to?.text ?? '', false);
  return html`${wrap(words)}${!hasMarks(words) && html` ${WHITE_SPACE}`}`;
}

const WHITE_SPACE = html`<span class="change-note">only the spacing changed</span>`;

/** If the words are the same, only the spacing can differ, which is not visible. */
function whiteSpaceAlone(change: Change): Html | undefined {
  const { from, to } = change;
  const isSame = hasWords(change) && squeeze(from?.text) === squeeze(to?.text);
  return isSame ? WHITE_SPACE : undefined;
}

function squeeze(text = ''): string {
  return text.split(/\s+/).join(' ').trim();
}

function hasMarks(words: Html): boolean {
  return /<(?:ins|del)>/.test(String(words));
}

function wrap(words: HtmlValue): Html {
  return html`<span class="change-words">${words}</span>`;
}

/** The texts that an element was split into, or that were merged into it. */
function furtherOf(context: RenderContext, { type, further }: Change): Html[] {
  if (type === 'split')
    return [html`<span class="change-note">into this and ${countOf(further.length, 'other')}</span>`];
  return further.map(({ text }) => wrap(html`with ${renderGoneWords(context, text)}`));
}

/** Names the element of a change that is not shown next to it. */
function nameOf(change: Change): Html | undefined {
  const { id, kind, title } = change;
  if (kind === 'framework') return undefined;
  const named = id && html` <code>${id}</code>`;
  const isSaid = kind === 'comment' || kind === 'line' || title === '' || title === id;
  return html`${wordsOfKind(change)}${named}${!isSaid && ` ${inQuotes(title)}`}`;
}

function inQuotes(text = ''): string {
  return `“${text}”`;
}
