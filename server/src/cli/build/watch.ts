import { resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { reasonOf } from '../../files/reason.ts';
import { EXIT } from '../exit.ts';
import type { BuildOptions, Built } from './build.ts';
import { startSiteServer } from './siteServer.ts';

/** After so many milliseconds without another change the site is built again: an editor may save several files at once. */
const PATIENCE = 100;

/**
 * Builds, serves what was built to this machine alone, and builds again whenever a framework or a configuration
 * changes, until it is interrupted. Gives the exit code.
 */
export async function watch(
  paths: readonly string[],
  options: BuildOptions,
  build: () => Promise<Built>,
): Promise<number> {
  let built = await build();
  // Where nothing could be made there is nothing to show, and the reason has been told.
  if (built.files === undefined) return built.code;
  const folder = resolve(options.out);
  const server = await startSiteServer(folder, () => built.files ?? new Set(), options.port ?? 0).catch(
    (error) => {
      process.stderr.write(`competence: cannot serve the site: ${reasonOf(error)}\n`);
      return undefined;
    },
  );
  if (server === undefined) return EXIT.failed;
  process.stdout.write(`Serving ${server.address}; Ctrl-C ends it.\n`);
  const watcher = watchFiles([...(paths.length > 0 ? paths : ['.'])], {
    ignoreInitial: true,
    ignored: (path, stats) => isIgnored(path, folder, stats?.isFile() ?? false),
  });
  let pending: NodeJS.Timeout | undefined;
  // One time of building ends before the next begins, so that neither writes into the other's work.
  let last: Promise<unknown> = Promise.resolve();
  const again = async (): Promise<void> => {
    const next = await build();
    // A file that is being written may be half there for a moment: what was built before stays.
    if (next.files === undefined) return;
    built = next;
    server.reload();
  };
  watcher.on('all', () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      last = last.then(again);
    }, PATIENCE);
  });
  watcher.on('error', (error) => process.stderr.write(`competence: cannot watch: ${reasonOf(error)}\n`));
  await interrupted();
  clearTimeout(pending);
  await watcher.close();
  await last;
  await server.close();
  return built.code;
}

/** What does not decide on the site: other files, what Git and npm keep, and the site itself. */
function isIgnored(path: string, out: string, isFile: boolean): boolean {
  const location = resolve(path);
  if (location === out || location.startsWith(out + sep)) return true;
  if (/[\\/](?:\.git|node_modules)(?:[\\/]|$)/.test(location)) return true;
  return isFile && !/\.competence$|[\\/]competence\.json$|[\\/]\.gitignore$/i.test(location);
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
}
