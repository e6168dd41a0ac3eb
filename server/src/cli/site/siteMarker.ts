import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileProblem } from '../../host/fileProblem.ts';
import { leftIn } from '../../host/leftovers.ts';
import { readWorkspaceFile } from '../../host/readFile.ts';
import { replaceFile } from '../../host/writeFile.ts';

/** The file that marks a folder as a site of ours. It lists the files of the site. */
export const MARKER = '.competence-site';

const HEAD = '# Made by competence build. It deletes files in this list that are no longer part of the site.';

/** The types of file in a site. No other file is ever deleted, even if it is in the list. */
const MADE = /(?:\.(?:html|css|js|svg|png|pdf|docx|md)|^\.nojekyll)$/;

/** The files listed in the marker, relative to the folder, with `/`; undefined without a marker. */
export function readMarker(folder: string): string[] | undefined {
  const location = join(folder, MARKER);
  const stats = lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isFile()) throw new FileProblem(`its list, ${MARKER}, is not a regular file`);
  const lines = readWorkspaceFile(location).toString('utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#') && isPathWithin(line));
}

/** Writes the list of files. */
export function writeMarker(folder: string, files: readonly string[]): void {
  const text = `${[HEAD, ...[...files].sort()].join('\n')}\n`;
  replaceFile(join(folder, MARKER), Buffer.from(text), { isLasting: false });
}

/** Whether a path is an existing file of a site. A file behind a link never is. */
export function isMade(folder: string, path: string): boolean {
  if (!MADE.test(basename(path))) return false;
  const names = path.split('/');
  return names.every((_, index) => {
    const stats = lstatSync(join(folder, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === names.length - 1 ? stats?.isFile() : stats?.isDirectory();
  });
}

/** Deletes files of the site, and folders that become empty. Returns the number of files. */
export function removeMade(folder: string, paths: readonly string[]): number {
  const made = paths.filter((path) => isMade(folder, path));
  for (const path of made) rmSync(join(folder, path), { force: true });
  for (const path of new Set(made.map((each) => dirname(each)))) {
    for (let at = path; at !== '.' && readdirSync(join(folder, at)).length === 0; at = dirname(at))
      rmdirSync(join(folder, at));
  }
  return made.length;
}

/** The name of the temporary folder of a new site; `count` distinguishes those of one process. */
export function unfinishedName(folder: string, count: number): string {
  return `${folder}.${process.pid}-${count}.tmp`;
}

/** The end of a temporary name. */
const UNFINISHED = /^(\d+)-\d+\.tmp$/;

/** Deletes what killed runs have left behind: files of a site in temporary folders with a marker. */
export function removeUnfinished(folder: string): void {
  const start = `${basename(folder)}.`;
  const processOf = (name: string): string | undefined =>
    name.startsWith(start) ? UNFINISHED.exec(name.slice(start.length))?.[1] : undefined;
  for (const each of leftIn(dirname(folder), 'folder', processOf)) {
    const left = join(dirname(folder), each);
    if (!lstatSync(join(left, MARKER), { throwIfNoEntry: false })?.isFile()) continue;
    removeMade(left, filesIn(left, ''));
    rmSync(join(left, MARKER));
    if (readdirSync(left).length === 0) rmdirSync(left);
  }
}

function filesIn(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inside) : inside;
  });
}

function isPathWithin(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}
