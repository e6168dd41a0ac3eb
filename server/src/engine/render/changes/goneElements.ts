import type { Tree } from '../../diff/entry.ts';
import type { ElementKind } from '../../model/element.ts';
import { wordOfKind } from '../../model/kinds.ts';
import { isForGroup } from '../../model/properties.ts';
import type { RenderContext } from '../context.ts';
import { headingTag } from '../headingTag.ts';
import { type Html, html } from '../html.ts';
import { renderLink } from '../link.ts';
import { renderPlainly } from '../markdown.ts';
import { inWords } from '../words.ts';
import type { GoneElement } from './changed.ts';
import { renderGoneMark } from './changeMarks.ts';
import { renderRemovalNotice } from './changeNotices.ts';
import { renderGoneWords } from './wording.ts';

/** Whether a removed element was a box on the map, or a heading with boxes. */
export function isGoneBox({ tree: { kind } }: GoneElement): boolean {
  return kind === 'activity' || kind === 'group';
}

/** A removed activity or group in its former place. It links to the list that shows its contents. */
export function renderGoneBox(context: RenderContext, gone: GoneElement): Html {
  const { key, change, tree } = gone;
  const boxes = tree.children.filter(({ kind }) => kind === 'activity');
  const names = boxes.map((box) => html`<span class="box-gone-part">${renderGoneTitle(context, box)}</span>`);
  const title = html`<span class="box-title">${renderGoneTitle(context, tree)}</span>`;
  const link = renderLink(context, key, 'open', 'box-link', [title, names, renderGoneMark(change)]);
  return html`<li class="box gone changed" data-key="${key}">${link}</li>`;
}

/**
 * A removed document, or a removed domain where there are no columns. It shows its contents, because there is no list
 * to link to.
 */
export function renderGoneCard(context: RenderContext, { key, change, tree }: GoneElement): Html {
  const title = html`<span class="box-title">${renderGoneTitle(context, tree)}</span>`;
  return html`<li class="box gone changed hue-0" data-key="${key}">${[
    html`<div class="box-link">${title}${renderGoneMark(change)}</div>`,
    renderInside(context, tree),
  ]}</li>`;
}

/** A removed domain as a column. It shows its contents, because there is no list to link to. */
export function renderGoneColumn(context: RenderContext, { key, change, tree }: GoneElement): Html {
  return html`<section class="domain gone changed hue-0" data-key="${key}">${[
    html`<h2>${renderGoneTitle(context, tree)}</h2>`,
    renderGoneMark(change),
    renderInside(context, tree),
  ]}</section>`;
}

/** A removed competence, or any other removed item of a list, with its contents. */
export function renderGoneItem(context: RenderContext, gone: GoneElement): Html {
  const { key, change, tree } = gone;
  const text = html`<span class="text">${renderGoneTitle(context, tree)}</span>`;
  return html`<li class="item gone changed" data-key="${key}">${[
    html`<div class="line">${text}${renderFormerId(context, key, tree)}</div>`,
    renderRemovalNotice(context, change),
    renderInside(context, tree),
  ]}</li>`;
}

/** A removed activity, section or group, under a heading of that level. */
export function renderGonePart(context: RenderContext, gone: GoneElement, level: number): Html {
  const { key, change, tree } = gone;
  const tag = headingTag(level);
  const className = tree.kind === 'activity' ? 'activity' : isSection(tree.kind) ? 'section' : 'group';
  return html`<section class="${className} gone changed" data-key="${key}">${[
    html`<${tag}>${renderGoneTitle(context, tree)}${renderFormerId(context, key, tree)}</${tag}>`,
    renderRemovalNotice(context, change),
    renderInside(context, tree),
  ]}</section>`;
}

/** The id that it had; for authors a link to its former place. */
function renderFormerId(context: RenderContext, key: string, { id }: Tree): Html | undefined {
  if (context.audience === 'reader') return renderIdOfPart(id);
  return html` ${renderLink(context, key, 'reveal', 'anchor', id ?? 'where it was')}`;
}

/** The id of what was removed with something else, and has no place of its own. */
function renderIdOfPart(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html` <span class="anchor">${id}</span>`;
}

function renderInside(context: RenderContext, tree: Tree): Html | undefined {
  const { prose, questions, properties, children } = tree;
  const lines = [
    ...(prose.length > 0 ? [prose.join(' ')] : []),
    ...(context.audience === 'reader' ? [] : questions.map((text) => `? ${text}`)),
    ...properties
      .filter(({ name }) => context.audience === 'author' || !isForGroup(name))
      .map(({ name, values }) => `${name}: ${values.join(', ')}`),
  ];
  const own = lines.map(
    (text) => html`<li class="item"><div class="line">${renderGoneWords(context, text)}</div></li>`,
  );
  const inside = children.map((child) => {
    const line = html`<div class="line"><span class="text">${renderGoneTitle(context, child)}</span>${child.text && renderIdOfPart(child.id)}</div>`;
    return html`<li class="item">${line}${renderInside(context, child)}</li>`;
  });
  return own.length + inside.length === 0 ? undefined : html`<ul class="items">${own}${inside}</ul>`;
}

function renderGoneTitle(context: RenderContext, { kind, text, id }: Tree): Html {
  const named = isSection(kind) ? inWords(kind) + (text ? `: ${text}` : '') : (text ?? '');
  if (named !== '') return renderGoneWords(context, named);
  const code = id !== undefined && html` ${renderPlainly(context, id)}`;
  return html`<del><em class="untitled">Untitled ${wordOfKind(kind)}</em>${code}</del>`;
}

function isSection(kind: ElementKind): boolean {
  return kind === 'knowledge' || kind === 'application' || kind === 'attitudes';
}
