import type { Significance } from '../../diff/significance.ts';
import { countsOf, titleOfFramework } from '../header.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { wordsOfSections } from '../noteWords.ts';
import { inWords, joinNames } from '../words.ts';
import { renderVersionNotes, type Successors, successorsIn } from './changeNotes.ts';
import { fileNameOfVersion } from './fileName.ts';
import { plainText } from './plainText.ts';
import { frameworkPage, type PageLink, type SitePage } from './shell.ts';
import type { FrameworkVersion, SiteContext } from './siteContext.ts';
import { CHANGES_PAGE, INDEX_PAGE } from './siteFramework.ts';

const SCHEMA = 'https://schema.org';

/**
 * The pages about changes, for readers: one per version, and an overview with the newest first; none if no versions are
 * known.
 */
export function* changesPages(context: SiteContext): Iterable<SitePage> {
  const versions = context.site.versionsOf(context.own.framework.id);
  const successors = successorsIn(versions);
  for (const [at, version] of versions.entries()) {
    yield versionPage(context, version, versions[at - 1], versions[at + 1], successors);
  }
  if (versions.length > 0) yield overviewPage(context, versions);
}

/** The page of a version, in the framework's folder. */
export function fileOfVersion({ version }: FrameworkVersion): string {
  return `${fileNameOfVersion(version)}.html`;
}

function overviewPage(context: SiteContext, versions: readonly FrameworkVersion[]): SitePage {
  context.startPage();
  const items = [...versions].reverse().map((version) => {
    const about =
      version.notes === undefined ? countsOf(version.counts).join(' · ') : wordsOfSections(version.notes);
    const heading = html`<h2><a href="${fileOfVersion(version)}">${nameOf(version)}</a></h2>`;
    return html`<li>${heading}${renderFacts(version)}<p>${about}</p></li>`;
  });
  const content = html`<article class="reading">
<h1>What changed</h1>
<ul class="changes versions">${joinHtml(items, '\n')}</ul>
</article>`;
  return frameworkPage(context, CHANGES_PAGE, { title: 'What changed', kind: 'reading', content });
}

function versionPage(
  context: SiteContext,
  version: FrameworkVersion,
  previous: FrameworkVersion | undefined,
  next: FrameworkVersion | undefined,
  successors: Successors,
): SitePage {
  context.startPage();
  const { notes, counts } = version;
  const title = `What changed in version ${version.version}`;
  const lead =
    previous === undefined
      ? html`<p>This is the first version listed here. It has ${joinNames(countsOf(counts))}.</p>`
      : html`<p>What changed since <a href="${fileOfVersion(previous)}">${nameOf(previous)}</a>.</p>`;
  const content = html`<article class="reading">
<h1>${title}</h1>
${renderFacts(version)}
${lead}
${notes && renderVersionNotes(context, notes, successors)}
</article>`;
  return frameworkPage(context, fileOfVersion(version), {
    title,
    kind: 'reading',
    content,
    path: [{ href: CHANGES_PAGE, text: 'What changed' }],
    previous: previous && turnTo(previous),
    next: next && turnTo(next),
    data: linkedData(context, version, title),
  });
}

function turnTo(version: FrameworkVersion): PageLink {
  return { href: fileOfVersion(version), text: nameOf(version) };
}

function nameOf({ version }: FrameworkVersion): string {
  return `Version ${version}`;
}

/** The date, the status and the significance of a version. */
function renderFacts({ date, status, notes }: FrameworkVersion): Html | undefined {
  const facts = [
    date === undefined ? '' : renderDate(date),
    // A published version needs no status.
    status === undefined || status === 'published' ? '' : inWords(status),
    notes?.significance === undefined ? '' : SIGNIFICANCE[notes.significance],
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? undefined : html`<p class="facts">${joinHtml(facts, ' · ')}</p>`;
}

const SIGNIFICANCE: Readonly<Record<Significance, string>> = {
  breaking: 'Breaking: ids that others rely on were removed or now refer to something else',
  substantive: 'Substantive: what the framework says has changed',
  editorial: 'Editorial: the meaning has not changed',
};

function renderDate(date: string): Html | string {
  const isDay = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$/.test(date);
  return isDay ? html`<time datetime="${date}">${date}</time>` : date;
}

/** A version as schema.org's CreativeWork about the framework. Addresses are relative to the page. */
function linkedData(context: SiteContext, version: FrameworkVersion, name: string): unknown {
  const file = fileOfVersion(version);
  const { framework } = context.own;
  return {
    '@context': SCHEMA,
    '@type': 'CreativeWork',
    '@id': file,
    url: file,
    name,
    datePublished: version.date,
    about: {
      '@type': 'DefinedTermSet',
      '@id': INDEX_PAGE,
      url: INDEX_PAGE,
      name: plainText(context, titleOfFramework(framework)),
      identifier: framework.id,
      version: version.version,
    },
  };
}
