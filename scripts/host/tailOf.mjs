const KEPT = 16_000;

/**
 * Reads the output of a process, on both channels, and keeps the end of it: enough to explain a failure, whatever the
 * amount.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => string}
 */
export function tailOf(child) {
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text) => {
      kept = (kept + text).slice(-KEPT);
    });
  }
  return () => kept.trimEnd();
}
