import type { BuiltSite } from './builtSite.ts';
import { attributesIn, linksIn } from './html.ts';

/** Follows every link of a site to its own pages, and returns their number and the broken ones. */
export function checkLinks(site: Pick<BuiltSite, 'files' | 'read'>): { links: number; broken: string[] } {
  const anchors = new Map(site.files.map((file) => [file, new Set<string>()]));
  const pages = site.files.filter((file) => file.endsWith('.html'));
  for (const file of pages) anchors.set(file, new Set(attributesIn(site.read(file), 'id')));
  const broken: string[] = [];
  let links = 0;
  for (const file of pages) {
    for (const link of linksIn(site.read(file))) {
      if (/^(?:https?:|mailto:)/.test(link)) continue;
      links++;
      const { pathname, hash } = new URL(link, `http://site/${file}`);
      const target = anchors.get(decodeURIComponent(pathname).slice(1));
      const anchor = decodeURIComponent(hash.slice(1));
      if (target === undefined) broken.push(`${file} leads to ${link}`);
      else if (anchor !== '' && !target.has(anchor))
        broken.push(`${file} leads to ${link}, which is not on its page`);
      if (link.startsWith('/')) broken.push(`${file} leads to ${link}, which depends on where the site is`);
    }
  }
  return { links, broken };
}
