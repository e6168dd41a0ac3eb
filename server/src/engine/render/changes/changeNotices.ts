import type { Change } from '../../diff/change.ts';
import type { Element } from '../../model/element.ts';
import {
  hasWords,
  wordsOfAttention,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from '../changeWords.ts';
import type { RenderContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { renderLink } from '../link.ts';
import { countOf } from '../words.ts';
import { CHANGES_ELSEWHERE } from './changedElements.ts';
import { renderGoneWords, renderWords } from './wording.ts';

/** The changes of an element itself, below its text: each with its significance and what a reviewer must not miss. */
export function renderChangeNotices(context: RenderContext, element: Element): string {
  const changed = context.changes?.of(element);
  if (changed === undefined) return '';
  const { own, splitOffBy } = changed;
  const split = splitOffBy
    ? [
        `<li class="change-notice change-split"><strong>Split from</strong> ${inQuotes(splitOffBy.from?.text)}</li>`,
      ]
    : [];
  return listOf([...split, ...own.map((change) => renderOne(context, change, isInText(change)))]);
}

/** The change that removed an element. */
export function renderRemovalNotice(context: RenderContext, change: Change): string {
  return listOf([renderOne(context, change, true)]);
}

/** The changes of the framework itself, and those without a box or line on any page, shown above the map. */
export function renderElsewhere(context: RenderContext): string {
  const elsewhere = context.changes?.elsewhere ?? [];
  if (elsewhere.length === 0) return '';
  const items = elsewhere.map((change, index) => {
    const name = nameOf(change);
    const key = `${CHANGES_ELSEWHERE}/${index}`;
    const source = change.to?.file ? ` ${renderLink(context, key, 'reveal', 'change-source', 'source')}` : '';
    return renderOne(context, change, false, name + source);
  });
  const title = '<h2>Other changes</h2>';
  return `<section class="changes-elsewhere" data-key="${CHANGES_ELSEWHERE}">${title}${listOf(items)}</section>`;
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul class="change-notices">${items.join('')}</ul>`;
}

/** The words of these changes are shown in the text itself. */
function isInText({ type }: Change): boolean {
  return type === 'reworded' || type === 'retitled' || type === 'split' || type === 'merged';
}

function renderOne(context: RenderContext, change: Change, isShown: boolean, subject = ''): string {
  const { type, significance, from } = change;
  const attention = wordsOfAttention(change);
  const what = `<strong>${escapeHtml(wordsOfType(change))}</strong>`;
  const parts = [
    subject ? `${what} ${subject}` : what,
    `<span class="significance">${significance}</span>`,
    attention && `<span class="attention">Check: ${escapeHtml(attention)}</span>`,
    isShown ? whiteSpaceAlone(change) : wordsOf(context, change),
    ...furtherOf(context, change),
    ...wordsOfReach(change, escapeHtml).map((note) => `<span class="change-note">${note}</span>`),
  ];
  const wasMoved = type === 'moved' && from;
  if (wasMoved) parts.splice(1, 0, `from ${escapeHtml(wordsOfPlace(from.path) || 'the top level')}`);
  return `<li class="change-notice change-${type} ${significance}">${parts.filter((part) => part !== '').join(' ')}</li>`;
}

/** The old and new values of a property, an id or a section. */
function wordsOf(context: RenderContext, change: Change): string {
  const { type, from, to, title } = change;
  if (type === 'added' || type === 'removed') {
    // An added element is shown above with all its words. What no page shows is shown here.
    if (change.kind !== 'comment' && change.kind !== 'line') return '';
    return wrap(renderWords(context, from ? title : '', to ? title : '', false));
  }
  if (type === 'section-changed') {
    const [before, after] = [from?.text || 'no section', to?.text || 'no section'];
    return wrap(`from ${escapeHtml(before)} to ${escapeHtml(after)}`);
  }
  if (!hasWords(change)) return '';
  const words = renderWords(context, from?.text ?? '', to?.text ?? '', false);
  return wrap(words) + (hasMarks(words) ? '' : ` ${WHITE_SPACE}`);
}

const WHITE_SPACE = '<span class="change-note">only the spacing changed</span>';

/** If the words are the same, only the spacing can differ, which is not visible. */
function whiteSpaceAlone(change: Change): string {
  const { from, to } = change;
  const isSame = hasWords(change) && squeeze(from?.text) === squeeze(to?.text);
  return isSame ? WHITE_SPACE : '';
}

function squeeze(text = ''): string {
  return text.split(/\s+/).join(' ').trim();
}

function hasMarks(html: string): boolean {
  return html.includes('<ins>') || html.includes('<del>');
}

function wrap(html: string): string {
  return `<span class="change-words">${html}</span>`;
}

/** The texts that an element was split into, or that were merged into it. */
function furtherOf(context: RenderContext, { type, further }: Change): string[] {
  if (type === 'split')
    return [`<span class="change-note">into this and ${countOf(further.length, 'other')}</span>`];
  return further.map(({ text }) => wrap(`with ${renderGoneWords(context, text)}`));
}

/** Names the element of a change that is not shown next to it. */
function nameOf(change: Change): string {
  const { id, kind, title } = change;
  if (kind === 'framework') return '';
  const named = id ? ` <code>${escapeHtml(id)}</code>` : '';
  const isSaid = kind === 'comment' || kind === 'line' || title === '' || title === id;
  return `${escapeHtml(wordsOfKind(change))}${named}${isSaid ? '' : ` ${inQuotes(title)}`}`;
}

function inQuotes(text = ''): string {
  return `“${escapeHtml(text)}”`;
}
