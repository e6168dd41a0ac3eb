import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '../support/runCli.ts';

/** A site that was built by the command. */
export interface BuiltSite {
  readonly folder: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  /** Its files, from the folder, with `/`, in order. */
  readonly files: readonly string[];
  read(path: string): string;
  /** The address of a page on the disk. */
  address(path: string): string;
}

/** The sources of a site: paths in the checkout, or files by path in their own folder. */
export interface SiteSetting {
  readonly paths?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
}

const folders: string[] = [];

/** Builds a site into its own folder, which is removed after the tests. */
export function buildSite({ paths = [], files, options = [] }: SiteSetting): BuiltSite {
  const folder = join(mkdtempSync(join(tmpdir(), 'competence-site-')), 'a site');
  folders.push(folder);
  const run = runCli(['build', ...paths, '--out', folder, ...options], files ? { files } : {});
  const { code, stdout, stderr } = run;
  return { folder, code, stdout, stderr, ...filesOf(folder) };
}

/** The contents of a site's folder. */
export function filesOf(folder: string): Pick<BuiltSite, 'files' | 'read' | 'address'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return {
    files,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    address: (path) => {
      const [file = '', rest = ''] = path.split(/(?=[#?])/);
      return pathToFileURL(join(folder, file)).href + rest;
    },
  };
}

let samples: BuiltSite | undefined;

/** The site of all samples, built once, with only those downloads that are made quickly. */
export function samplesSite(): BuiltSite {
  // Which tags a checkout has is another matter.
  samples ??= buildSite({ paths: ['samples'], options: ['--no-history', '--downloads', 'quick'] });
  return samples;
}

after(() => {
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});
