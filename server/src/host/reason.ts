import { FileProblem } from './fileProblem.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a symbolic link that refers to itself',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'it is not a regular file',
  ERR_INVALID_ARG_VALUE: 'not a valid file name',
};

const WRITING_REASONS: Readonly<Record<string, string>> = {
  ...REASONS,
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  EROFS: 'no permission to write it: the file system is read-only',
  ENOSPC: 'the disk is full; nothing was changed',
  EDQUOT: 'your disk quota is used up; nothing was changed',
  EFBIG: 'the system does not allow a file of that size; nothing was changed',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
};

/**
 * The reason why the file system refused to read or write, in plain words that follow the path. Rethrows other errors,
 * and the error for a current folder that has been deleted, because no other path is the cause of that.
 */
export function reasonOf(error: unknown, doing: 'read' | 'write' = 'read'): string {
  if (error instanceof FileProblem) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined || isFolderGone(error)) throw error;
  return (doing === 'read' ? REASONS : WRITING_REASONS)[code] ?? message;
}

/** Whether the error means that nothing exists at a path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Whether the error means that the current folder has been deleted. */
export function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
