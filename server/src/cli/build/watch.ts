import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '../../files/reason.ts';
import { EXIT } from '../exit.ts';
import { visible } from '../visible.ts';
import type { BuildOptions, Built } from './buildOptions.ts';
import { stateOfInputs } from './siteInputs.ts';
import { startSiteServer } from './siteServer.ts';

/** Files are looked at this often, in milliseconds. */
const INTERVAL = 300;

/** Where looking takes long, so many times as long is waited before the next look: it never takes a processor. */
const REST = 20;

/** After a change so many milliseconds are waited: an editor may save several files at once. */
const PATIENCE = 100;

/**
 * Builds, serves what was built to this machine alone, and builds again whenever a framework or a configuration
 * changes, until it is interrupted. As long as files cannot be read, the site stays as it was. Gives the exit code.
 */
export async function watch(
  paths: readonly string[],
  options: BuildOptions,
  build: () => Promise<Built>,
): Promise<number> {
  const home = process.cwd();
  const folder = resolve(options.out);
  const locations = (paths.length > 0 ? paths : ['.']).map((path) => resolve(path));
  // Looked at before they are read, so that no change meanwhile is missed.
  const before = await stateOfInputs(locations);
  let built = await build();
  // Where nothing could be made there is nothing to show, and the reason has been told.
  if (built.files === undefined) return built.code;
  const server = await startSiteServer(
    folder,
    () => built.files ?? new Set(),
    options.port ?? 0,
    (error) => complain(`a browser could not be answered: ${reasonOf(error)}`),
  ).catch((error: unknown) => complain(`cannot serve the site: ${reasonOf(error)}`));
  if (server === undefined) return EXIT.failed;
  process.stdout.write(`Serving ${server.address}; Ctrl-C ends it.\n`);
  for await (const _ of changes(before, () => stateOfInputs(locations), interruption())) {
    const next = await buildAgain(home, build);
    if (next === undefined) continue;
    built = next;
    server.reload();
  }
  await server.close();
  return built.code;
}

/** Yields after each change of what `look` sees, compared with what it saw `before`, until it is interrupted. */
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

/** Waits so many milliseconds; false when it is interrupted meanwhile. */
async function pause(milliseconds: number, interrupted: AbortSignal): Promise<boolean> {
  await setTimeout(milliseconds, undefined, { signal: interrupted }).catch(() => undefined);
  return !interrupted.aborted;
}

/** Builds in the folder `home`, whatever has become of it meanwhile; undefined, and told, when that is not possible. */
async function buildAgain(home: string, build: () => Promise<Built>): Promise<Built | undefined> {
  try {
    // A folder that was removed and made again is another one for the system, though it has the same path.
    process.chdir(home);
    const built = await build();
    if (built.files !== undefined) return built;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
  complain('the site stays as it was, and is built again as soon as something changes');
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
