import type { Element } from '../../model/element.ts';
import { escapeHtml } from '../escape.ts';
import { renderList } from '../list.ts';
import { htmlOf } from '../piece.ts';
import { renderDownloads } from './downloads.ts';
import { elementName } from './elementName.ts';
import { definedTerms } from './linkedData.ts';
import { originOf } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { frameworkPage, type PageLink, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import type { ListPage } from './siteFramework.ts';

/** The list of a domain as HTML with a first-level heading, for its page and for the list beside the map. */
export function renderDomainList(context: SiteContext, list: ListPage): string {
  context.startPage();
  return renderList(context, list, 1).map(htmlOf).join('\n');
}

/** The page of a domain; `html` is its list. */
export function domainPage(context: SiteContext, list: ListPage, html: string): SitePage {
  const { domains } = context.own;
  const at = domains.indexOf(list);
  return listPage(context, list, html, domains[at - 1], domains[at + 1], []);
}

/** The page of an activity. */
export function activityPage(context: SiteContext, list: ListPage): SitePage {
  const { activities, domains } = context.own;
  context.startPage();
  const html = renderList(context, list, 1).map(htmlOf).join('\n');
  const at = activities.indexOf(list);
  const domain = domains.find(({ column }) => column === list.column);
  const path = domain ? [linkTo(context, domain)] : [];
  return listPage(context, list, html, activities[at - 1], activities[at + 1], path);
}

function listPage(
  context: SiteContext,
  list: ListPage,
  html: string,
  previous: ListPage | undefined,
  next: ListPage | undefined,
  path: readonly PageLink[],
): SitePage {
  const { element, column } = list;
  const origin = element ? originOf(context, element) : '';
  const content = [
    '<div class="list-page">',
    `<article class="list hue-${column.hue}"><div class="list-body">`,
    html,
    '</div></article>',
    renderAside(context, list, origin),
    '</div>',
  ].join('\n');
  return frameworkPage(context, list.file, {
    title: listTitle(context, list),
    description: element ? describe(context, element) : '',
    kind: 'list',
    content,
    path,
    previous: previous && linkTo(context, previous),
    next: next && linkTo(context, next),
    data: definedTerms(context, list),
  });
}

/** The column beside a list: origin, downloads, and the other activities of the domain. */
function renderAside(context: SiteContext, list: ListPage, origin: string): string {
  const { activities, domains } = context.own;
  const domain = domains.find(({ column }) => column === list.column);
  const beside = activities.filter(({ column }) => column === list.column);
  const items = beside.map((activity) => {
    const current = activity === list ? ' aria-current="page"' : '';
    return `<li><a href="${activity.file}"${current}>${escapeHtml(listTitle(context, activity))}</a></li>`;
  });
  const name = domain ? listTitle(context, domain) : '';
  return [
    '<aside class="list-aside">',
    origin,
    renderDownloads(context, list.file, listTitle(context, list)),
    items.length > 0
      ? `<nav class="list-nav hue-${list.column.hue}" aria-label="${escapeHtml(name)}"><p><a href="${domain?.file ?? ''}"${domain === list ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a></p><ul>${items.join('')}</ul></nav>`
      : '',
    '</aside>',
  ].join('\n');
}

/** A link to a list, with its title. */
export function linkTo(context: SiteContext, list: ListPage): PageLink {
  return { href: list.file, text: listTitle(context, list) };
}

/** The title of a list; not escaped. */
function listTitle(context: SiteContext, { element }: ListPage): string {
  if (element === undefined) return 'Without a domain';
  return elementName(context, element);
}

function describe(context: SiteContext, { prose }: Element): string {
  const first = prose.find((line) => line !== undefined && line.text !== '');
  return first === undefined ? '' : shorten(plainText(context, first.text), 160);
}
