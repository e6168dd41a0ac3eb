import type { Tree } from '../../diff/entry.ts';
import type { ElementKind } from '../../model/element.ts';
import type { RenderContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { renderLink } from '../link.ts';
import { renderPlainly } from '../markdown.ts';
import { container, leaves, type Piece } from '../piece.ts';
import { inWords, wordOfKind } from '../words.ts';
import type { GoneElement } from './changed.ts';
import { renderGoneMark } from './changeMarks.ts';
import { renderRemovalNotice } from './changeNotices.ts';
import { renderGoneWords } from './wording.ts';

/** Whether a removed element was a box on the map, or a heading with boxes. */
export function isGoneBox({ tree: { kind } }: GoneElement): boolean {
  return kind === 'activity' || kind === 'group';
}

/** A removed activity or group in its former place. It links to the list that shows its contents. */
export function renderGoneBox(context: RenderContext, gone: GoneElement): Piece {
  const { key, change, tree } = gone;
  const boxes = tree.children.filter(({ kind }) => kind === 'activity');
  const names = boxes.map((box) => `<span class="box-gone-part">${renderGoneTitle(context, box)}</span>`);
  const title = `<span class="box-title">${renderGoneTitle(context, tree)}</span>`;
  const content = `${title}${names.join('')}${renderGoneMark(change)}`;
  return container(key, `<li class="box gone changed" data-key="${escapeHtml(key)}">`, [
    ...leaves({ link: renderLink(context, key, 'open', 'box-link', content) }),
  ]);
}

/**
 * A removed document, or a removed domain where there are no columns. It shows its contents, because there is no list
 * to link to.
 */
export function renderGoneCard(context: RenderContext, { key, change, tree }: GoneElement): Piece {
  return container(key, `<li class="box gone changed hue-0" data-key="${escapeHtml(key)}">`, [
    ...leaves({
      title: `<div class="box-link"><span class="box-title">${renderGoneTitle(context, tree)}</span>${renderGoneMark(change)}</div>`,
      contents: tree.children.length === 0 ? '' : renderInside(context, tree),
    }),
  ]);
}

/** A removed domain as a column. It shows its contents, because there is no list to link to. */
export function renderGoneColumn(context: RenderContext, { key, change, tree }: GoneElement): Piece {
  return container(key, `<section class="domain gone changed hue-0" data-key="${escapeHtml(key)}">`, [
    ...leaves({
      title: `<h2>${renderGoneTitle(context, tree)}</h2>`,
      marks: renderGoneMark(change),
      contents: tree.children.length === 0 ? '' : renderInside(context, tree),
    }),
  ]);
}

/** A removed competence, or any other removed item of a list, with its contents. */
export function renderGoneItem(context: RenderContext, gone: GoneElement): Piece {
  const { key, change, tree } = gone;
  return container(key, `<li class="item gone changed" data-key="${escapeHtml(key)}">`, [
    ...leaves({
      line: `<div class="line"><span class="text">${renderGoneTitle(context, tree)}</span>${renderWhere(context, key)}</div>`,
      changes: renderRemovalNotice(context, change),
      contents: tree.children.length === 0 ? '' : renderInside(context, tree),
    }),
  ]);
}

/** A removed activity, section or group, under a heading of that level. */
export function renderGonePart(context: RenderContext, gone: GoneElement, level: number): Piece {
  const { key, change, tree } = gone;
  const tag = `h${Math.min(level, 6)}`;
  const className = tree.kind === 'activity' ? 'activity' : isSection(tree.kind) ? 'section' : 'group';
  return container(key, `<section class="${className} gone changed" data-key="${escapeHtml(key)}">`, [
    ...leaves({
      heading: `<${tag}>${renderGoneTitle(context, tree)}${renderWhere(context, key)}</${tag}>`,
      changes: renderRemovalNotice(context, change),
      contents: tree.children.length === 0 ? '' : renderInside(context, tree),
    }),
  ]);
}

/** For authors, a link to its former place. */
function renderWhere(context: RenderContext, key: string): string {
  return context.audience === 'reader' ? '' : ` ${renderLink(context, key, 'reveal', 'anchor', 'source')}`;
}

function renderInside(context: RenderContext, { children }: Tree): string {
  const items = children.map((child) => {
    const inside = child.children.length === 0 ? '' : renderInside(context, child);
    return `<li class="item"><div class="line"><span class="text">${renderGoneTitle(context, child)}</span></div>${inside}</li>`;
  });
  return `<ul class="items">${items.join('')}</ul>`;
}

function renderGoneTitle(context: RenderContext, { kind, text, id }: Tree): string {
  const named = isSection(kind) ? inWords(kind) + (text ? `: ${text}` : '') : (text ?? '');
  if (named !== '') return renderGoneWords(context, named);
  const code = id === undefined ? '' : ` ${renderPlainly(context, id)}`;
  return `<del><em class="untitled">Untitled ${wordOfKind(kind)}</em>${code}</del>`;
}

function isSection(kind: ElementKind): boolean {
  return kind === 'knowledge' || kind === 'application' || kind === 'attitudes';
}
