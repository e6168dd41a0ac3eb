import { propertyValue } from '../../model/element.ts';
import { titleOfFramework } from '../header.ts';
import { type Html, html } from '../html.ts';
import { dataScript } from './data.ts';
import { plainText } from './plainText.ts';
import type { SiteContext } from './siteContext.ts';
import {
  CHANGES_PAGE,
  COVERAGE_PAGE,
  DIFFERENCES_PAGE,
  GLOSSARY_PAGE,
  INDEX_PAGE,
  SOURCES_PAGE,
} from './siteFramework.ts';

/** A file of the site. */
export interface SitePage {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A link with plain text, not HTML. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** The parts of a page around its content. */
export interface PageParts {
  /** Without the framework's name; not escaped. */
  readonly title: string;
  /** Not escaped; for search engines. */
  readonly description?: string;
  /** The type of the page, for the script: `map`, `list`, … */
  readonly kind: string;
  /** The contents of `main`. */
  readonly content: Html;
  /** The breadcrumb: links from the framework to the page's parent. */
  readonly path?: readonly PageLink[];
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  /** Structured data: a schema.org value. */
  readonly data?: unknown;
}

/** A page in the folder of a framework. */
export function frameworkPage(context: SiteContext, file: string, parts: PageParts): SitePage {
  const { site, own } = context;
  const name = plainText(context, titleOfFramework(own.framework));
  const path = parts.path ?? [];
  const banner = renderBanner(own.framework.header && propertyValue(own.framework.header, 'status'));
  const text = renderPage({
    root: '..',
    language: languageOf(context),
    siteTitle: site.title,
    title: file === INDEX_PAGE ? name : `${parts.title} · ${name}`,
    description: parts.description ?? '',
    attributes: html` data-page="${parts.kind}" data-folder="${own.folder}"`,
    head: [
      parts.previous && html`<link rel="prev" href="${parts.previous.href}">`,
      parts.next && html`<link rel="next" href="${parts.next.href}">`,
      parts.data === undefined ? undefined : dataScript(parts.data),
    ],
    navigation: renderNavigation(context, file),
    main: html`${banner}
${file !== INDEX_PAGE && renderPath([{ href: INDEX_PAGE, text: name }, ...path])}
${parts.content}
${renderTurning(parts)}`,
  });
  return { path: `${own.folder}/${file}`, text };
}

/** The parts of a page around its content. */
export interface PageShell {
  /** The relative path to the site's folder. */
  readonly root: '.' | '..';
  readonly language: string;
  readonly siteTitle: string;
  readonly title: string;
  readonly description: string;
  /** The attributes of the body. */
  readonly attributes: Html;
  /** Further tags of the head, one per line. */
  readonly head: readonly (Html | undefined)[];
  readonly navigation: Html | undefined;
  readonly main: Html;
}

/** A whole page. */
export function renderPage(page: PageShell): string {
  const { root, language, siteTitle, title, description, attributes, head, navigation, main } = page;
  const about = description !== '' && html`<meta name="description" content="${description}">\n`;
  const lines = head.map((line) => line && html`${line}\n`);
  const text = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === siteTitle ? title : `${title} · ${siteTitle}`}</title>
${about}<meta name="generator" content="Competence">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root}/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}/assets/site.css">
<script src="${root}/assets/site.js" defer></script>
${lines}</head>
<body class="site"${attributes} data-root="${root}">
<a class="skip" href="#~main">Skip to the content</a>
<div class="viewer">
<header class="site-head">
<a class="site-title" href="${root}/index.html">${siteTitle}</a>
<form class="search" role="search" action="${root}/search.html">
<label for="~search">Search</label>
<input id="~search" type="search" name="q" autocomplete="off" spellcheck="false">
</form>
${navigation}
</header>
<main id="~main" tabindex="-1">
${main}
</main>
<footer class="site-foot"><p>Made with Competence. This site collects no data about you and loads nothing from other sites.</p></footer>
</div>
</body>
</html>
`;
  return withoutControls(String(text));
}

/** Replaces characters that HTML does not allow by a replacement character, because authors may have pasted them. */
function withoutControls(text: string): string {
  return MAY_BE_UNFIT.test(text) ? text.replace(UNFIT, '\ufffd') : text;
}

const UNFIT = /[^\P{Cc}\t\n\f\r]|\p{Noncharacter_Code_Point}/gu;
/** A quick test that nearly every page passes: the exact replacement takes as long as writing the page. */
const MAY_BE_UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\v\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/;

const DRAFT = html`<strong>Draft.</strong> This framework has not been published and may still change.`;

const BANNERS: ReadonlyMap<string, Html> = new Map([
  [
    'in-review',
    html`<strong>In review.</strong> This framework has not been published yet and may still change.`,
  ],
  ['retired', html`<strong>Retired.</strong> This framework is no longer in use.`],
]);

/** A framework without a status is treated as a draft. */
function renderBanner(status: string | undefined): Html | undefined {
  if (status === 'published') return undefined;
  return html`<p class="banner">${BANNERS.get(status ?? '') ?? DRAFT}</p>`;
}

function renderNavigation({ own, site }: SiteContext, file: string): Html {
  const facts = site.source.facts(own.framework.id);
  const hasCoverage = (facts?.covers.size ?? 0) + (facts?.explains.size ?? 0) > 0;
  const links: PageLink[] = [
    { href: INDEX_PAGE, text: 'Map' },
    ...(site.versionsOf(own.framework.id).length > 0 ? [{ href: CHANGES_PAGE, text: 'What changed' }] : []),
    ...(own.framework.amendBlocks.length > 0 ? [{ href: DIFFERENCES_PAGE, text: 'Differences' }] : []),
    ...(hasCoverage ? [{ href: COVERAGE_PAGE, text: 'Courses and guides' }] : []),
    ...(own.terms.length > 0 ? [{ href: GLOSSARY_PAGE, text: 'Glossary' }] : []),
    ...(own.sources.length > 0 ? [{ href: SOURCES_PAGE, text: 'Sources' }] : []),
  ];
  const items = links.map(({ href, text }) => {
    const current = href === file && html` aria-current="page"`;
    return html`<li><a href="${href}"${current}>${text}</a></li>`;
  });
  return html`<nav class="site-nav" aria-label="This framework"><ul>${items}</ul></nav>`;
}

function renderPath(links: readonly PageLink[]): Html {
  const items = links.map((link) => html`<li>${renderPageLink(link)}</li>`);
  return html`<nav class="path" aria-label="Breadcrumb"><ol>${items}</ol></nav>`;
}

function renderTurning({ previous, next }: PageParts): Html | undefined {
  if (!previous && !next) return undefined;
  const back =
    previous &&
    html`<a class="previous" rel="prev" href="${previous.href}"><span class="label">Previous</span> ${previous.text}</a>`;
  const on =
    next &&
    html`<a class="next" rel="next" href="${next.href}"><span class="label">Next</span> ${next.text}</a>`;
  return html`<nav class="turning" aria-label="Previous and next">${back}${on}</nav>`;
}

/** A link with plain text. */
export function renderPageLink({ href, text }: PageLink): Html {
  return html`<a href="${href}">${text}</a>`;
}

/** The language of a framework as a language tag for browsers and screen readers. */
function languageOf({ own }: SiteContext): string {
  const language = own.framework.header && propertyValue(own.framework.header, 'language');
  return language !== undefined &&
    /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/.test(language)
    ? language
    : 'en';
}
