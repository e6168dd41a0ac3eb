import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';

const SERVER = join(repositoryRoot, 'test', 'support', 'manyRuns.cjs');
const PROGRAM = join(repositoryRoot, 'dist', 'cli', 'program.cjs');

/** A process that runs the command line again and again. */
interface SharedCli {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Pipes to and from the process. */
  readonly requests: number;
  readonly answers: number;
  /** The files with the output of the current run. */
  readonly stdout: number;
  readonly stderr: number;
}

/** What to run, and where. */
export interface SharedRun {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Deletes the current folder just before the run. */
  readonly isFolderGone: boolean;
}

let shared: SharedCli | undefined;

/**
 * Runs the built command line in a process that all such runs share, which is started by the first of them.
 * @param limit the time after which a run counts as hanging, in milliseconds
 * @throws if the process ends, for example after that time
 */
export function runShared(run: SharedRun, limit: number): { code: number; stdout: string; stderr: string } {
  shared ??= start(limit);
  const { requests, answers, stdout, stderr, folder } = shared;
  for (const file of [stdout, stderr]) ftruncateSync(file);
  writeSync(requests, `${JSON.stringify(run)}\n`);
  const bytes = Buffer.alloc(16);
  const size = readSync(answers, bytes);
  const [said, complained] = [
    readFileSync(join(folder, 'stdout'), 'utf8'),
    readFileSync(join(folder, 'stderr'), 'utf8'),
  ];
  if (size === 0) {
    stop();
    throw new Error(
      `competence ${run.args.join(' ')}: the process ended during the run, or did not end in ${limit} ms.\n${complained}`,
    );
  }
  return { code: Number(bytes.toString('utf8', 0, size)), stdout: said, stderr: complained };
}

function start(limit: number): SharedCli {
  const folder = mkdtempSync(join(tmpdir(), 'competence-cli-'));
  const [to, from] = [join(folder, 'requests'), join(folder, 'answers')];
  execFileSync('mkfifo', [to, from]);
  const open = (name: string): number => openSync(join(folder, name), 'a');
  const [stdout, stderr] = [open('stdout'), open('stderr')];
  const child = spawn(process.execPath, [SERVER, PROGRAM, to, from, String(limit)], {
    stdio: ['ignore', stdout, stderr],
  });
  child.unref();
  process.once('exit', stop);
  // Opening a pipe waits for the other side.
  return { child, folder, requests: openSync(to, 'w'), answers: openSync(from, 'r'), stdout, stderr };
}

function stop(): void {
  if (!shared) return;
  const { child, folder, requests, answers, stdout, stderr } = shared;
  shared = undefined;
  child.kill('SIGKILL');
  for (const file of [requests, answers, stdout, stderr]) closeSync(file);
  rmSync(folder, { recursive: true, force: true });
}
