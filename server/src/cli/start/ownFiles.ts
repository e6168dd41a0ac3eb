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
 * The folder itself, made where it is missing; undefined where anybody else could put a file into it, or it cannot be
 * made. Code that is read from such a folder would run with the rights of whoever starts the command.
 */
export function ownFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Whoever may change a link may lead elsewhere at any time.
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file; undefined where it is missing or a link, or anybody else could have written it. */
export function readOwnFile(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // A pipe in its place is not waited for. Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    // What is open cannot be exchanged for another file between the check and the reading.
    const stats = fstatSync(descriptor);
    return stats.isFile() && isOwn(stats) ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Whether it belongs to the user who runs this process, and nobody else may write to it. Windows knows no such owner:
 * there, files are kept in the user's profile, which is closed to others.
 */
function isOwn({ uid, mode }: Stats): boolean {
  const own = process.geteuid?.();
  return own === undefined || (uid === own && (mode & 0o022) === 0);
}
