import { visible } from './visible.ts';

/** Reports a problem with a file or folder. The reason is printed after the path. */
export type Complain = (path: string, reason: string) => void;

/** Reports failures on stderr as they happen, one per line, and no line twice. */
export interface Complaints {
  readonly complain: Complain;
  /** Reports something that is not a failure. */
  readonly mention: Complain;
  /** Whether there was a failure. */
  any(): boolean;
}

export function startComplaints(): Complaints {
  const printed = new Set<string>();
  let failed = false;
  const mention: Complain = (path, reason) => {
    const line = `competence: ${visible(path)}: ${visible(reason)}\n`;
    if (printed.has(line)) return;
    printed.add(line);
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
