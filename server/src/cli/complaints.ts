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
