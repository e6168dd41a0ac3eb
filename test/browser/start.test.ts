import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { until } from '../support/until.ts';

/** Starts as `npm start` does, somewhere that has a screen and a `code` command, or has not. */
function start(environment: NodeJS.ProcessEnv): ChildProcess {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, npm_lifecycle_event: ___, ...inherited } = process.env;
  return spawn(process.execPath, ['scripts/start.mjs'], { env: { ...inherited, ...environment } });
}

/** Waits until the output contains a text. */
async function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text;
      const match = pattern.exec(output);
      if (match) resolve(match);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`ended after saying:\n${output}`)));
  });
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Refused: nothing listens there.
    return false;
  } finally {
    socket.destroy();
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

/** Runs a program in a process group of its own, and prints the id of that process. */
const GROUP = `
import { startGroup, stopOnSignals } from './scripts/host/processGroup.mjs';
stopOnSignals();
const group = startGroup(process.execPath, ['-e', 'console.log("pid " + process.pid); setInterval(() => {}, 1000)']);
group.leader.stdout.pipe(process.stdout);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // There is no such process.
    return false;
  }
}

describe('a process group', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const) {
    it(`ends with the process that started it, on ${signal}`, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', GROUP]);
      const [, pid] = await said(child, /pid (\d+)/);
      assert.ok(isAlive(Number(pid)));
      await end(child, signal);
      await until('the program ends', () => !isAlive(Number(pid)));
    });
  }
});

/** The contents of a file, as soon as there are any. */
async function appears(file: string): Promise<string> {
  await until(`${file} says something`, () => existsSync(file) && readFileSync(file, 'utf8') !== '');
  return readFileSync(file, 'utf8');
}

describe('npm start', function () {
  this.timeout(120_000);
  let scratch: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'competence-start-test-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  });

  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    it(`serves VS Code to this machine only, until ${signal}`, async () => {
      child = start({ PATH: process.env.PATH ?? '', TMPDIR: scratch });
      const [, port] = await said(child, /http:\/\/127\.0\.0\.1:(\d+)\/\?tkn=\w+\n/);
      assert.ok(await answers('127.0.0.1', Number(port)));
      const outside = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal);
      for (const { address } of outside) assert.equal(await answers(address, Number(port)), false, address);

      await end(child, signal);
      const isGone = async () => !(await answers('127.0.0.1', Number(port)));
      // A killed process cannot wait for the server to end; the server ends by itself a moment later.
      if (signal === 'SIGKILL') await until('the server ends', isGone);
      assert.ok(await isGone(), 'the server is still there');
    });
  }

  it('opens the samples in a desktop VS Code, and closes it when stopped', async () => {
    if (process.platform === 'win32') return;
    // Replaces the `code` command: requests a window in a separate process, and waits.
    const [opened, closed] = [join(scratch, 'opened'), join(scratch, 'closed')];
    writeFileSync(
      join(scratch, 'code'),
      `#!/bin/sh
while [ "$1" != --user-data-dir ]; do shift; done
setsid sh -c 'trap "echo yes > ${closed}; exit" TERM; while :; do sleep 0.1; done' &
mkdir -p "$2"
echo $! > "$2/code.lock"
while [ $# -gt 1 ]; do shift; done
echo "$1" > ${opened}
sleep 60
`,
    );
    chmodSync(join(scratch, 'code'), 0o755);
    child = start({
      DISPLAY: ':0',
      PATH: scratch + delimiter + process.env.PATH,
      COMPETENCE_CACHE: join(scratch, 'cache'),
    });
    assert.match(await appears(opened), /samples\n$/);
    await end(child, 'SIGINT');
    assert.equal(await appears(closed), 'yes\n');
  });
});
