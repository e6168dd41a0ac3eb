import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { validIdLike } from '../../engine/checking/index.ts';
import { reasonOf } from '../../host/reason.ts';
import { starterFiles } from '../../host/starter.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { visible } from '../visible.ts';

/** The id of a framework if the name of its folder cannot be turned into one. */
const UNNAMED = 'framework';

/** Creates a starter framework in a folder. Existing files are never changed. Returns the exit code. */
export function createStarter(name: string): number {
  const { complain } = startComplaints();
  try {
    const folder = resolve(name);
    const files = starterFiles(validIdLike(basename(folder))?.toLowerCase() ?? UNNAMED);
    const existing = [...files.keys()].map((file) => join(folder, file)).filter(exists);
    for (const file of existing)
      complain(shownPath(file), 'the file already exists, so nothing was created; choose another folder');
    if (existing.length > 0) return EXIT.failed;
    for (const [file, text] of files) {
      const location = join(folder, file);
      // `isNew` also protects a file that was created in the meantime.
      writeWorkspaceFile(location, Buffer.from(text), { isNew: true });
      process.stdout.write(`${visible(shownPath(location))}\n`);
    }
    return EXIT.clean;
  } catch (error) {
    complain(name, reasonOf(error, 'write'));
    return EXIT.failed;
  }
}

/** Whether there is a file or a link, even a broken one: writing through it would create its target. */
function exists(location: string): boolean {
  return lstatSync(location, { throwIfNoEntry: false }) !== undefined;
}
