import type { Element } from '../../model/element.ts';
import { propertyValue } from '../../model/element.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { renderOwn } from '../own.ts';
import { renderTitle } from '../title.ts';
import { renderDownloads } from './downloads.ts';
import { elementName } from './elementName.ts';
import { frameworkPage, type PageLink, type SitePage } from './shell.ts';
import type { SiteContext } from './siteContext.ts';
import type { SitePlace } from './siteFramework.ts';

/** The page of a guide: its topics, each with what it explains. */
export function guidePage(context: SiteContext, place: SitePlace): SitePage {
  return readingPage(context, place, context.own.guides, 'Guide');
}

/** The page of a course: its modules with what they cover, and its requirements. */
export function curriculumPage(context: SiteContext, place: SitePlace): SitePage {
  return readingPage(context, place, context.own.curricula, 'Course');
}

function readingPage(
  context: SiteContext,
  place: SitePlace,
  all: readonly SitePlace[],
  word: string,
): SitePage {
  context.startPage();
  const { element, file } = place;
  const at = all.indexOf(place);
  const audience = propertyValue(element, 'audience');
  const own = renderOwn(context, word === 'Guide' ? withoutAudience(element) : element);
  const content = html`<article class="reading">
<p class="kind">${word}${audience && word === 'Guide' && ` · ${audience}`}</p>
<h1>${renderTitle(context, element)}</h1>
${renderDownloads(context, file, elementName(context, element))}
${own.map((part) => html`${part}\n`)}${renderContentsOf(context, element)}
${groupsIn(element).map(({ heading, parts }) => html`${renderGroup(context, heading, parts)}\n`)}</article>`;
  return frameworkPage(context, file, {
    title: elementName(context, element),
    kind: 'reading',
    content,
    path: [],
    previous: linkTo(context, all[at - 1]),
    next: linkTo(context, all[at + 1]),
  });
}

function linkTo(context: SiteContext, place: SitePlace | undefined): PageLink | undefined {
  return place && { href: place.file, text: elementName(context, place.element) };
}

/** The audience is already shown above the title of a guide. */
function withoutAudience(element: Element): Element {
  return { ...element, properties: element.properties.filter(({ name }) => name !== 'audience') };
}

interface Group {
  /** Empty if the group needs no heading. */
  readonly heading: string;
  readonly parts: readonly Element[];
}

/** Requirements are short, so they form one list. */
function groupsIn({ children }: Element): Group[] {
  const requirements = children.filter(({ kind }) => kind === 'requirement');
  const others = children.filter(({ kind }) => kind !== 'requirement');
  return [
    ...(others.length > 0 ? [{ heading: '', parts: others }] : []),
    ...(requirements.length > 0 ? [{ heading: 'Requirements', parts: requirements }] : []),
  ];
}

function renderGroup(context: SiteContext, heading: string, parts: readonly Element[]): Html {
  if (heading === '')
    return joinHtml(
      parts.map((part) => renderPart(context, part)),
      '\n',
    );
  const items = parts.map((part) => {
    const own = renderOwn(context, part);
    return html`<li${anchorOf(context, part)}>${renderTitle(context, part)}${own}</li>`;
  });
  return html`<section class="part"><h2>${heading}</h2><ul class="plain">${items}</ul></section>`;
}

function renderPart(context: SiteContext, part: Element): Html {
  const own = renderOwn(context, part);
  return html`<section class="part"${anchorOf(context, part)}><h2>${renderTitle(context, part)}</h2>${own}</section>`;
}

/** A table of contents, if there are at least four parts to link to. */
function renderContentsOf(context: SiteContext, { children }: Element): Html | undefined {
  const parts = children.filter(({ kind, id }) => kind !== 'requirement' && id !== undefined);
  if (parts.length < 4) return undefined;
  const items = parts.map((part) => {
    const href = `#${part.id?.text ?? ''}`;
    return html`<li><a href="${href}">${renderTitle(context, part)}</a></li>`;
  });
  return html`<nav class="contents" aria-label="On this page"><ul>${items}</ul></nav>`;
}

/** The `id` attribute of an element, so that links can lead to it. */
export function anchorOf(context: SiteContext, element: Element): Html | undefined {
  const id = element.id?.text;
  const anchor = id === undefined ? undefined : context.anchorOf?.({ key: id, element });
  return anchor === undefined ? undefined : html` id="${anchor}"`;
}
