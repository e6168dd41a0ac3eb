import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files beside the folder of a command, which it must neither quote nor change. */
export interface Outside {
  readonly folder: string;
  /** Every file by path, with its current contents. */
  now(): Readonly<Record<string, string>>;
}

/** Creates such files in `outside`, beside the folder `work` of a run. */
export function makeOutside(work: string, files: Readonly<Record<string, string>>): Outside {
  const folder = join(work, '..', 'outside');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, now: () => textsIn(folder) };
}

/** The contents of every file in a folder, by path. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

/** Creates a pipe. Opening it without precautions waits for a writer. */
export function makePipe(location: string): void {
  execFileSync('mkfifo', [location]);
}
