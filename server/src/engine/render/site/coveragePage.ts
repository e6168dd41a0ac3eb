import type { Coverage, Reach } from '../../index/coverage.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { renderTitle } from '../title.ts';
import { listPageLink } from './listPages.ts';
import { frameworkPage, renderPageLink, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import { COVERAGE_PAGE, type ListPage, type SitePlace } from './siteFramework.ts';
import { courseAndGuideCoverage, lessonLinks } from './taught.ts';

/** The page that shows which activities are taught in courses and explained in guides; undefined if none are. */
export function coveragePage(context: SiteContext): SitePage | undefined {
  const { taught, explained } = courseAndGuideCoverage(context);
  if (taught === undefined && explained === undefined) return undefined;
  context.startPage();
  const { own } = context;
  const columns = [
    ...(taught ? [{ heading: 'Taught in', none: 'not taught', coverage: taught }] : []),
    ...(explained ? [{ heading: 'Explained in', none: 'not explained', coverage: explained }] : []),
  ];
  const bodies = own.domains.map((domain) => renderDomain(context, domain, columns));
  const sums = columns.map(({ heading, coverage }) => html`<li>${summary(heading, coverage)}</li>`);
  const heads = columns.map(({ heading }) => html`<th scope="col">${heading}</th>`);
  const content = html`<article class="reading wide">
<h1>Courses and guides</h1>
${renderList(context, 'Guides', own.guides)}
${renderList(context, 'Courses', own.curricula)}
<section class="part"><h2>Where activities are taught and explained</h2>
<ul class="plain">${sums}</ul>
<div class="table" role="region" aria-label="Activities" tabindex="0"><table>
<thead><tr><th scope="col">Activity</th>${heads}</tr></thead>
${bodies.map((body) => html`${body}\n`)}</table></div></section>
</article>`;
  return frameworkPage(context, COVERAGE_PAGE, { title: 'Courses and guides', kind: 'reading', content });
}

interface CoverageColumn {
  readonly heading: string;
  readonly none: string;
  readonly coverage: Coverage;
}

function summary(heading: string, { activities, competences }: Coverage): string {
  const word = heading === 'Taught in' ? 'taught' : 'explained';
  return `${activities.reached} of ${activities.total} activities are fully ${word}, and ${competences.reached} of ${competences.total} competences.`;
}

function renderDomain(context: SiteContext, domain: ListPage, columns: readonly CoverageColumn[]): Html {
  const rows = context.own.activities
    .filter(({ column }) => column === domain.column)
    .map((activity) => renderRow(context, activity, columns));
  const link = renderPageLink(listPageLink(context, domain));
  return html`<tbody class="hue-${domain.column.hue}"><tr><th class="table-domain" scope="rowgroup" colspan="${columns.length + 1}">${link}</th></tr>${joinHtml(rows, '\n')}</tbody>`;
}

function renderRow(context: SiteContext, activity: ListPage, columns: readonly CoverageColumn[]): Html {
  const { element } = activity;
  if (element === undefined) return html``;
  const cells = columns.map(({ coverage, none }) => {
    const links = lessonLinks(context, coverage.reachedBy(element));
    const reach = coverage.reachOf(element);
    const word =
      reach === 'none'
        ? none
        : reach === 'part'
          ? 'partly'
          : links.length > 0
            ? ''
            : 'through its competences';
    const said = [word || undefined, links.length > 0 && joinHtml(links, ', ')];
    return html`<td class="reach-${reach}"><span class="reach">${REACH[reach]}</span> ${joinHtml(said, ' ')}</td>`;
  });
  return html`<tr><th scope="row">${renderPageLink(listPageLink(context, activity))}</th>${cells}</tr>`;
}

/** A symbol next to the words. Screen readers read only the words. */
const REACH: Readonly<Record<Reach, Html>> = {
  whole: html`<span aria-hidden="true">●</span>`,
  part: html`<span aria-hidden="true">◐</span>`,
  none: html`<span aria-hidden="true">○</span>`,
};

function renderList(context: SiteContext, heading: string, places: readonly SitePlace[]): Html | undefined {
  if (places.length === 0) return undefined;
  const items = places.map(({ element, file }) => {
    return html`<li><a href="${file}">${renderTitle(context, element)}</a></li>`;
  });
  return html`<section class="part"><h2>${heading}</h2><ul class="plain">${items}</ul></section>`;
}
