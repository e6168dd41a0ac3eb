import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { binaryFor, type CliSetting, identityFor } from '../support/runCli.ts';

/** The watched site. */
export interface WatchedSetting extends Pick<CliSetting, 'unprivileged'> {
  /** The arguments of the command, relative to the folder; empty for the current folder. */
  readonly paths?: readonly string[];
  /** The folder to run in, from the folder. */
  readonly cwd?: string;
  readonly text: string;
}

/** A site that is being watched by the command. */
export interface WatchedSite {
  /** Everything of the test; the framework is in `src/ipt/ipt.competence`, and the site in `site`. */
  readonly folder: string;
  /** The address of the site, with `/` at the end. */
  readonly address: string;
  /** Writes the framework, and creates its folders. */
  write(text: string): void;
  /** Waits for the next matching line of output, on either channel. */
  line(pattern: RegExp): Promise<string>;
  /** A page as it is served. */
  page(path: string): Promise<string>;
  /** Ends the command as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the command on its own files, and removes everything after `use`. */
export async function whileWatching(
  { paths = [], cwd = '', text, unprivileged = false }: WatchedSetting,
  use: (site: WatchedSite) => Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'competence-watch-')));
  const { uid, gid } = identityFor({ unprivileged });
  let child: ChildProcess | undefined;
  const write = (content: string): void => {
    const inner = join(folder, 'src', 'ipt');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, 'ipt.competence'), content);
    // Files written by root belong to the user who runs the command.
    if (uid !== undefined && gid !== undefined)
      for (const each of [folder, join(folder, 'src'), inner]) chownSync(each, uid, gid);
  };
  try {
    chmodSync(folder, 0o755);
    write(text);
    const site = join(folder, 'site');
    child = spawn(
      process.execPath,
      [
        binaryFor(folder, { unprivileged }),
        'build',
        ...paths.map((path) => join(folder, path)),
        ...['--out', site, '--watch', '--downloads', 'none', '--no-history'],
      ],
      { cwd: join(folder, cwd), stdio: ['ignore', 'pipe', 'pipe'], ...identityFor({ unprivileged }) },
    );
    await use({ folder, write, ...(await follow(child)) });
  } finally {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function follow(child: ChildProcess): Promise<Omit<WatchedSite, 'folder' | 'write'>> {
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const said = new PassThrough();
  for (const output of [child.stdout, child.stderr]) output?.pipe(said, { end: false });
  void ended.then(() => said.end());
  const lines = createInterface({ input: said })[Symbol.asyncIterator]();
  const line = async (pattern: RegExp): Promise<string> => {
    const passed: string[] = [];
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      if (pattern.test(next.value)) return next.value;
      passed.push(next.value);
    }
    return assert.fail(`The command ended without ${pattern}; it said:\n${passed.join('\n')}`);
  };
  const address = /http:\S+/.exec(await line(/^Serving the site at http/))?.[0] ?? '';
  return {
    address,
    line,
    page: async (path) => (await fetch(`${address}${path}`)).text(),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
