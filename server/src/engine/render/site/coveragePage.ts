import type { Coverage, Reach } from '../../index/coverage.ts';
import { escapeHtml } from '../escape.ts';
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
  const content = [
    '<article class="reading wide">',
    '<h1>Courses and guides</h1>',
    renderList(context, 'Guides', own.guides),
    renderList(context, 'Courses', own.curricula),
    '<section class="part"><h2>Where activities are taught and explained</h2>',
    `<ul class="plain">${columns.map(({ heading, coverage }) => `<li>${summary(heading, coverage)}</li>`).join('')}</ul>`,
    '<div class="table" role="region" aria-label="Activities" tabindex="0"><table>',
    `<thead><tr><th scope="col">Activity</th>${columns.map(({ heading }) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>`,
    ...bodies,
    '</table></div></section>',
    '</article>',
  ].join('\n');
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

function renderDomain(context: SiteContext, domain: ListPage, columns: readonly CoverageColumn[]): string {
  const rows = context.own.activities
    .filter(({ column }) => column === domain.column)
    .map((activity) => renderRow(context, activity, columns));
  const link = renderPageLink(listPageLink(context, domain));
  return `<tbody class="hue-${domain.column.hue}"><tr><th class="table-domain" scope="rowgroup" colspan="${columns.length + 1}">${link}</th></tr>${rows.join('\n')}</tbody>`;
}

function renderRow(context: SiteContext, activity: ListPage, columns: readonly CoverageColumn[]): string {
  const { element } = activity;
  if (element === undefined) return '';
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
    return `<td class="reach-${reach}"><span class="reach">${REACH[reach]}</span> ${[escapeHtml(word), links.join(', ')].filter(Boolean).join(' ')}</td>`;
  });
  return `<tr><th scope="row">${renderPageLink(listPageLink(context, activity))}</th>${cells.join('')}</tr>`;
}

/** A symbol next to the words. Screen readers read only the words. */
const REACH: Readonly<Record<Reach, string>> = {
  whole: '<span aria-hidden="true">●</span>',
  part: '<span aria-hidden="true">◐</span>',
  none: '<span aria-hidden="true">○</span>',
};

function renderList(context: SiteContext, heading: string, places: readonly SitePlace[]): string {
  if (places.length === 0) return '';
  const items = places.map(({ element, file }) => {
    return `<li><a href="${escapeHtml(file)}">${renderTitle(context, element)}</a></li>`;
  });
  return `<section class="part"><h2>${heading}</h2><ul class="plain">${items.join('')}</ul></section>`;
}
