import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The variables that a program needs on any system. Those of npm and of the checkout are left out. */
const KEPT = [
  'SystemRoot',
  'LANG',
  'TMPDIR',
  'TEMP',
  'npm_config_registry',
  'HTTPS_PROXY',
  'NODE_EXTRA_CA_CERTS',
];

/** A user's machine: an empty home and an empty folder, without the checkout, its packages or the cache of npm. */
export interface NewMachine {
  readonly home: string;
  /** An empty folder, which commands run in. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs a command in the folder, which must succeed, and returns what it printed on standard output. */
  run(command: string, ...parameters: string[]): string;
  /** The same machine with another folder for programs before the others. */
  withPrograms(folder: string): NewMachine;
  remove(): void;
}

/** Creates a machine whose programs are those of this one. */
export function newMachine(): NewMachine {
  const home = mkdtempSync(join(tmpdir(), 'competence-home-'));
  const folder = join(home, 'work');
  mkdirSync(folder);
  const path = (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
  return machineIn(home, folder, path);
}

function machineIn(home: string, folder: string, path: readonly string[]): NewMachine {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(kept),
    HOME: home,
    PATH: path.join(delimiter),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  return {
    home,
    folder,
    env,
    run(command, ...parameters) {
      const { status, stdout, stderr, error } = spawnSync(command, parameters, {
        cwd: folder,
        encoding: 'utf8',
        env,
      });
      if (error) throw error;
      assert.equal(status, 0, `${command} ${parameters.join(' ')}\n${stdout}${stderr}`);
      return stdout;
    },
    withPrograms: (programs) => machineIn(home, folder, [programs, ...path]),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}
