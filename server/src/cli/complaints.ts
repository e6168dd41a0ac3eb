import { visible } from './visible.ts';

/** Says what is wrong with a file or folder, in words that follow its path. */
export type Complain = (path: string, reason: string) => void;

/** What could not be done: told on stderr as it happens, a line each, and no line twice. */
export interface Complaints {
  readonly complain: Complain;
  /** Tells what is worth knowing, and no failure. */
  readonly mention: Complain;
  /** Whether there was any. */
  any(): boolean;
}

export function startComplaints(): Complaints {
  const told = new Set<string>();
  let failed = false;
  const mention: Complain = (path, reason) => {
    const line = `competence: ${visible(path)}: ${visible(reason)}\n`;
    if (told.has(line)) return;
    told.add(line);
    process.stderr.write(line);
  };
  return {
    mention,
    complain(path, reason) {
      failed = true;
      mention(path, reason);
    },
    any: () => failed,
  };
}
