import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageCommandLine } from '../../scripts/package/packageCommandLine.mjs';
import { stageRelease } from '../../scripts/release/stageRelease.mjs';

type Packed = Awaited<ReturnType<typeof packageCommandLine>>;

/** Where this suite builds: other suites pack at the same time. */
const FOLDER = resolve('out', 'packed');

let packed: Promise<Packed> | undefined;
let release: Promise<string> | undefined;

/** The npm package of the command line, packed once for all tests of a run. */
export function packedCommandLine(): Promise<Packed> {
  packed ??= packageCommandLine(FOLDER);
  return packed;
}

/** The folder with the files of a release tag, staged once for all tests of a run. */
export function stagedRelease(): Promise<string> {
  release ??= stage();
  return release;
}

async function stage(): Promise<string> {
  const folder = join(FOLDER, 'release');
  await stageRelease((await packedCommandLine()).build, folder);
  return folder;
}

/** The version of the product. */
export const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
