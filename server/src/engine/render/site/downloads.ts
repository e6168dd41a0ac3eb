import type { Keyed } from '../../map/keys.ts';
import { escapeHtml } from '../escape.ts';
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

/** The download links of a page of the framework; empty if there are none. `name` is not escaped. */
export function renderDownloads({ site, own }: SiteContext, file: string, name: string): string {
  const downloads = site.downloadsOf(own, file);
  if (downloads.length === 0) return '';
  const items = downloads.map(({ label, file: path, saveAs }) => {
    const whole = escapeHtml(`${label}: ${name}`);
    return `<li><a href="${escapeHtml(path)}" download="${escapeHtml(saveAs)}" aria-label="${whole}">${escapeHtml(label)}</a></li>`;
  });
  return `<div class="downloads"><span class="label">Download</span><ul>${items.join('')}</ul></div>`;
}
