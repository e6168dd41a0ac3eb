// Loaded with --require into each process that is measured. Writes the used resources to the file that COMPETENCE_PROBE
// names.
const { renameSync, writeFileSync } = require('node:fs');

const file = process.env.COMPETENCE_PROBE;
if (file) {
  // On request: the maximum memory so far, and the heap after a garbage collection (needs --expose-gc).
  process.on('SIGUSR2', () => {
    const { maxRSS } = process.resourceUsage();
    globalThis.gc?.();
    globalThis.gc?.();
    send({ ...process.memoryUsage(), maxRSS });
  });
  process.on('exit', () => send(process.resourceUsage()));
}

/** Written to a temporary file and renamed, so that no reader finds half of it. */
function send(value) {
  writeFileSync(`${file}.part`, JSON.stringify(value));
  renameSync(`${file}.part`, file);
}
