import { type Framework, titleOfFramework } from '../../core/index.ts';

/** What the site is called: as is asked for, else as its only framework, else by what it holds. */
export function siteTitle(frameworks: readonly Framework[], wanted: string | undefined): string {
  if (wanted !== undefined && wanted.trim() !== '') return wanted.trim();
  const [only, ...others] = frameworks;
  return only && others.length === 0 ? titleOfFramework(only) : 'Competence frameworks';
}
