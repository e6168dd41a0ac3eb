/** Quick work is done before a line about it could be read. */
const PATIENCE = 1000;
const PACE = 100;

/** Tells how far long work has come. */
export interface Progress {
  step(): void;
  end(): void;
}

/** A line on stderr, when that is a terminal and the work takes long; wiped when it is done. */
export function startProgress(task: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step() {}, end() {} };
  let done = 0;
  let shown = false;
  let next = Date.now() + PATIENCE;
  return {
    step() {
      done++;
      if (Date.now() < next) return;
      next = Date.now() + PACE;
      shown = true;
      process.stderr.write(`\r${task}: ${done} of ${total}`);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
