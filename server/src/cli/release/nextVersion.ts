import greater from 'semver/functions/gt.js';
import parse from 'semver/functions/parse.js';
import type { SuggestedVersion } from '../../engine/diff/index.ts';

/**
 * The version of a first release: the one in the header, without the name of a pre-release, such as 1.0.0 for
 * `1.0.0-draft`. Undefined if it is no version.
 */
export function firstVersion(stated: string | undefined): string | undefined {
  const version = parse(stated);
  return version ? `${version.major}.${version.minor}.${version.patch}` : undefined;
}

/**
 * The version of the next release: the one in the header if it is high enough for the changes, otherwise the lowest one
 * that is. Undefined if neither the last release nor the header has a version.
 */
export function nextVersion({ to, stated }: SuggestedVersion): string | undefined {
  const own = firstVersion(stated);
  if (to === undefined || own === undefined) return to ?? own;
  return greater(own, to) ? own : to;
}
