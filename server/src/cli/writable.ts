import { basename, extname } from 'node:path';
import type { Complain } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { NOT_EXACT } from './rewrite.ts';
import type { Source } from './source.ts';

const EXTENSION = '.competence';

/**
 * Whether a file may be changed; if not, the reason is reported. Any file can be named and read, for example when a
 * shell expands `*`. But a README must never be rewritten as a framework, not even through a link with another name.
 */
export function mayWrite(
  { path, real, isOutside, isExact }: FoundFile & Pick<Source, 'isExact'>,
  complain: Complain,
): boolean {
  if (isOutside) {
    complain(
      path,
      `a link leads to ${real}, outside the repository, so it was not changed; to change that file, name it directly`,
    );
    return false;
  }
  if (![path, real].every((each) => extname(each).toLowerCase() === EXTENSION)) {
    const isLink = extname(path).toLowerCase() === EXTENSION;
    complain(
      path,
      `${isLink ? `a link to ${basename(real)}, which is ` : ''}not a ${EXTENSION} file, so it was not changed`,
    );
    return false;
  }
  if (!isExact) complain(path, NOT_EXACT);
  return isExact;
}
