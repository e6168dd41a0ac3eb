import { extname } from 'node:path';
import type { Complain } from './complaints.ts';
import { NOT_EXACT } from './rewrite.ts';
import type { OpenFile } from './session.ts';

const EXTENSION = '.competence';

/**
 * Whether a file may be changed; complained of when not. Any file can be named and read, as a shell does that is asked
 * for all files, but a README is not to come out as a framework.
 */
export function mayWrite({ path, isExact }: OpenFile, complain: Complain): boolean {
  if (extname(path).toLowerCase() !== EXTENSION) {
    complain(path, `it is no ${EXTENSION} file, and is left as it is`);
    return false;
  }
  if (!isExact) complain(path, NOT_EXACT);
  return isExact;
}
