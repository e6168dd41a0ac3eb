import { basename, extname } from 'node:path';
import type { Complain } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { NOT_EXACT } from './rewrite.ts';
import type { Source } from './source.ts';

const EXTENSION = '.competence';

/**
 * Whether a file may be changed; complained of when not. Any file can be named and read, as a shell does that is asked
 * for all files, but a README is not to come out as a framework, under whatever name a link leads to it.
 */
export function mayWrite(
  { path, real, isOutside, isExact }: FoundFile & Pick<Source, 'isExact'>,
  complain: Complain,
): boolean {
  if (isOutside) {
    complain(
      path,
      `a link leads from it to ${real}, outside, which is left as it is; name that to have it changed`,
    );
    return false;
  }
  if (![path, real].every((each) => extname(each).toLowerCase() === EXTENSION)) {
    const isLink = extname(path).toLowerCase() === EXTENSION;
    complain(
      path,
      `${isLink ? `it is a link to ${basename(real)}, which` : 'it'} is no ${EXTENSION} file, and is left as it is`,
    );
    return false;
  }
  if (!isExact) complain(path, NOT_EXACT);
  return isExact;
}
