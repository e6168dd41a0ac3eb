import { countPages, planSite, type Site, sitePages } from '../../engine/render/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { EXIT } from '../exit.ts';
import { startProgress } from '../progress.ts';
import { siteAssets } from './assets.ts';
import type { BuildOptions, Built } from './buildOptions.ts';
import { type Downloads, defaultDownloads, type Made, openDownloads, type Which } from './downloads.ts';
import { type KnownHistory, readHistory } from './history/history.ts';
import { openSiteFolder, type SiteFolder } from './siteFolder.ts';
import { siteTitle } from './siteTitle.ts';
import { readSources, type Sources } from './sources.ts';

/** Builds the site of the frameworks that the files at `paths` belong to. Returns the exit code. */
export async function build(paths: readonly string[], options: BuildOptions): Promise<number> {
  const kept: Kept = { made: new Map(), history: {} };
  const once = (): Promise<Built> => buildOnce(paths, options, kept);
  if (!options.watch) return (await once()).code;
  const { watch } = await import('./watch.ts');
  return watch(paths, options, once);
}

/** The state kept between builds while watching. */
interface Kept {
  readonly made: Made;
  readonly history: KnownHistory;
}

const FAILED: Built = { code: EXIT.failed, files: undefined };

async function buildOnce(paths: readonly string[], options: BuildOptions, kept: Kept): Promise<Built> {
  const sources = readSources(paths);
  if (sources === undefined) return FAILED;
  const folder = openSiteFolder(options.out, sources.complaints.complain);
  if (folder === undefined) return FAILED;
  const downloads = await downloadsFor(sources, options.downloads, kept.made);
  const history = options.history === false ? undefined : await readHistory(sources, paths, kept.history);
  const title = siteTitle(sources.frameworks, options.title);
  const site = planSite(sources.frameworks, sources.workspace, {
    title,
    ...(downloads && { downloadsOf: downloads.of }),
    ...(history && { versionsOf: (id: string) => history.get(id) ?? [] }),
  });
  let ended: ReturnType<SiteFolder['finish']>;
  let pages: number | undefined;
  try {
    pages = await writeSite(site, sources, folder, downloads);
    ended = pages === undefined ? undefined : folder.finish();
  } finally {
    if (ended === undefined) {
      folder.abandon();
      // A queued file may not have been written.
      kept.made.clear();
    }
  }
  if (pages === undefined || ended === undefined) return FAILED;
  const changes = [
    `${countOf(ended.written, 'file')} written`,
    ...(ended.removed > 0 ? [`${countOf(ended.removed, 'file')} deleted`] : []),
  ];
  process.stdout.write(
    `Built ${countOf(pages, 'page')} for ${countOf(sources.frameworks.length, 'framework')} in ${options.out} (${changes.join(', ')})\n`,
  );
  return { code: sources.printErrors() ? EXIT.problems : EXIT.clean, files: folder.files };
}

/** The downloads to make. A message says if formats are left out without the user having chosen that. */
async function downloadsFor(
  sources: Sources,
  wanted: Which | undefined,
  made: Made,
): Promise<Downloads | undefined> {
  const which = wanted ?? defaultDownloads(sources);
  if (wanted === undefined && which === 'quick') {
    process.stderr.write(
      "competence: only text formats are offered for download, because making PDF and Word files for frameworks of this size takes minutes; for all formats, use '--downloads all'\n",
    );
  }
  return which === 'none' ? undefined : openDownloads(which, made);
}

/** Writes all files of the site. Returns the number of pages; undefined, and reported, if that is not possible. */
async function writeSite(
  site: Site,
  { workspace }: Sources,
  folder: SiteFolder,
  downloads: Downloads | undefined,
): Promise<number | undefined> {
  const frameworks = [...site.frameworks.values()];
  const progress = startProgress('Writing the site', countPages(site) + (downloads?.count(frameworks) ?? 0));
  let pages = 0;
  try {
    for (const { path, content } of siteAssets()) if (!folder.write(path, content)) return undefined;
    const target = { workspace, folder, step: progress.step };
    if (downloads && !(await downloads.write(frameworks, target))) return undefined;
    for (const { path, text } of sitePages(site)) {
      if (!folder.write(path, text)) return undefined;
      if (path.endsWith('.html')) pages++;
      progress.step();
    }
  } finally {
    progress.end();
  }
  return pages;
}
