import { propertyValues } from '../../model/element.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { renderText } from '../markdown.ts';
import { renderElementProse, renderOwn } from '../own.ts';
import { renderTitle } from '../title.ts';
import { renderDownloads } from './downloads.ts';
import { anchorOf } from './readingPages.ts';
import { frameworkPage, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import { GLOSSARY_PAGE, SOURCES_PAGE } from './siteFramework.ts';

/** The glossary: each term with its other forms and its meaning, by letter. */
export function glossaryPage(context: SiteContext): SitePage {
  context.startPage();
  const { own } = context;
  const prose = own.framework.children.filter(({ kind }) => kind === 'glossary');
  const terms = [...own.terms].sort((left, right) => compare(termOf(left), termOf(right)));
  const entries = terms.map(({ element }) => {
    const also = propertyValues(element, 'also').join(', ');
    const others = also !== '' && html`<p class="also"><span class="label">Also:</span> ${also}</p>`;
    const meaning = renderElementProse(context, element);
    return html`<div${anchorOf(context, element)}><dt>${renderTitle(context, element)}</dt><dd>${others}${meaning}</dd></div>`;
  });
  const content = html`<article class="reading">
<h1>Glossary</h1>
${renderDownloads(context, GLOSSARY_PAGE, 'Glossary')}
${prose.map((glossary) => html`${renderElementProse(context, glossary)}\n`)}<dl class="glossary">${joinHtml(entries, '\n')}</dl>
</article>`;
  return frameworkPage(context, GLOSSARY_PAGE, { title: 'Glossary', kind: 'reading', content });
}

function termOf({
  element,
}: {
  readonly element: { readonly title?: { readonly text: string } | undefined };
}): string {
  return (element.title?.text ?? '').toLowerCase();
}

/** The same order on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sources that the framework cites, with links to them. */
export function sourcesPage(context: SiteContext): SitePage {
  context.startPage();
  const items = context.own.sources.map(({ element }) => {
    const own = renderOwn(context, { ...element, properties: [] });
    const facts = [
      ...propertyValues(element, 'year'),
      ...propertyValues(element, 'isbn').map((isbn) => `ISBN ${isbn}`),
      ...propertyValues(element, 'doi').map((doi) => renderDoi(doi)),
      ...propertyValues(element, 'url').map((url) => renderUrl(url)),
    ];
    const line = facts.length > 0 && html`<p class="facts">${joinHtml(facts, ' · ')}</p>`;
    const name = element.title?.text ?? element.id?.text ?? '';
    return html`<li${anchorOf(context, element)}><p>${renderText(context, name)}</p>${line}${own}</li>`;
  });
  const content = html`<article class="reading"><h1>Sources</h1>${renderDownloads(context, SOURCES_PAGE, 'Sources')}<ul class="sources">${joinHtml(items, '\n')}</ul></article>`;
  return frameworkPage(context, SOURCES_PAGE, { title: 'Sources', kind: 'reading', content });
}

function renderDoi(doi: string): Html | string {
  const name = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (!/^10\.\d{4,9}\/\S+$/.test(name)) return doi;
  const href = `https://doi.org/${encodeURI(name).replace(/[?#]/g, encodeURIComponent)}`;
  return html`<a href="${href}" rel="noopener noreferrer">doi:${name}</a>`;
}

/** A link to the web; the plain text if it is not a web address. */
export function renderUrl(url: string): Html | string {
  if (!/^https?:\/\/[^\s/?#]+/i.test(url.trim())) return url;
  return html`<a href="${safeUrl(url.trim())}" rel="noopener noreferrer">${url}</a>`;
}

/** An address with invalid characters encoded. */
function safeUrl(url: string): string {
  return url.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encode(character));
}

/** A lone surrogate cannot be encoded, so it cannot be part of an address. */
function encode(character: string): string {
  return /^\p{Surrogate}$/u.test(character) ? '' : encodeURIComponent(character);
}
