import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was still being written after so many milliseconds was left behind, whoever has its process number by now. */
const LONGEST = 60 * 60 * 1000;

const TEMPORARY = /^\.competence-(\d+)-\d+\.tmp$/;

const swept = new Set<string>();

/** What a file is called while it is written; `count` tells apart those of one process. */
export function temporaryName(count: number): string {
  return `.competence-${process.pid}-${count}.tmp`;
}

/** Removes what runs that were killed have left in a folder; asked again about the same folder, does nothing. */
export function removeLeftovers(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of leftIn(folder, 'file', (name) => TEMPORARY.exec(name)?.[1]))
    rmSync(join(folder, name), { force: true });
}

/**
 * The names of files, or of folders, in a folder that a process was writing to and no longer does. `processOf` gives the
 * number of that process from a name; undefined for a name that is none of ours.
 */
export function leftIn(
  folder: string,
  kind: 'file' | 'folder',
  processOf: (name: string) => string | undefined,
): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => {
      const process = processOf(entry.name);
      if (process === undefined || !(kind === 'file' ? entry.isFile() : entry.isDirectory())) return [];
      return isRunning(Number(process)) && !isOld(join(folder, entry.name)) ? [] : [entry.name];
    });
  } catch {
    // A folder that cannot be listed may still be written to. If it cannot, the writing says so.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOld(location: string): boolean {
  return Date.now() - statSync(location).mtimeMs > LONGEST;
}
