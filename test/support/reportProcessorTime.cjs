// Loaded into processes whose work a test measures: at the end, reports the processor time of the process with all its
// threads. Unlike wall-clock time, it does not depend on other programs.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(String(process.env.PROCESSOR_TIMES), `${(user + system) / 1e6}\n`);
  });
}
