import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files beside the folder that a command runs in: it must neither quote nor change them. */
export interface Outside {
  readonly folder: string;
  /** Every file by its path, with what it says now. */
  now(): Readonly<Record<string, string>>;
}

/** Makes such files in `outside`, beside the folder `work` of a run. */
export function makeOutside(work: string, files: Readonly<Record<string, string>>): Outside {
  const folder = join(work, '..', 'outside');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, now: () => textsIn(folder) };
}

/** What every file in a folder says, by its path in it. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

/** Makes a pipe, which whoever opens it plainly waits for. */
export function makePipe(location: string): void {
  execFileSync('mkfifo', [location]);
}
