import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { probeModule } from '../places.ts';
import { Unanswered } from './unanswered.ts';

/** The memory of a process, in bytes. */
export interface Memory {
  /** Resident memory, including garbage. */
  readonly resident: number;
  /** The maximum resident memory. */
  readonly peak: number;
  /** The heap after a garbage collection. */
  readonly live: number;
}

/** The output of the probe: bytes, except the maximum resident memory, which is in kilobytes. */
type ProbeReport = NodeJS.MemoryUsage & Pick<NodeJS.ResourceUsage, 'maxRSS'>;

/** The maximum time for a garbage collection of a large heap, in milliseconds. */
const PATIENCE = 60_000;

/** A server in its own process, with Node's default limits, that communicates over standard input and output. */
export class ServerProcess {
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'competence-bench-'));
  readonly #ended: Promise<void>;
  #errors = '';

  constructor(command: readonly string[]) {
    this.#process = spawn(process.execPath, ['--expose-gc', '--require', probeModule, ...command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, COMPETENCE_PROBE: this.#probe },
    });
    const { stdin, stdout, stderr } = this.#process;
    if (!stdin || !stdout || !stderr) throw new Error('The server has no standard streams.');
    stderr.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString('utf8')).slice(-2000);
    });
    // It may end while something is being sent. `within` reports that it has ended.
    stdin.on('error', () => {});
    this.#ended = new Promise((resolve) => this.#process.once('exit', () => resolve()));
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
  }

  /** The result of `work`; throws Unanswered if the process ends first, or after this many milliseconds. */
  async within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
    const over = new AbortController();
    const late = setTimeout(milliseconds, undefined, { signal: over.signal }).then(() => {
      throw new Unanswered(`no answer in ${milliseconds / 1000} s`);
    });
    const ended = this.#ended.then(() => {
      throw new Unanswered(this.#errors.includes('heap') ? 'out of memory' : `ended: ${this.#errors}`);
    });
    // The promises that lose the race fail later, when nobody listens any more.
    for (const loser of [late, ended, work]) loser.catch(() => {});
    try {
      return await Promise.race([work, late, ended]);
    } finally {
      over.abort();
    }
  }

  /** The current memory, and the heap after a garbage collection. */
  async memory(): Promise<Memory> {
    const resident = residentOf(this.pid);
    rmSync(this.#probe, { force: true });
    this.#process.kill('SIGUSR2');
    const usage = await this.within(PATIENCE, this.#reported());
    return { resident, peak: usage.maxRSS * 1024, live: usage.heapUsed + usage.external };
  }

  get pid(): number {
    if (this.#process.pid === undefined) throw new Unanswered('could not be started');
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
    await this.#ended;
    rmSync(this.#folder, { recursive: true });
  }

  get #probe(): string {
    return join(this.#folder, 'probe.json');
  }

  async #reported(): Promise<ProbeReport> {
    while (!existsSync(this.#probe)) await setTimeout(5);
    return JSON.parse(readFileSync(this.#probe, 'utf8')) as ProbeReport;
  }
}

/** The resident memory of a process, in bytes. */
function residentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
