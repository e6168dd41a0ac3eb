import type { Framework } from '../../model/framework.ts';
import type { Html } from '../html.ts';
import { changesPages } from './changesPages.ts';
import { competencePage } from './competencePage.ts';
import { coveragePage } from './coveragePage.ts';
import { differencesPage, omittedPages } from './differencesPage.ts';
import { indexPage, searchPage } from './indexPages.ts';
import { activityPage, domainPage, renderListOn } from './listPages.ts';
import { mapPage } from './mapPage.ts';
import { curriculumPage, guidePage } from './readingPages.ts';
import { glossaryPage, sourcesPage } from './referencePages.ts';
import { listsScript, searchScript } from './scriptData.ts';
import type { SitePage } from './shell.ts';
import { type Site, type SiteSource, siteContext } from './siteContext.ts';
import { type ListPage, placeOnSite, type SiteFramework } from './siteFramework.ts';

/** The title of a site, and its downloads and versions. */
export interface SiteOptions {
  readonly title: string;
  readonly downloadsOf?: Site['downloadsOf'];
  readonly versionsOf?: Site['versionsOf'];
}

/** Finds out which pages a site of these frameworks has. Nothing is written yet. */
export function planSite(frameworks: readonly Framework[], source: SiteSource, options: SiteOptions): Site {
  const placed = frameworks.map((framework) => [framework.id, placeOnSite(framework)] as const);
  return {
    title: options.title,
    source,
    downloadsOf: options.downloadsOf ?? (() => []),
    versionsOf: options.versionsOf ?? (() => []),
    frameworks: new Map(placed),
  };
}

/** The pages of the site, one at a time, and the data for its search. */
export function* sitePages(site: Site): Generator<SitePage> {
  for (const own of site.frameworks.values()) yield* frameworkPages(site, own);
  yield searchPage(site);
  yield indexPage(site);
}

/** The approximate number of pages, to report progress. */
export function countPages({ frameworks, versionsOf }: Site): number {
  let count = 2;
  for (const { competences, activities, domains, framework } of frameworks.values()) {
    count += competences.length + activities.length + domains.length + versionsOf(framework.id).length;
  }
  return count;
}

function* frameworkPages(site: Site, own: SiteFramework): Generator<SitePage> {
  const context = siteContext(site, own);
  const lists = new Map<ListPage, Html>();
  for (const list of own.domains) {
    const rendered = renderListOn(context, list);
    lists.set(list, rendered);
    yield domainPage(context, list, rendered);
  }
  yield listsScript(context, lists);
  for (const list of own.activities) yield activityPage(context, list);
  for (const [at, place] of own.competences.entries()) {
    yield competencePage(context, place, own.competences[at - 1], own.competences[at + 1]);
  }
  yield* omittedPages(context);
  for (const guide of own.guides) yield guidePage(context, guide);
  for (const curriculum of own.curricula) yield curriculumPage(context, curriculum);
  if (own.terms.length > 0) yield glossaryPage(context);
  if (own.sources.length > 0) yield sourcesPage(context);
  for (const page of [coveragePage(context), differencesPage(context)]) if (page) yield page;
  yield* changesPages(context);
  yield searchScript(context);
  // Last, so that its links already work when it appears.
  yield mapPage(context);
}
