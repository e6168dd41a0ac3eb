import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';

/**
 * The folder itself, created if it is missing; undefined if other users could write to it, or it cannot be created. Code
 * from a folder that others can write to would run with the rights of the user.
 */
export function ownFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Not a link, whose owner could redirect it at any time.
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file; undefined if it is missing, a link, or writable by other users. */
export function readOwnFile(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // Do not follow links or wait for pipes. Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    // Check the open file, which cannot be replaced between the check and the reading.
    const stats = fstatSync(descriptor);
    return stats.isFile() && isOwn(stats) ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Whether the file or folder belongs to the current user, and no other user may write to it. Windows does not have such
 * owners; there, the cache is in the user's profile, which others cannot access.
 */
function isOwn({ uid, mode }: Stats): boolean {
  const own = process.geteuid?.();
  return own === undefined || (uid === own && (mode & 0o022) === 0);
}
