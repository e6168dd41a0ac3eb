import { type Element, propertyValue, propertyValues } from '../../model/element.ts';
import { countOf } from '../../text/counts.ts';
import { countsOf, titleOfFramework, versionAndStatus } from '../header.ts';
import { type Html, type HtmlValue, html, joinHtml } from '../html.ts';
import { renderMap, renderOverarching } from '../map.ts';
import { renderText } from '../markdown.ts';
import { renderElementProse } from '../own.ts';
import { labelOfProperty } from '../properties.ts';
import { valueForReaders } from '../readerValues.ts';
import { renderTitle } from '../title.ts';
import { inWords, joinNames } from '../words.ts';
import { fileOfVersion } from './changesPages.ts';
import { renderDownloads } from './downloads.ts';
import { elementName } from './elementName.ts';
import { definedTermSet } from './linkedData.ts';
import { adaptedFramework, renderFrameworkLink } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { printFit } from './printFit.ts';
import { anchorOf } from './readingPages.ts';
import { renderUrl } from './referencePages.ts';
import { frameworkPage, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import {
  CHANGES_PAGE,
  COVERAGE_PAGE,
  DIFFERENCES_PAGE,
  GLOSSARY_PAGE,
  INDEX_PAGE,
  type ListPage,
  type SitePlace,
  SOURCES_PAGE,
} from './siteFramework.ts';
import { courseAndGuideCoverage } from './taught.ts';

/** The page of a framework: its map, then the summary, authors, structure and further reading. */
export function mapPage(context: SiteContext): SitePage {
  context.startPage();
  const { framework, map } = context.own;
  const { header } = framework;
  const name = plainText(context, titleOfFramework(framework));
  const facts = [
    ...(header ? [...versionAndStatus(header), ...datesOf(header)] : []),
    ...countsOf(framework.counts),
  ];
  const fit = printFit(map);
  const authors = header ? joinNames(propertyValues(header, 'author')) : '';
  const meta = facts.map(
    (fact) => html`<li>${fact}${fact.startsWith('Version ') && renderNews(context)}</li>`,
  );
  const overarching = renderOverarching(context, map);
  const content = html`<div class="page-head"><header class="framework">
<h1>${renderText(context, titleOfFramework(framework))}</h1>
<ul class="meta">${meta}</ul>
${authors && html`<p class="authors"><span class="label">By</span> ${authors}</p>`}
${renderDownloads(context, INDEX_PAGE, name)}
</header>
${overarching && html`${overarching}\n`}</div>
<div class="page-body"><section class="map-place" aria-label="Map">
<div class="map"${fit < 1 && html` style="--fit:${fit}"`}>
${renderMap(context, map).map((piece) => html`${piece.html}\n`)}</div></section></div>
<div class="about-parts">
${renderSummary(context, header)}
${renderReading(context)}
${renderPeople(header)}
${renderStructure(context)}
${renderFurther(context, header)}
</div>`;
  const [first] = header?.prose.filter((line) => line !== undefined && line.text !== '') ?? [];
  return frameworkPage(context, INDEX_PAGE, {
    title: name,
    description: first ? shorten(plainText(context, first.text), 160) : '',
    kind: 'map',
    content,
    data: definedTermSet(context),
  });
}

/** The dates of a framework. They are above the map, because it is printed without the text below it. */
function datesOf(header: Element): string[] {
  const [published] = propertyValues(header, 'published');
  const [reviewBy] = propertyValues(header, 'review-by');
  return [
    ...(published ? [`Published ${valueForReaders('published', published)}`] : []),
    ...(reviewBy ? [`Review by ${valueForReaders('review-by', reviewBy)}`] : []),
  ];
}

/** A link to the changes, next to the version; undefined if no versions are known. */
function renderNews({ site, own: { framework } }: SiteContext): Html | undefined {
  const versions = site.versionsOf(framework.id);
  if (versions.length === 0) return undefined;
  const stated = framework.header && propertyValue(framework.header, 'version')?.trim();
  const current = versions.find(({ version }) => version === stated);
  return html` (<a href="${current ? fileOfVersion(current) : CHANGES_PAGE}">what changed</a>)`;
}

function section(heading: string, content: Html): Html {
  return html`<section class="about-part"><h2>${heading}</h2>${content}</section>`;
}

function renderSummary(context: SiteContext, header: Element | undefined): Html | undefined {
  const prose = header && renderElementProse(context, header);
  return prose && section('About this framework', prose);
}

function renderPeople(header: Element | undefined): Html | undefined {
  if (header === undefined) return undefined;
  const groups = PEOPLE.flatMap((name) => {
    const people = propertyValues(header, name).map((person) => html`<dd>${person}</dd>`);
    return people.length > 0 ? [html`<div><dt>${labelOfProperty(name)}</dt>${people}</div>`] : [];
  });
  return groups.length > 0 ? section('Who made it', html`<dl class="people">${groups}</dl>`) : undefined;
}

const PEOPLE: readonly string[] = [
  'author',
  'reference-group',
  'contributor',
  'commissioned-by',
  'publisher',
];

/** The domains with their descriptions, and the facets. */
function renderStructure(context: SiteContext): Html | undefined {
  const { framework, domains, facets } = context.own;
  if (domains.length === 0) return undefined;
  const { competences, activities } = framework.counts;
  const lead = html`<p>The framework has ${countOf(competences, 'competence')} in ${countOf(activities, 'activity')} and ${countOf(framework.counts.domains, 'domain')}.</p>`;
  const rows = domains.map((domain) => renderDomain(context, domain));
  const values = facets.map(({ element }) => {
    const prose = renderElementProse(context, element);
    const name = inWords(element.id?.text ?? '');
    return html`<div${anchorOf(context, element)}><dt>${name}</dt><dd>${renderTitle(context, element)}${prose}</dd></div>`;
  });
  const classification =
    values.length > 0 && html`<h3>How competences are classified</h3><dl class="facets">${values}</dl>`;
  return section('How it is structured', html`${lead}<div class="domains">${rows}</div>${classification}`);
}

function renderDomain(context: SiteContext, { file, column, element }: ListPage): Html {
  const { activities, competences } = column.counts;
  const title = element ? renderTitle(context, element) : 'Without a domain';
  const prose = element && renderElementProse(context, element);
  const size = [countOf(activities, 'activity'), countOf(competences, 'competence')].join(' · ');
  return html`<section class="domain-about hue-${column.hue}"><h3><a href="${file}">${title}</a></h3><p class="size">${size}</p>${prose}</section>`;
}

/** Further reading: guides by audience, courses, glossary, sources, and related frameworks. */
function renderReading(context: SiteContext): Html | undefined {
  const { own, site } = context;
  const { taught, explained } = courseAndGuideCoverage(context);
  const link = (file: string, title: HtmlValue, about: string): Html =>
    html`<li><a href="${file}">${title}</a>${about && html`<span class="label">${about}</span>`}</li>`;
  const of = ({ element, file }: SitePlace, name: string): Html =>
    link(file, renderTitle(context, element), propertyValue(element, name) ?? '');
  const base = adaptedFramework(context);
  const heirs = [...site.frameworks.values()].filter(
    (other) => other !== own && adaptedFramework({ ...context, own: other }) === own.framework.id,
  );
  const items = [
    ...own.guides.map((guide) => of(guide, 'audience')),
    ...own.curricula.map((curriculum) => of(curriculum, 'level')),
    ...(taught || explained
      ? [link(COVERAGE_PAGE, 'Courses and guides', 'where each activity is taught and explained')]
      : []),
    ...(base === undefined
      ? []
      : [
          link(DIFFERENCES_PAGE, 'Differences', 'how this framework differs from the one it adapts'),
          html`<li>${renderFrameworkLink(context, base)}<span class="label">the framework this one adapts</span></li>`,
        ]),
    ...heirs.map(
      ({ framework }) =>
        html`<li>${renderFrameworkLink(context, framework.id)}<span class="label">adapts this framework</span></li>`,
    ),
    ...(own.terms.length > 0 ? [link(GLOSSARY_PAGE, 'Glossary', countOf(own.terms.length, 'term'))] : []),
    ...(own.sources.length > 0 ? [link(SOURCES_PAGE, 'Sources', countOf(own.sources.length, 'source'))] : []),
  ];
  if (items.length === 0) return undefined;
  return section('Further reading', html`<ul class="reading-list">${items}</ul>`);
}

const FACTS: readonly string[] = [
  'version',
  'status',
  'published',
  'review-by',
  'licence',
  'language',
  'uses',
  'homepage',
];

function renderFurther(context: SiteContext, header: Element | undefined): Html | undefined {
  if (header === undefined) return undefined;
  const rows = FACTS.flatMap((name) => {
    const values = propertyValues(header, name).map(
      (value) => html`<dd>${renderFact(context, name, value)}</dd>`,
    );
    return values.length > 0 ? [html`<div><dt>${labelOfProperty(name)}</dt>${values}</div>`] : [];
  });
  if (rows.length === 0) return undefined;
  return section('Version and licence', html`<dl class="properties">${rows}</dl>`);
}

function renderFact(context: SiteContext, name: string, value: string): HtmlValue {
  if (name === 'homepage') return renderUrl(value);
  if (name === 'status') return inWords(value);
  if (name === 'uses') {
    const [id = '', ...range] = value.trim().replace(/^@/, '').split(/\s+/);
    const known = context.site.frameworks.has(id) ? renderFrameworkLink(context, id) : id;
    return joinHtml([known, ...range], ' ');
  }
  return renderText(context, valueForReaders(name, value));
}

/** The title of a framework for the start page; not escaped. */
export function frameworkName(context: SiteContext): string {
  const { framework } = context.own;
  return framework.header ? elementName(context, framework.header) : titleOfFramework(framework);
}
