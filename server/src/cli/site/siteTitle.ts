import type { Framework } from '../../engine/model/index.ts';
import { titleOfFramework } from '../../engine/render/index.ts';

/** The title of the site: the requested one, or that of its only framework, or a general one. */
export function siteTitle(frameworks: readonly Framework[], wanted: string | undefined): string {
  if (wanted !== undefined && wanted.trim() !== '') return wanted.trim();
  const [only, ...others] = frameworks;
  return only && others.length === 0 ? titleOfFramework(only) : 'Competence frameworks';
}
