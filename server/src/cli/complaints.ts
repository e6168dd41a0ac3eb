import { visible } from './visible.ts';

/** Says what is wrong with a file or folder, in words that follow its path. */
export type Complain = (path: string, reason: string) => void;

/** What could not be done: told on stderr as it happens, a line each, and no line twice. */
export interface Complaints {
  readonly complain: Complain;
  /** Whether there was any. */
  any(): boolean;
}

export function startComplaints(): Complaints {
  const told = new Set<string>();
  return {
    complain(path, reason) {
      const line = `competence: ${visible(path)}: ${visible(reason)}\n`;
      if (told.has(line)) return;
      told.add(line);
      process.stderr.write(line);
    },
    any: () => told.size > 0,
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a symbolic link that leads back to itself',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'no file can have such a name',
  ERR_FS_FILE_TOO_LARGE: 'too large to be read',
};

/** Why the file system refused, in plain words. What is not of the file system is thrown on. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return REASONS[code] ?? message;
}
