import type { Element } from '../../model/element.ts';
import { propertyValue, titleOf } from '../../model/element.ts';
import { type Html, html } from '../html.ts';
import { renderText } from '../markdown.ts';
import { plainText } from './plainText.ts';
import { hrefFrom, type SiteContext } from './siteContext.ts';

/** Says where an inherited or included element comes from, as a paragraph; undefined for the framework's own elements. */
export function originOf(context: SiteContext, element: Element): Html | undefined {
  const word = WORDS[element.provenance];
  if (word === undefined) return undefined;
  const { site, own } = context;
  const from = site.source.frameworkOf((element.base ?? element).path);
  if (from === undefined || from === own.framework.id) return undefined;
  return html`<p class="origin">${word} ${renderFrameworkLink(context, from, element.base?.id?.text ?? element.id?.text)}</p>`;
}

const WORDS: Partial<Record<Element['provenance'], string>> = {
  inherited: 'Same as in',
  included: 'Included from',
  reworded: 'Reworded from',
  moved: 'Moved from its place in',
};

/** A link to a framework, or to an element of it, with the framework's title; only the id if it is not on the site. */
export function renderFrameworkLink(context: SiteContext, id: string, key = ''): Html {
  const there = context.site.frameworks.get(id);
  if (there === undefined) return html`${id}`;
  const known = there.places.has(key) ? key : '';
  const href = hrefFrom(context.site, context.own, { framework: id, key: known, title: '' });
  return html`<a href="${href}">${plainText(context, there.framework.title)}</a>`;
}

/** The text of the base, if it differs from the adaptation's; undefined if they are the same. */
export function renderBaseText(context: SiteContext, element: Element): Html | undefined {
  const before = element.base ? titleOf(element.base) : '';
  if (before === '' || before === titleOf(element)) return undefined;
  const from = context.site.source.frameworkOf(element.base?.path ?? '');
  const where = from === undefined ? 'the base' : renderFrameworkLink(context, from, element.base?.id?.text);
  return html`<div class="base"><p class="label">In ${where}:</p><blockquote><p>${renderText(context, before)}</p></blockquote></div>`;
}

/** The id of the base of this framework; undefined if it is not an adaptation. */
export function adaptedFramework({ own }: SiteContext): string | undefined {
  const value = own.framework.header && propertyValue(own.framework.header, 'adapts');
  return value === undefined ? undefined : /^@?([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(value.trim())?.[1];
}
