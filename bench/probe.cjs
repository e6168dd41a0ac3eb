// Loaded into each process that is measured, with --require: says what it used, in the file that COMPETENCE_PROBE names.
const { renameSync, writeFileSync } = require('node:fs');

const file = process.env.COMPETENCE_PROBE;
if (file) {
  // Asked for: the most that it held so far, and what is left of the heap once the garbage is gone (needs --expose-gc).
  process.on('SIGUSR2', () => {
    const { maxRSS } = process.resourceUsage();
    globalThis.gc?.();
    globalThis.gc?.();
    tell({ ...process.memoryUsage(), maxRSS });
  });
  process.on('exit', () => tell(process.resourceUsage()));
}

/** Written beside and moved into place, so that no reader finds half of it. */
function tell(value) {
  writeFileSync(`${file}.part`, JSON.stringify(value));
  renameSync(`${file}.part`, file);
}
