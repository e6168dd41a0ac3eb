import { type FolderContents, foldersApart } from '../../host/checkouts.ts';
import { isWithin } from '../../host/links.ts';
import { rootOf } from '../../host/roots.ts';
import type { Plan } from '../plan.ts';
import type { Member } from './split.ts';

/** Files that are checked together. */
export interface World {
  readonly members: readonly Member[];
  /** Whether the file at an absolute path belongs to it. */
  holds(location: string): boolean;
}

/**
 * Splits the files of a plan into those that are checked together: usually all. Folders among the named ones that are
 * other checkouts of the same frameworks are checked each by itself, as the editor does. Files that were not named, and
 * are in none of these folders, may be needed by each.
 */
export function worldsOf({ folders }: Pick<Plan, 'folders'>, members: readonly Member[]): World[] {
  const contents = folders.map(({ location, searched }): FolderContents => {
    const root = rootOf(location);
    const folder = searched ? location : (root ?? location);
    const inside = members.filter(({ file, isAsked }) => isAsked && isWithin(file.location, [folder]));
    return { folder, root, frameworks: new Set(inside.flatMap(({ mentions }) => mentions.declared)) };
  });
  const apart = [...foldersApart(contents)];
  const isApart = (location: string): boolean => isWithin(location, apart);
  const others = members.filter(({ file }) => !isApart(file.location));
  const around = others.filter(({ isAsked }) => !isAsked);
  const worlds = apart.map((folder): World => {
    const holds = (location: string): boolean => isWithin(location, [folder]);
    return { holds, members: [...members.filter(({ file }) => holds(file.location)), ...around] };
  });
  return [{ holds: (location) => !isApart(location), members: others }, ...worlds];
}
