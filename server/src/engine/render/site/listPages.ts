import type { Element } from '../../model/element.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { renderList } from '../list.ts';
import { renderDownloads } from './downloads.ts';
import { elementName } from './elementName.ts';
import { definedTerms } from './linkedData.ts';
import { originOf } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { frameworkPage, type PageLink, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import type { ListPage } from './siteFramework.ts';

/** The list of a domain or an activity with a first-level heading, for its page and for the list beside the map. */
export function renderListOn(context: SiteContext, list: ListPage): Html {
  context.startPage();
  const parts = renderList(context, list, 1).map(({ html: part }) => part);
  return joinHtml(parts, '\n');
}

/** The page of a domain; `rendered` is its list. */
export function domainPage(context: SiteContext, list: ListPage, rendered: Html): SitePage {
  const { domains } = context.own;
  const at = domains.indexOf(list);
  return listPage(context, list, rendered, domains[at - 1], domains[at + 1], []);
}

/** The page of an activity. */
export function activityPage(context: SiteContext, list: ListPage): SitePage {
  const { activities, domains } = context.own;
  const rendered = renderListOn(context, list);
  const at = activities.indexOf(list);
  const domain = domains.find(({ column }) => column === list.column);
  const path = domain ? [listPageLink(context, domain)] : [];
  return listPage(context, list, rendered, activities[at - 1], activities[at + 1], path);
}

function listPage(
  context: SiteContext,
  list: ListPage,
  rendered: Html,
  previous: ListPage | undefined,
  next: ListPage | undefined,
  path: readonly PageLink[],
): SitePage {
  const { element, column } = list;
  const content = html`<div class="list-page">
<article class="list hue-${column.hue}"><div class="list-body">
${rendered}
</div></article>
${renderAside(context, list, element && originOf(context, element))}
</div>`;
  return frameworkPage(context, list.file, {
    title: listTitle(context, list),
    description: element ? describe(context, element) : '',
    kind: 'list',
    content,
    path,
    previous: previous && listPageLink(context, previous),
    next: next && listPageLink(context, next),
    data: definedTerms(context, list),
  });
}

/** The column beside a list: origin, downloads, and the other activities of the domain. */
function renderAside(context: SiteContext, list: ListPage, origin: Html | undefined): Html {
  const { activities, domains } = context.own;
  const domain = domains.find(({ column }) => column === list.column);
  const others = activities.filter(({ column }) => column === list.column);
  const items = others.map((activity) => {
    const link = renderCurrent(activity.file, listTitle(context, activity), activity === list);
    return html`<li>${link}</li>`;
  });
  const name = domain ? listTitle(context, domain) : '';
  const link = renderCurrent(domain?.file ?? '', name, domain === list);
  const beside =
    items.length > 0 &&
    html`<nav class="list-nav hue-${list.column.hue}" aria-label="${name}"><p>${link}</p><ul>${items}</ul></nav>`;
  return html`<aside class="list-aside">
${origin}
${renderDownloads(context, list.file, listTitle(context, list))}
${beside}
</aside>`;
}

/** A link in a list of links, one of which may be the page itself. */
function renderCurrent(href: string, text: string, isCurrent: boolean): Html {
  return html`<a href="${href}"${isCurrent && html` aria-current="page"`}>${text}</a>`;
}

/** A link to a list, with its title. */
export function listPageLink(context: SiteContext, list: ListPage): PageLink {
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
