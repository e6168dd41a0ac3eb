import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { validIdLike } from '../../engine/checking/index.ts';
import { enclosingTop, hasGit } from '../../host/git/repository.ts';
import { realLocation } from '../../host/links.ts';
import { reasonOf } from '../../host/reason.ts';
import { starterFiles } from '../../host/starter.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { type Complain, startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { visible } from '../visible.ts';
import { type RepositoryHost, repositoryFiles, UNKNOWN_OWNER } from './repositoryFiles.ts';

/** The id of a framework if the name of its folder cannot be turned into one. */
const UNNAMED = 'framework';

/**
 * Creates a starter framework in a folder. Existing files are never changed. Returns the exit code.
 *
 * @param host where the folder will be kept as a repository; the files for that are then created as well
 */
export function createStarter(name: string, host?: RepositoryHost): number {
  const { complain } = startComplaints();
  try {
    const folder = resolve(name);
    if (host !== undefined && !mayBeTop(folder, name, complain)) return EXIT.failed;
    const id = validIdLike(basename(folder))?.toLowerCase() ?? UNNAMED;
    const files = host === undefined ? starterFiles(id) : repositoryFiles(id, host);
    const existing = [...files.keys()].map((file) => join(folder, file)).filter(exists);
    for (const file of existing) complain(shownPath(file), ALREADY_THERE);
    if (existing.length > 0) return EXIT.failed;
    for (const [file, text] of files) {
      const location = join(folder, file);
      // `isNew` also protects a file that was created in the meantime.
      writeWorkspaceFile(location, Buffer.from(text), { isNew: true });
      process.stdout.write(`${visible(shownPath(location))}\n`);
    }
    for (const [file, text] of files) if (UNKNOWN_OWNER.test(text)) askForOwner(join(folder, file));
    return EXIT.clean;
  } catch (error) {
    complain(name, reasonOf(error, 'write'));
    return EXIT.failed;
  }
}

const ALREADY_THERE =
  'the file already exists, so nothing was created; move it away, or choose another folder';

/** Whether a folder can be the top of a repository; if it is inside of one, that is reported. */
function mayBeTop(folder: string, name: string, complain: Complain): boolean {
  const real = realLocation(folder);
  const top = hasGit(real) ? undefined : enclosingTop(real);
  if (top === undefined) return true;
  complain(
    name,
    `it is inside of the git repository ${top}, whose workflows must be at its top; choose a folder outside, or run 'git init' in this one first`,
  );
  return false;
}

function askForOwner(location: string): void {
  const path = visible(shownPath(location));
  process.stdout.write(`In ${path}, replace OWNER with the owner of the repository of Competence.\n`);
}

/** Whether there is a file or a link, even a broken one: writing through it would create its target. */
function exists(location: string): boolean {
  return lstatSync(location, { throwIfNoEntry: false }) !== undefined;
}
