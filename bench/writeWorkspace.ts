import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from './formats/format.ts';
import type { WorkspaceSize } from './options.ts';
import { dataFolder } from './places.ts';
import { makeModel } from './workload/makeModel.ts';

/** The number of files of a framework. */
const FILES_PER_FRAMEWORK = 25;

/** Writes a workspace of this many files and competences, and returns its folder. */
export async function writeWorkspace({ print, extension }: Format, size: WorkspaceSize): Promise<string> {
  const folder = join(dataFolder, 'workspaces', `${extension}-${size.files}-${size.competences}`);
  await rm(folder, { recursive: true, force: true });
  const frameworks = Math.max(1, Math.round(size.files / FILES_PER_FRAMEWORK));
  for (const file of makeModel({ ...size, frameworks })) {
    const path = join(folder, `${file.path}.${extension}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, print(file));
  }
  return folder;
}

/** The heading for a size of a workspace in the tables. */
export function nameOfWorkspace({ files, competences }: WorkspaceSize): string {
  const count = `${competences.toLocaleString('en')} in ${files.toLocaleString('en')}`;
  return files === 1 ? `${count} file` : `${count} files`;
}
