import type { Omitted } from '../../model/adapt.ts';
import type { Element, Provenance } from '../../model/element.ts';
import { titleOf } from '../../model/element.ts';
import { countOf } from '../../text/counts.ts';
import { type Html, html } from '../html.ts';
import { renderText } from '../markdown.ts';
import { renderTitle } from '../title.ts';
import { inWords } from '../words.ts';
import { elementName } from './elementName.ts';
import { fileNameOf } from './fileName.ts';
import { adaptedFramework, renderBaseText, renderFrameworkLink } from './origin.ts';
import { frameworkPage, type SitePage } from './shell.ts';
import { pageAddress, type SiteContext } from './siteContext.ts';
import { DIFFERENCES_PAGE, type SitePlace } from './siteFramework.ts';

/** What an adaptation rewords, adds, moves and omits; undefined if the framework is not an adaptation. */
export function differencesPage(context: SiteContext): SitePage | undefined {
  const base = adaptedFramework(context);
  if (base === undefined) return undefined;
  context.startPage();
  const { own } = context;
  const by = (provenance: Provenance): SitePlace[] =>
    [...own.places.values()].filter(
      (place) => place.element.provenance === provenance && LISTED.has(place.element.kind),
    );
  const outermost = (places: readonly SitePlace[]): SitePlace[] => {
    const all = new Set(places);
    return places.filter(({ parent }) => !hasAbove(parent, all));
  };
  const inherited = by('inherited').filter(({ element }) => element.kind === 'competence').length;
  const added = outermost([...by('added'), ...by('own').filter(({ element }) => ADDED.has(element.kind))]);
  const there = renderFrameworkLink(context, base);
  const content = html`<article class="reading">
<h1>Differences from ${there}</h1>
<p>${countOf(inherited, 'competence')} ${inherited === 1 ? 'is' : 'are'} the same as in ${there}. This page lists the differences.</p>
${renderSection(context, 'Reworded', by('reworded'))}
${renderSection(context, 'Added', added)}
${renderSection(context, 'Moved', by('moved'))}
${renderOmitted(context, own.framework.omitted)}
</article>`;
  return frameworkPage(context, DIFFERENCES_PAGE, { title: 'Differences', kind: 'reading', content });
}

const LISTED: ReadonlySet<Element['kind']> = new Set<Element['kind']>([
  'domain',
  'group',
  'activity',
  'competence',
]);
const ADDED = LISTED;

function hasAbove(parent: SitePlace | undefined, all: ReadonlySet<SitePlace>): boolean {
  return parent !== undefined && (all.has(parent) || hasAbove(parent.parent, all));
}

function renderSection(
  context: SiteContext,
  heading: string,
  places: readonly SitePlace[],
): Html | undefined {
  if (places.length === 0) return undefined;
  const items = places.map((place) => {
    const { element, key, listed } = place;
    const title = titleOf(element);
    const inside = element.counts.competences;
    const more =
      inside > 0 &&
      element.kind !== 'competence' &&
      html` <span class="label">${countOf(inside, 'competence')}</span>`;
    const where =
      listed?.element &&
      listed.element !== element &&
      html`<p class="facts">${renderTitle(context, listed.element)}</p>`;
    const name = renderTitle(context, element);
    const text = title === '' ? name : html`<a href="${pageAddress(context.own, key)}">${name}</a>`;
    return html`<li>${where}<p>${text}${more}</p>${renderBaseText(context, element)}</li>`;
  });
  return html`<section class="part"><h2>${heading} <span class="count">${places.length}</span></h2><ul class="changes">${items}</ul></section>`;
}

function renderOmitted(context: SiteContext, omitted: readonly Omitted[]): Html | undefined {
  if (omitted.length === 0) return undefined;
  const items = omitted.map(({ element, reason }) => {
    const why = reason !== '' && html`<p class="facts">${renderText(context, reason)}</p>`;
    const inside = element.counts.competences;
    const size =
      inside > 0 &&
      element.kind !== 'competence' &&
      html` <span class="label">${inWords(element.kind)} · ${countOf(inside, 'competence')}</span>`;
    return html`<li><p>${renderTitle(context, element)}${size}</p>${why}</li>`;
  });
  return html`<section class="part"><h2>Left out <span class="count">${omitted.length}</span></h2><ul class="changes">${items}</ul></section>`;
}

/** Pages for the ids that an adaptation has left out, so that links to them still work. */
export function* omittedPages(context: SiteContext): Iterable<SitePage> {
  const base = adaptedFramework(context);
  for (const [id, { element, reason }] of context.own.omitted) {
    context.startPage();
    const why = reason !== '' && html` <strong>Left out:</strong> ${renderText(context, reason)}`;
    const there = base !== undefined && html`<p>It is in ${renderFrameworkLink(context, base, id)}.</p>`;
    const content = html`<article class="reading">
<p class="kind">${id}</p>
<h1>${renderTitle(context, element)}</h1>
<div class="banner"><p>This is not in this framework.${why}</p></div>
${there}
</article>`;
    yield frameworkPage(context, `${fileNameOf(id)}.html`, {
      title: elementName(context, element),
      kind: 'reading',
      content,
    });
  }
}
