import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '../../host/reason.ts';
import { EXIT } from '../exit.ts';
import { visible } from '../visible.ts';
import type { BuildOptions, Built } from './buildOptions.ts';
import { stateOfInputs } from './siteInputs.ts';
import { startSiteServer } from './siteServer.ts';

/** The time between checks for changes, in milliseconds. */
const INTERVAL = 300;

/** If a check takes long, wait this many times its duration before the next one, so that it never occupies a processor. */
const REST = 20;
/** How long to wait after a change, in milliseconds, because an editor may save several files at once. */
const PATIENCE = 100;

/**
 * Builds the site, serves it to this machine only, and rebuilds it whenever a framework or a configuration changes, until
 * it is interrupted. While files cannot be read, the site stays as it was. Returns the exit code.
 */
export async function watch(
  paths: readonly string[],
  options: BuildOptions,
  build: () => Promise<Built>,
): Promise<number> {
  const home = process.cwd();
  const folder = resolve(options.out);
  const locations = (paths.length > 0 ? paths : ['.']).map((path) => resolve(path));
  // Taken before the files are read, so that no change is missed.
  const before = await stateOfInputs(locations);
  let built = await build();
  // Without a site there is nothing to serve. The reason has been reported.
  if (built.files === undefined) return built.code;
  const server = await startSiteServer(
    folder,
    () => built.files ?? new Set(),
    options.port ?? 0,
    (error) => complain(`could not respond to a browser: ${reasonOf(error)}`),
  ).catch((error: unknown) => complain(`cannot serve the site: ${reasonOf(error)}`));
  if (server === undefined) return EXIT.failed;
  process.stdout.write(`Serving the site at ${server.address} (press Ctrl+C to stop)\n`);
  for await (const _ of changes(before, () => stateOfInputs(locations), interruption())) {
    const next = await buildAgain(home, build);
    if (next === undefined) continue;
    built = next;
    server.reload();
  }
  await server.close();
  return built.code;
}

/** Yields after each change of the result of `look`, starting from `before`, until it is interrupted. */
async function* changes(
  before: string,
  look: () => Promise<string>,
  interrupted: AbortSignal,
): AsyncGenerator<void> {
  let known = before;
  let rest = INTERVAL;
  while (await pause(rest, interrupted)) {
    const start = performance.now();
    const seen = await look();
    rest = Math.max(INTERVAL, REST * (performance.now() - start));
    if (seen === known) continue;
    if (!(await pause(PATIENCE, interrupted))) return;
    known = await look();
    yield;
  }
}

/** Waits for a number of milliseconds; false if it is interrupted. */
async function pause(milliseconds: number, interrupted: AbortSignal): Promise<boolean> {
  await setTimeout(milliseconds, undefined, { signal: interrupted }).catch(() => undefined);
  return !interrupted.aborted;
}

/** Rebuilds the site in the folder `home`, even if that was replaced; undefined, and reported, if that fails. */
async function buildAgain(home: string, build: () => Promise<Built>): Promise<Built | undefined> {
  try {
    // A folder that was deleted and created again is a different one for the system, so change to it again.
    process.chdir(home);
    const built = await build();
    if (built.files !== undefined) return built;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
  complain('the site was not updated; it will be rebuilt at the next change');
  return undefined;
}

function complain(what: string): undefined {
  process.stderr.write(`competence: ${visible(what)}\n`);
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
