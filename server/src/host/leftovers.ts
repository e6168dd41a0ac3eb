import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A temporary file that is older than this, in milliseconds, is left over, even if another process now has the same
 * number.
 */
const LONGEST = 60 * 60 * 1000;

const TEMPORARY = /^\.competence-(\d+)-\d+\.tmp$/;

const swept = new Set<string>();

/** The temporary name of a file; `count` distinguishes those of one process. */
export function temporaryName(count: number): string {
  return `.competence-${process.pid}-${count}.tmp`;
}

/** Removes temporary files that killed runs left in a folder, once per folder. */
export function removeLeftovers(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of leftIn(folder, 'file', (name) => TEMPORARY.exec(name)?.[1]))
    rmSync(join(folder, name), { force: true });
}

/**
 * The temporary files or folders in a folder whose process no longer exists. `processOf` returns the number of the
 * process from a name; undefined for other names.
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
    // A folder that cannot be listed may still be writable. If it is not, writing reports the error.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // The process of another user cannot be signalled, but it exists.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOld(location: string): boolean {
  return Date.now() - statSync(location).mtimeMs > LONGEST;
}
