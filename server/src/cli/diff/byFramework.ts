import type { Change, SuggestedVersion } from '../../core/index.ts';
import type { Compared } from './compared.ts';

/** The changes of one framework, and what is said of it. */
export interface FrameworkChanges {
  readonly id: string;
  /** Its title as it is now, or was. */
  readonly title: string;
  readonly changes: readonly Change[];
  /** Changes of other frameworks that show in this one. */
  readonly landing: readonly Change[];
  readonly version: SuggestedVersion | undefined;
}

/** What changed, framework by framework; those in which nothing but the changes of others shows come as well. */
export function byFramework({
  difference: { changes, suggestedVersions },
  sides,
}: Compared): FrameworkChanges[] {
  const [before, after] = sides;
  const asked = new Set([...before.asked, ...after.asked]);
  const landings = changes.flatMap(({ landsIn }) => landsIn).filter(({ framework }) => asked.has(framework));
  const ids = new Set([...changes, ...landings].map(({ framework }) => framework));
  return [...ids].map((id) => ({
    id,
    title: (after.workspace.framework(id) ?? before.workspace.framework(id))?.title ?? id,
    changes: changes.filter(({ framework }) => framework === id),
    landing: landings.filter(({ framework }) => framework === id),
    version: suggestedVersions.find(({ framework }) => framework === id),
  }));
}

/** A framework's name; that of a file that belongs to none is the file's. */
export function nameOf({ id, title }: Pick<FrameworkChanges, 'id' | 'title'>): string {
  if (id.startsWith('?')) return id.slice(1);
  return title === id ? id : `${title} (${id})`;
}

/** What a suggested version comes to, in a sentence. */
export function wordsOfVersion({ bump, from, to, stated, isEnough, significance }: SuggestedVersion): string {
  const why = `${significance.charAt(0).toUpperCase()}${significance.slice(1)} changes ask for a ${bump} version`;
  if (to === undefined) return `${why}; it stated none before`;
  if (isEnough) return `${why}: ${from} to ${to} or above. It states ${stated}, which is enough`;
  return `${why}: ${from} to ${to}. ${stated === undefined ? 'It states none' : `It states ${stated}`}`;
}
