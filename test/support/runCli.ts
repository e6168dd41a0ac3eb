import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { runShared } from './sharedCli.ts';

const BUILT = join(repositoryRoot, 'dist', 'cli.cjs');
/** The files beside it: its bundles, and the files copied into every site. */
const BESIDE = ['cli', 'site.css', 'site.js'];
/** The cache does not go to the folder of the user who runs the tests. */
const CACHE = join(repositoryRoot, 'out', 'cache');
const NOBODY = 65534;
/** The time after which a run counts as hanging, in milliseconds. */
const LIMIT = 120_000;

/** The conditions of a run. */
export interface CliSetting {
  /** The files of a temporary folder, which is the current folder of the run and removed after it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Prepares that folder further than files can. */
  readonly prepare?: (folder: string) => void;
  /** Checks that folder after the run. */
  readonly inspect?: (folder: string) => void;
  /** Standard input of the run. */
  readonly input?: string | Uint8Array;
  /** The current folder of the run, relative to the temporary folder or, without one, to the root of the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs without the rights of root, who can read everything. */
  readonly unprivileged?: boolean;
  /** The current folder is deleted just before the run. */
  readonly isFolderGone?: boolean;
  /** Starts a process for this run alone, for tests of how it starts, or of what Node reads when it starts. */
  readonly alone?: boolean;
}

/** The result of a run. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built command line in another process. Most runs share one, which is many times faster; see `isAlone`.
 * @throws if it seems to hang
 */
export function runCli(args: readonly string[], setting: CliSetting = {}): CliRun {
  if (setting.files === undefined)
    return run(BUILT, args, resolve(repositoryRoot, setting.cwd ?? ''), setting);
  const folder = mkdtempSync(join(tmpdir(), 'competence-'));
  chmodSync(folder, 0o755);
  try {
    mkdirSync(join(folder, 'work'));
    for (const [path, content] of Object.entries(setting.files)) write(join(folder, 'work', path), content);
    setting.prepare?.(join(folder, 'work'));
    const ended = run(binaryFor(folder, setting), args, join(folder, 'work', setting.cwd ?? ''), setting);
    setting.inspect?.(join(folder, 'work'));
    return ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(binary: string, args: readonly string[], cwd: string, setting: CliSetting): CliRun {
  const env = { ...plainEnvironment(), ...setting.env };
  const { isFolderGone = false } = setting;
  if (!isAlone(setting)) return runShared({ args, cwd, env, isFolderGone }, LIMIT);
  if (isFolderGone) throw new Error('Only the shared process can be in a folder that is gone.');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
    ...(setting.input !== undefined && { input: setting.input }),
    timeout: LIMIT,
    ...identityFor(setting),
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** Whether a run needs a process of its own: also for its standard input, and for the rights of another user. */
function isAlone({ alone = false, input, unprivileged = false }: CliSetting): boolean {
  return alone || input !== undefined || unprivileged;
}

/** The user who runs the command: not root if rights are dropped. */
export function identityFor({ unprivileged }: Pick<CliSetting, 'unprivileged'>): {
  uid?: number;
  gid?: number;
} {
  return unprivileged && isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
}

/** The built command. Where rights are given up, the checkout may be out of reach, and it is copied to `folder`. */
export function binaryFor(folder: string, { unprivileged }: Pick<CliSetting, 'unprivileged'>): string {
  if (!unprivileged || !isRoot()) return BUILT;
  const copy = join(folder, 'cli.cjs');
  cpSync(BUILT, copy);
  for (const name of BESIDE) cpSync(join(dirname(BUILT), name), join(folder, name), { recursive: true });
  return copy;
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...environment } = process.env;
  return { ...environment, XDG_CACHE_HOME: CACHE };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
