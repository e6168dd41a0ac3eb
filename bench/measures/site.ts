import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../scripts/host/launchBrowser.mjs';
import { commandModule, dataFolder } from '../places.ts';
import { runNode } from '../processes.ts';
import { collect } from '../timing.ts';
import { workload } from '../workload.ts';
import type { Measure } from './measure.ts';

/** The published frameworks: more than any group writes, in as many frameworks as a service might have. */
const SIZE = { competences: 25_000, frameworks: 50, files: 50 };

/** The subject and the size of the figures of the site. */
export const BUILD = 'competence build';
export const SITE = '25,000 in 50 frameworks';

/**
 * The words typed into the search box: frequent and rare, complete and incomplete, one misspelt, one without results.
 */
const QUERIES = [
  'an ability to',
  'depr',
  'formulation',
  'relapse sleep',
  'c-17',
  'knowledge of w',
  'frend',
  'zzz',
];

/** `competence build` of a large site as a process, and the answer of its search in Chromium. */
export const site: Measure = {
  name: 'site',
  tables: [
    { name: 'site', title: '`competence build`, the whole process, on the clock' },
    { name: 'site-cpu', title: '`competence build`, time of the processors' },
    { name: 'site-peak', title: '`competence build`, the most memory at a time' },
    { name: 'site-search', title: 'The search of a site in the browser, over all its frameworks' },
  ],
  run: async ({ options: { limits }, record }) => {
    const frameworks = await writeFrameworks();
    const out = join(dataFolder, 'site');
    const costs = await collect({ ...limits.starts, fewest: 1 }, async () => {
      await rm(out, { recursive: true, force: true });
      return runNode([commandModule, 'build', frameworks, '--out', out]);
    });
    const about = { subject: BUILD, size: SITE };
    record({ ...about, measure: 'site', unit: 'ms', values: costs.map(({ wall }) => wall) });
    record({ ...about, measure: 'site-cpu', unit: 'ms', values: costs.map(({ cpu }) => cpu) });
    record({ ...about, measure: 'site-peak', unit: 'MB', values: costs.map(({ peak }) => peak / 1e6) });
    record({ ...about, measure: 'site-search', unit: 'ms', values: await searchTimes(out) });
  },
};

async function writeFrameworks(): Promise<string> {
  const folder = join(dataFolder, 'frameworks');
  await rm(folder, { recursive: true, force: true });
  for (const { path, text } of workload(SIZE)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The time of the results page for each typed key, in milliseconds, once all frameworks are loaded. */
async function searchTimes(folder: string): Promise<number[]> {
  // The search runs on the site that was just built. A site without results would answer at once.
  if (!readFileSync(join(folder, 'search.html'), 'utf8').includes('framework-49'))
    throw new Error('The site is not whole.');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'search.html')).href);
    await page.locator('.results-place[data-ready]').waitFor({ timeout: 120_000 });
    await page.evaluate(() => performance.clearMeasures());
    for (const query of QUERIES) {
      await page.locator('input[type=search]').fill('');
      await page.locator('input[type=search]').pressSequentially(query);
    }
    const times = await page.evaluate(() =>
      performance.getEntriesByName('competence search').map(({ duration }) => duration),
    );
    if (times.length < QUERIES.join('').length) throw new Error('Not every key was answered.');
    return times;
  } finally {
    await browser.close();
  }
}
