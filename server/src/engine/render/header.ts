import { type Element, propertyValues } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { renderElsewhere } from './changes/changeNotices.ts';
import { renderWording } from './changes/wording.ts';
import { type RenderContext, remember } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderText } from './markdown.ts';
import { renderMarks } from './marks.ts';
import { renderElementProse } from './own.ts';
import { container, leaves, type Piece } from './piece.ts';
import { labelOfProperty } from './properties.ts';
import { countOf, inWords, joinNames } from './words.ts';

/** What else a header may say, in the order in which it is shown. */
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

/** The head of a page: title, status, size and authors of the framework. */
export function renderHeader(
  context: RenderContext,
  framework: Framework,
  problems: number,
  questions: number,
): Piece {
  const { header, counts } = framework;
  context.progress.uses.length = 0;
  const facts = [...(header ? versionAndStatus(header) : []), ...countsOf(counts)];
  const meta = facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('');
  const marks = renderMarks(context, problems, questions);
  const authors = header ? joinNames(propertyValues(header, 'author')) : '';
  const about =
    header &&
    remember(context, header, 'about', () => ({ name: 'about', html: renderAbout(context, header) }));
  return container('header', '<header class="framework">', [
    ...leaves({
      title: `<h1>${renderFrameworkTitle(context, framework)}</h1>`,
      meta: `<ul class="meta">${meta}${marks && `<li class="marks">${marks}</li>`}</ul>`,
      authors: authors && `<p class="authors"><span class="label">By</span> ${escapeHtml(authors)}</p>`,
    }),
    ...(about && about.html !== '' ? [about] : []),
    ...leaves({ changes: renderElsewhere(context) }),
  ]);
}

function renderFrameworkTitle(context: RenderContext, framework: Framework): string {
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

function renderAbout(context: RenderContext, header: Element): string {
  const rows = FURTHER.flatMap((name) => {
    const values = groupNames(name, propertyValues(header, name)).map((value) =>
      renderFurther(context, name, value),
    );
    return values.length
      ? [`<div><dt>${labelOfProperty(name)}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}</div>`]
      : [];
  });
  const prose = renderElementProse(context, header);
  if (prose === '' && rows.length === 0) return '';
  const further = rows.length ? `<dl class="properties">${rows.join('')}</dl>` : '';
  return `<details class="about"><summary>About this framework</summary><div class="about-body">${prose}${further}</div></details>`;
}

/** People are listed in one sentence; everything else separately. */
function groupNames(name: string, values: readonly string[]): readonly string[] {
  if (values.length === 0 || (name !== 'contributor' && name !== 'reference-group')) return values;
  return [joinNames(values)];
}

function renderFurther(context: RenderContext, name: string, value: string): string {
  if (name === 'homepage' && /^https?:\/\//i.test(value)) {
    return `<a href="${escapeHtml(value)}" rel="noopener noreferrer">${escapeHtml(value)}</a>`;
  }
  return renderText(context, value);
}
