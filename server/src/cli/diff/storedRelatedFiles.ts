import { posix } from 'node:path';
import { type Mentions, mentionsIn } from '../../engine/model/index.ts';
import type { Stored, StoredFile } from '../../host/git/revision.ts';

/**
 * The files in a commit that the requested files refer to. As for `openRelatedFiles` on disk, this is the nearest
 * folder with a configuration, which is searched completely, or else one folder further up at a time until the header
 * of every framework is found.
 */
export function storedRelatedFiles(
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
    // These files may mention further frameworks, which are added to the set while we iterate over it.
    for (const id of spokenOf) {
      for (const [file, mentions] of left) {
        if (mentions.framework !== id || !isInFolder(file.path, folder)) continue;
        left.delete(file);
        needed.push(file);
        listen(mentions);
      }
    }
  }
  return needed;
}

/** Whether a path is the folder or inside it. Both are relative to the same folder, such as `..` and `../generic`. */
export function isInFolder(path: string, folder: string): boolean {
  const inside = posix.relative(folder, path);
  return inside !== '..' && !inside.startsWith('../');
}

/** The folder and those above it; if one of them has a configuration, only the nearest of these. */
function foldersToSearch(scope: string, configured: Stored['configured']): string[] {
  const folders = [scope];
  for (let up = 0; up < DEEPEST; up++) folders.push(posix.join(folders.at(-1) as string, '..'));
  const normal = folders.map((folder) => (folder === '' ? '.' : folder));
  const workspace = normal.find((folder) => configured.has(folder));
  return workspace === undefined ? normal : [workspace];
}

/** A limit on the depth: no repository has frameworks deeper than this. */
const DEEPEST = 64;
