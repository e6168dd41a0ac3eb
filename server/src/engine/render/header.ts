import { type Element, propertyValues } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { countOf } from '../text/counts.ts';
import { renderAllAgreed } from './agreement.ts';
import { renderElsewhere } from './changes/changeNotices.ts';
import { renderWording } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { type Html, html } from './html.ts';
import { renderPlainly, renderText } from './markdown.ts';
import { renderQuestions } from './marks.ts';
import { type OpenPoints, renderOpenPoints } from './openPoints.ts';
import { renderElementProse } from './own.ts';
import { labelOfProperty } from './properties.ts';
import { valueForReaders } from './readerValues.ts';
import { inWords, joinNames } from './words.ts';

/** The other properties of a header, in the order in which they are shown. */
const FURTHER: readonly string[] = [
  'contributor',
  'reference-group',
  'commissioned-by',
  'publisher',
  'published',
  'review-by',
  'licence',
  'language',
  'adapts',
  'uses',
  'homepage',
];

/** The head of a page: title, status, size, open points and authors of the framework. */
export function renderHeader(
  context: RenderContext,
  framework: Framework,
  openPoints: readonly OpenPoints[],
): Html {
  const { header, counts } = framework;
  context.uses.length = 0;
  const facts = [...(header ? versionAndStatus(header) : []), ...countsOf(counts)];
  const meta = facts.map((fact) => html`<li>${fact}</li>`);
  const marks = [
    ...openPoints.map((points) => renderOpenPoints(context, points)),
    renderAllAgreed(context, framework),
  ].filter((mark) => mark !== undefined);
  const authors = header ? joinNames(propertyValues(header, 'author')) : '';
  return html`<header class="framework">${[
    html`<h1>${renderFrameworkTitle(context, framework)}</h1>`,
    html`<ul class="meta">${meta}${marks.map((mark) => html`<li class="marks">${mark}</li>`)}</ul>`,
    authors && html`<p class="authors"><span class="label">By</span> ${authors}</p>`,
    header && remember(context, header, titlesNamed(context, header), () => renderAbout(context, header)),
    renderElsewhere(context),
  ]}</header>`;
}

function renderFrameworkTitle(context: RenderContext, framework: Framework): Html {
  const { header } = framework;
  if (header && context.changes?.of(header)) return renderWording(context, header);
  return renderText(context, titleOfFramework(framework));
}

/** The title of a framework; a placeholder if no file declares it. */
export function titleOfFramework(framework: Framework): string {
  const { header, title } = framework;
  return header === undefined && title.startsWith('?') ? 'Untitled framework' : title;
}

/** The version and the status, if the header has them. */
export function versionAndStatus(header: Element): string[] {
  const [version] = propertyValues(header, 'version');
  const [status] = propertyValues(header, 'status');
  return [...(version ? [`Version ${version}`] : []), ...(status ? [inWords(status)] : [])];
}

/** The size of a framework, in words. */
export function countsOf({ domains, activities, competences }: Framework['counts']): string[] {
  return [countOf(domains, 'domain'), countOf(activities, 'activity'), countOf(competences, 'competence')];
}

function renderAbout(context: RenderContext, header: Element): Html {
  const rows = FURTHER.flatMap((name) => {
    const values = groupNames(name, propertyValues(header, name)).map((value) =>
      renderFurther(context, name, value),
    );
    return values.length
      ? [html`<div><dt>${labelOfProperty(name)}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`]
      : [];
  });
  const prose = renderElementProse(context, header);
  const questions = renderQuestions(context, header);
  if (prose === undefined && questions === undefined && rows.length === 0) return html``;
  const further = rows.length > 0 && html`<dl class="properties">${rows}</dl>`;
  return html`<details class="about"><summary>About this framework</summary><div class="about-body">${prose}${further}${questions}</div></details>`;
}

/** People are listed in one sentence; everything else separately. */
function groupNames(name: string, values: readonly string[]): readonly string[] {
  if (values.length === 0 || (name !== 'contributor' && name !== 'reference-group')) return values;
  return [joinNames(values)];
}

function renderFurther(context: RenderContext, name: string, value: string): Html {
  if (name === 'homepage' && /^https?:\/\//i.test(value)) {
    return html`<a href="${value}" rel="noopener noreferrer">${value}</a>`;
  }
  if (name === 'adapts' || name === 'uses') return renderFramework(context, value);
  return renderText(context, valueForReaders(name, value));
}

/** A framework by its title, with the range of versions if there is one. */
function renderFramework(context: RenderContext, value: string): Html {
  const [, id = '', range = ''] = /^@?(\S+)\s*(.*)$/s.exec(value.trim()) ?? [];
  const title = context.titleOf?.(id);
  if (title === undefined) return renderText(context, value);
  return html`${renderPlainly(context, title)}${range !== '' && ` (${range})`}`;
}

/** The titles of the frameworks that a header names, on which its HTML depends. */
function titlesNamed(context: RenderContext, header: Element): string {
  const values = [...propertyValues(header, 'adapts'), ...propertyValues(header, 'uses')];
  return values.map((value) => context.titleOf?.(/^@?(\S+)/.exec(value.trim())?.[1] ?? '')).join('\n');
}
