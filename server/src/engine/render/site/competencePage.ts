import type { Element } from '../../model/element.ts';
import { titleOf } from '../../model/element.ts';
import { contentsOf, renderStretch, stretchesOf } from '../contents.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { renderText, renderWithTitles } from '../markdown.ts';
import { renderOwn } from '../own.ts';
import { renderProvenance } from '../provenance.ts';
import { renderTitle } from '../title.ts';
import { inWords } from '../words.ts';
import { elementName } from './elementName.ts';
import { definedTerm } from './linkedData.ts';
import { listPageLink } from './listPages.ts';
import { originOf, renderBaseText } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { frameworkPage, type PageLink, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import type { SitePlace } from './siteFramework.ts';
import { renderTaught } from './taught.ts';

/** The maximum length of a competence's text in a title or a link, in characters. */
const SHORT = 90;

/**
 * The page of a competence. Its address stays the same wherever the competence moves. `previous` and `next` are its
 * neighbours in the order of the lists.
 */
export function competencePage(
  context: SiteContext,
  place: SitePlace,
  previous: SitePlace | undefined,
  next: SitePlace | undefined,
): SitePage {
  context.startPage();
  const { element, key, listed } = place;
  const text = titleOf(element);
  const within = contentsOf(context, place);
  const inside = stretchesOf(within).map((stretch, index) => renderStretch(context, stretch, index, 2).html);
  const above = placesAbove(place);
  const provenance = renderProvenance(context, element);
  const content = html`<article class="list competence hue-${listed?.column.hue ?? 0}"><div class="list-body">
<header class="list-head">
<p class="kind">${['Competence', ...sectionsOf(above)].join(' · ')}</p>
${renderLeadIns(context, above)}
<h1>${text === '' ? renderTitle(context, element) : renderText(context, text)}</h1>
<p class="size"><span>${key}</span>${provenance && html` ${provenance}`}</p>
${renderRetired(context, element)}
${renderOwn(context, element).map((part) => html`${part}\n`)}</header>
${inside.length > 0 && html`<div class="list-part">${joinHtml(inside, '\n')}</div>`}
<div class="list-part further">
${renderBaseText(context, element)}
${originOf(context, element)}
${renderTaught(context, element)}
${listed && html`<p><a class="in-list" href="${listed.file}#${key}">Show in list</a></p>`}
</div>
</div></article>`;
  return frameworkPage(context, place.file, {
    title: shorten(elementName(context, element), SHORT),
    description: shorten(plainText(context, text), 160),
    kind: 'competence',
    content,
    path: pathTo(context, place),
    previous: previous && competenceLink(context, previous),
    next: next && competenceLink(context, next),
    data: definedTerm(context, place),
  });
}

function competenceLink(context: SiteContext, { element, file }: SitePlace): PageLink {
  return { href: file, text: shorten(elementName(context, element), SHORT) };
}

/** The domain and the activity that contain an element. */
function pathTo(context: SiteContext, { listed }: SitePlace): PageLink[] {
  if (listed === undefined) return [];
  const domain = context.own.domains.find(({ column }) => column === listed.column);
  return [
    ...(domain && domain !== listed ? [listPageLink(context, domain)] : []),
    listPageLink(context, listed),
  ];
}

/** The elements that contain an element within its list, the outermost first. */
function placesAbove({ parent, listed }: SitePlace): SitePlace[] {
  if (parent === undefined || parent.element === listed?.element) return [];
  return [...placesAbove(parent), parent];
}

function sectionsOf(above: readonly SitePlace[]): string[] {
  return above.flatMap(({ element: { kind } }) =>
    kind === 'knowledge' || kind === 'application' || kind === 'attitudes' ? [inWords(kind)] : [],
  );
}

/** The group and the lead-ins of a competence. Without them, it may be only the end of a sentence. */
function renderLeadIns(context: SiteContext, above: readonly SitePlace[]): Html | undefined {
  const items = above.filter(({ element: { kind } }) => kind === 'competence' || kind === 'group');
  if (items.length === 0) return undefined;
  const lines = items.map(({ element, file, anchor }) => {
    const href = anchor === '' ? file : `${file}#${anchor}`;
    return html`<li><a href="${href}">${renderTitle(context, element)}</a></li>`;
  });
  return html`<ul class="lead-ins" aria-label="Belongs to">${lines}</ul>`;
}

/** Says that a competence is retired, with the reason and the replacement. */
function renderRetired(context: SiteContext, { properties }: Element): Html | undefined {
  const textOf = (name: string) => properties.find((property) => property.name === name)?.value;
  const reason = textOf('retired');
  const successor = textOf('replaced-by');
  if (reason === undefined && successor === undefined) return undefined;
  const why = reason
    ? html`<strong>Retired:</strong> ${renderText(context, reason.text)}`
    : html`<strong>Retired.</strong>`;
  const on = successor && html`<p>Replaced by ${renderWithTitles(context, successor.text)}</p>`;
  return html`<div class="banner"><p>${why}</p>${on}</div>`;
}
