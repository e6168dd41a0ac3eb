import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { validIdLike } from '../../core/index.ts';
import { reasonOf } from '../../files/reason.ts';
import { starterFiles } from '../../files/starter.ts';
import { writeWorkspaceFile } from '../../files/writeFile.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { visible } from '../visible.ts';

/** What a framework is called whose folder has no name that could be an id. */
const UNNAMED = 'framework';

/** Writes a framework to start from into a folder, and gives the exit code. No file that is there is touched. */
export function createStarter(name: string): number {
  const { complain } = startComplaints();
  try {
    const folder = resolve(name);
    const files = starterFiles(validIdLike(basename(folder))?.toLowerCase() ?? UNNAMED);
    const there = [...files.keys()].map((file) => join(folder, file)).filter(isThere);
    for (const file of there) complain(shownPath(file), 'it is there already; nothing was written');
    if (there.length > 0) return EXIT.failed;
    for (const [file, text] of files) {
      const location = join(folder, file);
      // A file that came to be there meanwhile is not touched either.
      writeWorkspaceFile(location, Buffer.from(text), { isNew: true });
      process.stdout.write(`${visible(shownPath(location))}\n`);
    }
    return EXIT.clean;
  } catch (error) {
    complain(name, reasonOf(error, 'write'));
    return EXIT.failed;
  }
}

/** Also a link that leads nowhere is there: what is written would come to be where it leads. */
function isThere(location: string): boolean {
  return lstatSync(location, { throwIfNoEntry: false }) !== undefined;
}
