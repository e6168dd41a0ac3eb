import { posix } from 'node:path';
import type { StoredFile } from '../../diff/revision.ts';
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
    const others = byFramework.get(mentions.framework);
    if (others) others.push({ file, mentions });
    else byFramework.set(mentions.framework, [{ file, mentions }]);
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
  const headers = files.filter(({ mentions }) => mentions.declared.includes(id));
  if (headers.length < 2) return files;
  const least = Math.min(...headers.map(({ file }) => distance(file, scopes)));
  return files.filter(({ file }) => distance(file, scopes) <= least);
}

/** How many folders one has to go up from the nearest of `scopes` before a file is within. */
function distance({ path }: StoredFile, scopes: readonly string[]): number {
  const ways = scopes.map((scope) => posix.relative(scope, path).split('/'));
  return Math.min(...ways.map((way) => way.filter((part) => part === '..').length));
}
