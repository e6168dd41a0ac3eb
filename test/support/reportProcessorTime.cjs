// Loaded into processes whose work a test measures: tells at the end how long the process kept processors busy, with all
// of its threads. What other processes do on a busy machine does not count, as it would on a clock.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(String(process.env.PROCESSOR_TIMES), `${(user + system) / 1e6}\n`);
  });
}
