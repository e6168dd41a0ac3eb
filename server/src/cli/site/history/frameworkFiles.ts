import { posix } from 'node:path';
import { type Mentions, mentionsIn } from '../../../engine/model/index.ts';
import { addTo } from '../../../engine/text/index.ts';
import type { StoredFile } from '../../../host/git/revision.ts';

/** A file of a commit, and the frameworks it mentions. */
interface Known {
  readonly file: StoredFile;
  readonly mentions: Mentions;
}

/**
 * The files of the frameworks `ids`, and of those they refer to, among all files of a commit. If a framework has several
 * headers, the one nearest to `scopes` (the current folders of the frameworks) counts; the others are copies or test
 * data.
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
  // These files may mention further frameworks, which are added to the set while we iterate over it.
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
  // Leave out the files that are nearer to another header.
  return files.filter(
    ({ file }) => leastBy(headers, (path) => distance(posix.dirname(path), file.path)) === least,
  );
}

/** The first path with the smallest measure. */
function leastBy(paths: readonly string[], measure: (path: string) => number): string | undefined {
  const measured = paths.map((path) => ({ path, measure: measure(path) }));
  return measured.sort((left, right) => left.measure - right.measure)[0]?.path;
}

/** The distance from a folder to a file. One step up counts more than any number of steps down. */
function distance(folder: string, path: string): number {
  const way = posix.relative(folder, path).split('/');
  const up = way.filter((part) => part === '..').length;
  return up * FAR + way.length - up;
}

/** More than the depth of any repository. */
const FAR = 1000;
