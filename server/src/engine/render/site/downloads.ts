import type { Keyed } from '../../map/keys.ts';
import { type Html, html } from '../html.ts';
import type { SiteContext } from './siteContext.ts';
import { GLOSSARY_PAGE, INDEX_PAGE, type SiteFramework, SOURCES_PAGE } from './siteFramework.ts';

/** Something readers can download: a whole framework, or the part that a page shows. */
export interface Takeaway {
  /** The page with the link, in the framework's folder. */
  readonly file: string;
  /** Undefined for the whole framework. */
  readonly part: Keyed | 'glossary' | 'sources' | undefined;
  /** Its size: documents of activities are many and short. */
  readonly extent: 'framework' | 'domain' | 'activity' | 'other';
}

/** All downloads of a framework, each once. */
export function takeawaysOf(own: SiteFramework): Takeaway[] {
  const list = (extent: Takeaway['extent'], lists: SiteFramework['domains']): Takeaway[] =>
    lists.flatMap(({ key, element, file }) => (element ? [{ file, part: { key, element }, extent }] : []));
  return [
    { file: INDEX_PAGE, part: undefined, extent: 'framework' },
    ...list('domain', own.domains),
    ...list('activity', own.activities),
    ...[...own.guides, ...own.curricula].map(({ key, element, file }) => {
      return { file, part: { key, element }, extent: 'other' as const };
    }),
    ...(own.terms.length > 0
      ? [{ file: GLOSSARY_PAGE, part: 'glossary' as const, extent: 'other' as const }]
      : []),
    ...(own.sources.length > 0
      ? [{ file: SOURCES_PAGE, part: 'sources' as const, extent: 'other' as const }]
      : []),
  ];
}

/** The downloads of a page of the framework; undefined if there are none. */
export function renderDownloads({ site, own }: SiteContext, file: string, name: string): Html | undefined {
  const downloads = site.downloadsOf(own, file);
  if (downloads.length === 0) return undefined;
  const items = downloads.map(({ label, file: path, saveAs }) => {
    return html`<li><a href="${path}" download="${saveAs}" aria-label="${label}: ${name}">${label}</a></li>`;
  });
  return html`<div class="downloads"><span class="label">Download</span><ul>${items}</ul></div>`;
}
