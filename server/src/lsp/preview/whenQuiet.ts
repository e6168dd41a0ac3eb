/** How long to wait for the next call, in milliseconds: shorter than between two keys, longer than until a client asks for problems. */
const PAUSE = 12;

/** How long calls that never pause can put the work off, in milliseconds. */
const LONGEST = 120;

/**
 * A function that has `work` done once its callers pause. Messages that have come in while the process was busy are
 * read first: typing, and what is asked about it, never waits for the work.
 */
export function whenQuiet(work: () => void): () => void {
  let first: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    first = undefined;
    timer = undefined;
    work();
  };
  const letIn = (): void => {
    timer = setTimeout(run, 0);
  };
  return () => {
    const now = performance.now();
    first ??= now;
    if (timer !== undefined && now - first > LONGEST) return;
    clearTimeout(timer);
    timer = setTimeout(letIn, PAUSE);
  };
}
