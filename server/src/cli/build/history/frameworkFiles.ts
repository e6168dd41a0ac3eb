import { posix } from 'node:path';
import { addTo } from '../../../core/index.ts';
import type { StoredFile } from '../../../files/git/revision.ts';
import { type Mentions, mentionsIn } from '../../mentions.ts';

/** A file of a commit, and what it speaks of. */
interface Known {
  readonly file: StoredFile;
  readonly mentions: Mentions;
}

/**
 * The files, among all of a commit, of the frameworks `ids` and of what those refer to, wherever they stood. Where a
 * framework has several headers, the one nearest to `scopes` is meant, the folders in which it is looked for now: others
 * are copies, or data of tests.
 */
export function filesOfFrameworks(
  files: readonly StoredFile[],
  ids: Iterable<string>,
  scopes: readonly string[],
): StoredFile[] {
  const byFramework = new Map<string, Known[]>();
  for (const file of files) {
    const mentions = mentionsIn(file.text, file.path);
    if (mentions.framework === undefined) continue;
    addTo(byFramework, mentions.framework, { file, mentions });
  }
  const wanted = new Set(ids);
  const found: StoredFile[] = [];
  // What is found may speak of further frameworks: they join the set while it is walked.
  for (const id of wanted) {
    for (const { file, mentions } of nearest(byFramework.get(id) ?? [], id, scopes)) {
      found.push(file);
      for (const other of mentions.spokenOf) wanted.add(other);
    }
  }
  return found;
}

function nearest(files: readonly Known[], id: string, scopes: readonly string[]): readonly Known[] {
  const headers = files.filter(({ mentions }) => mentions.declared.includes(id)).map(({ file }) => file.path);
  if (headers.length < 2) return files;
  const least = leastBy(headers, (path) => Math.min(...scopes.map((scope) => distance(scope, path))));
  // Another header's files stand nearer to that one.
  return files.filter(
    ({ file }) => leastBy(headers, (path) => distance(posix.dirname(path), file.path)) === least,
  );
}

/** The first of those that are least. */
function leastBy(paths: readonly string[], measure: (path: string) => number): string | undefined {
  const measured = paths.map((path) => ({ path, measure: measure(path) }));
  return measured.sort((left, right) => left.measure - right.measure)[0]?.path;
}

/** How far it is from a folder to a file: to go up counts for more than any way down. */
function distance(folder: string, path: string): number {
  const way = posix.relative(folder, path).split('/');
  const up = way.filter((part) => part === '..').length;
  return up * FAR + way.length - up;
}

/** Nobody keeps frameworks so deep in folders. */
const FAR = 1000;
