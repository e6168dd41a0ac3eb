import { posix } from 'node:path';
import type { Stored, StoredFile } from '../../files/git/revision.ts';
import { type Mentions, mentionsIn } from '../mentions.ts';

/**
 * The rest of what the files that were asked for speak of, found in a commit as `openSurroundings` finds it on disk: in
 * the nearest folder with a configuration, which is searched whole, else one folder further up at a time until every
 * framework has its header.
 */
export function storedSurroundings(
  asked: readonly StoredFile[],
  { files, configured }: Stored,
  scopes: readonly string[],
): StoredFile[] {
  const left = new Map<StoredFile, Mentions>();
  const spokenOf = new Set<string>();
  const declared = new Set<string>();
  const listen = (mentions: Mentions): void => {
    for (const id of mentions.spokenOf) spokenOf.add(id);
    for (const id of mentions.declared) declared.add(id);
  };
  const wanted = new Set(asked);
  for (const file of files) if (!wanted.has(file)) left.set(file, mentionsIn(file.text, file.path));
  for (const { text, path } of asked) listen(mentionsIn(text, path));
  const needed: StoredFile[] = [];
  for (const folder of scopes.flatMap((scope) => foldersToSearch(scope, configured))) {
    if (!configured.has(folder) && [...spokenOf].every((id) => declared.has(id))) continue;
    // What is taken in may speak of further frameworks: they join the set while it is walked.
    for (const id of spokenOf) {
      for (const [file, mentions] of left) {
        if (mentions.framework !== id || !isWithin(file.path, folder)) continue;
        left.delete(file);
        needed.push(file);
        listen(mentions);
      }
    }
  }
  return needed;
}

/** Whether a path is a folder's or stands in it; both are relative to the same one, as `..` and `../generic` are. */
export function isWithin(path: string, folder: string): boolean {
  const inside = posix.relative(folder, path);
  return inside !== '..' && !inside.startsWith('../');
}

/** From a folder up, as far as anything is stored; with a configuration on the way, the folder of that alone. */
function foldersToSearch(scope: string, configured: ReadonlySet<string>): string[] {
  const folders = [scope];
  for (let up = 0; up < DEEPEST; up++) folders.push(posix.join(folders.at(-1) as string, '..'));
  const normal = folders.map((folder) => (folder === '' ? '.' : folder));
  const workspace = normal.find((folder) => configured.has(folder));
  return workspace === undefined ? normal : [workspace];
}

/** Nobody keeps frameworks deeper in a repository than this. */
const DEEPEST = 64;
