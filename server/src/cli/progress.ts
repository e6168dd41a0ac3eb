/** Nothing is shown for tasks shorter than this, in milliseconds. */
const PATIENCE = 1000;
/** The time between updates, in milliseconds. */
const PACE = 100;

/** Shows the progress of a long task. */
export interface Progress {
  step(): void;
  end(): void;
}

/** A line on stderr, if that is a terminal and the task takes long. It is cleared at the end. */
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
