// A process that runs the built command line many times, one run after the other: starting a process, loading the
// product and compiling it takes much longer than most commands. `sharedCli.ts` starts it, with its standard output and
// standard error in files. It receives requests from one pipe and sends the exit codes to another, one line each.
const { appendFileSync, openSync, readSync, rmdirSync, writeSync } = require('node:fs');
const { Worker } = require('node:worker_threads');

const [program, requests, answers, limit] = process.argv.slice(2);
// First, so that the other side learns if loading the program fails.
const input = openSync(String(requests), 'r');
const output = openSync(String(answers), 'w');
const { run } = require(String(program));

/** Odd during a run. A thread waits for it to change, because a run in an endless loop could not end itself. */
const phase = new Int32Array(new SharedArrayBuffer(4));
const guard = `
const { phase, limit } = require('node:worker_threads').workerData;
for (;;) {
  const seen = Atomics.load(phase, 0);
  const waited = Atomics.wait(phase, 0, seen, seen % 2 ? limit : Infinity);
  if (waited === 'timed-out') process.kill(process.pid, 'SIGKILL');
}`;
new Worker(guard, { eval: true, workerData: { phase, limit: Number(limit) } }).unref();

serve();

async function serve() {
  for (let line = readLine(); line !== ''; line = readLine()) {
    const { args, cwd, env, isFolderGone } = JSON.parse(line);
    process.chdir(cwd);
    if (isFolderGone) rmdirSync(cwd);
    replaceEnvironment(env);
    process.argv = [process.execPath, 'competence', ...args];
    const before = process.cpuUsage();
    nextPhase();
    await run();
    nextPhase();
    const { user, system } = process.cpuUsage(before);
    // As `reportProcessorTime.cjs` does for a process of its own.
    if (env.PROCESSOR_TIMES) appendFileSync(env.PROCESSOR_TIMES, `${(user + system) / 1e6}\n`);
    const code = process.exitCode ?? 0;
    process.exitCode = undefined;
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
    // The folder of a run may be removed now.
    process.chdir('/');
    writeSync(output, `${code}\n`);
  }
  process.exit();
}

function nextPhase() {
  Atomics.add(phase, 0, 1);
  Atomics.notify(phase, 0);
}

function replaceEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** The next line of the pipe; empty at its end. */
function readLine() {
  const pieces = [];
  const bytes = Buffer.alloc(1 << 16);
  for (;;) {
    const size = readSync(input, bytes);
    if (size === 0) return '';
    pieces.push(Buffer.from(bytes.subarray(0, size)));
    if (bytes[size - 1] === 10) return Buffer.concat(pieces).toString('utf8');
  }
}
