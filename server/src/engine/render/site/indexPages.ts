import { propertyValue, propertyValues } from '../../model/element.ts';
import { countsOf, versionAndStatus } from '../header.ts';
import { headingTag } from '../headingTag.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { joinNames } from '../words.ts';
import { frameworkName } from './mapPage.ts';
import { adaptedFramework } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { renderPage, type SitePage } from './shell.ts';
import { type Site, type SiteContext, siteContext } from './siteContext.ts';

/** The start page: all frameworks, each adaptation below its base. */
export function indexPage(site: Site): SitePage {
  const contexts = [...site.frameworks.values()].map((own) => siteContext(site, own));
  const byId = new Map(contexts.map((context) => [context.own.framework.id, context]));
  const children = new Map<SiteContext | undefined, SiteContext[]>();
  for (const context of contexts) {
    const parent = isInCircle(context, byId) ? undefined : baseOf(context, byId);
    const others = children.get(parent);
    if (others) others.push(context);
    else children.set(parent, [context]);
  }
  const cards = (parent: SiteContext | undefined, level: number): Html | undefined => {
    const inside = children.get(parent) ?? [];
    if (inside.length === 0) return undefined;
    const items = inside.map(
      (context) => html`<li>${renderCard(context, level)}${cards(context, level + 1)}</li>`,
    );
    return html`<ul class="frameworks">${joinHtml(items, '\n')}</ul>`;
  };
  const count = contexts.length;
  const content = html`<h1>${site.title}</h1>
${count === 0 ? html`<p>There are no frameworks here.</p>` : cards(undefined, 2)}`;
  return sitePage(site, 'index.html', site.title, 'index', content);
}

function baseOf(context: SiteContext, byId: ReadonlyMap<string, SiteContext>): SiteContext | undefined {
  const base = adaptedFramework(context);
  return base === undefined ? undefined : byId.get(base);
}

/** Frameworks that adapt each other in a circle are shown side by side. `check` reports them. */
function isInCircle(context: SiteContext, byId: ReadonlyMap<string, SiteContext>): boolean {
  const seen = new Set<SiteContext>();
  for (let at: SiteContext | undefined = context; at; at = baseOf(at, byId)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function renderCard(context: SiteContext, level: number): Html {
  const { framework, folder } = context.own;
  const { header } = framework;
  const facts = [...(header ? versionAndStatus(header) : []), ...countsOf(framework.counts)];
  const authors = header ? joinNames(propertyValues(header, 'author')) : '';
  const [first] = header?.prose.filter((line) => line !== undefined && line.text !== '') ?? [];
  const tag = headingTag(level);
  const adapts =
    header &&
    propertyValue(header, 'adapts') !== undefined &&
    html`<span class="mark provenance">adapted</span>`;
  return html`<article class="card">${[
    html`<${tag}><a href="${folder}/index.html">${frameworkName(context)}</a> ${adapts}</${tag}>`,
    html`<ul class="meta">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`,
    first && html`<p>${shorten(plainText(context, first.text), 240)}</p>`,
    authors && html`<p class="authors"><span class="label">By</span> ${authors}</p>`,
  ]}</article>`;
}

/** The page with search results from all frameworks. It needs JavaScript, and says so if that is turned off. */
export function searchPage(site: Site): SitePage {
  const items = [...site.frameworks.values()].map((own) => {
    const name = frameworkName(siteContext(site, own));
    return html`<li data-folder="${own.folder}"><a href="${own.folder}/index.html">${name}</a></li>`;
  });
  const content = html`<h1>Search</h1>
<noscript><p>Search needs JavaScript, which is turned off. You can search the page of a domain, which has its whole list, with your browser’s own search.</p></noscript>
<div class="results-place"></div>
<section class="search-in"><h2>Frameworks</h2><ul class="plain">${items}</ul></section>`;
  return sitePage(site, 'search.html', 'Search', 'search', content);
}

function sitePage(site: Site, path: string, title: string, kind: string, content: Html): SitePage {
  const text = renderPage({
    root: '.',
    language: 'en-GB',
    siteTitle: site.title,
    title,
    description: '',
    attributes: html` data-page="${kind}"`,
    head: [],
    navigation: undefined,
    main: content,
  });
  return { path, text };
}
