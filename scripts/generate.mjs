// Writes the files that are generated from the source: `npm run generate`. With `--check`, nothing is written,
// out-of-date files are listed, and the exit code is 1.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './checkout.mjs';
import { generators } from './generate/generators.mjs';
import { loadCore } from './generate/loadCore.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const stale = await staleFiles();
if (!values.check) {
  for (const [path, content] of stale) await put(path, content);
} else if (stale.size > 0) {
  console.error(`Out of date: ${[...stale.keys()].join(', ')}. Run 'npm run generate'.`);
  process.exitCode = 1;
}

/** The files with the wrong content; undefined for those that should not exist. */
async function staleFiles() {
  const core = await loadCore();
  /** @type {Map<string, string | undefined>} */
  const files = new Map();
  for (const { folder, make } of generators) {
    for (const path of folder ? await filesIn(folder) : []) files.set(path, undefined);
    for (const [path, content] of make(core)) files.set(path, content);
  }
  for (const [path, content] of files) {
    if ((await contentOf(path)) === content) files.delete(path);
  }
  return files;
}

/** @param {string} path @param {string | undefined} content */
async function put(path, content) {
  const file = join(checkout, path);
  if (content === undefined) {
    await rm(file);
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** @param {string} folder */
async function filesIn(folder) {
  try {
    return (await readdir(join(checkout, folder))).sort().map((name) => `${folder}/${name}`);
  } catch {
    // A folder that does not exist yet is empty.
    return [];
  }
}

/** A checkout with CRLF line ends can also be up to date. @param {string} path */
async function contentOf(path) {
  try {
    return (await readFile(join(checkout, path), 'utf8')).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
