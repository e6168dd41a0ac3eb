import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitRepository } from '../support/gitRepository.ts';
import { type CliSetting, runCli } from '../support/runCli.ts';
import { type BuiltSite, filesOf } from './builtSite.ts';

const folders: string[] = [];

/** Builds the site of `paths` in a repository, without downloads, into its own folder. */
export function buildIn(
  { folder: cwd }: Pick<GitRepository, 'folder'>,
  paths: readonly string[] = ['.'],
  options: readonly string[] = [],
  setting: Pick<CliSetting, 'env'> = {},
): BuiltSite {
  const folder = join(mkdtempSync(join(tmpdir(), 'competence-history-')), 'site');
  folders.push(folder);
  const parameters = ['build', ...paths, '--out', folder, '--downloads', 'none', ...options];
  const { code, stdout, stderr } = runCli(parameters, { cwd, ...setting });
  return { folder, code, stdout, stderr, ...filesOf(folder) };
}

after(() => {
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});
