import { dirname, sep } from 'node:path';

/** A line that was taken out, and that gave an id to a competence. */
const REMOVED = /^-\s*-\s*\[\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*\]/;

/**
 * The ids that competences once had, by git's history of the folders in which files stand. Where there is no git, or
 * no repository, nothing is known of the past; that is no fault.
 */
export async function idsInHistory(locations: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const folders = [...new Set(locations.map((location) => dirname(location)))];
  const outer = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}${sep}`)));
  for (const folder of outer) for await (const id of removedIn(folder)) ids.add(id);
  return ids;
}

async function* removedIn(folder: string): AsyncIterable<string> {
  // To load what starts programs takes longer than most other verbs, which are built together with this one.
  const { spawn } = await import('node:child_process');
  const { createInterface } = await import('node:readline');
  const git = spawn('git', LOG, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => git.once('error', resolve).once('close', resolve));
  for await (const line of createInterface({ input: git.stdout })) {
    const id = REMOVED.exec(line)?.[1];
    if (id !== undefined) yield id;
  }
  await ended;
}

/** What was taken out of the files of a folder and below it; no program that a repository's settings name is run. */
const LOG = [
  '--no-pager',
  'log',
  '--all',
  '--patch',
  '--unified=0',
  '--format=',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--',
  '*.competence',
];
