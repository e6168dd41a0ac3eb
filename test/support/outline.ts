import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Workspace } from '../../server/src/engine/index.ts';
import { type OutlineEntry, outlineOf } from '../../server/src/engine/model/index.ts';
import { repositoryRoot } from '../samples/published.ts';

export type { OutlineEntry } from '../../server/src/engine/model/index.ts';

/** The outline of the frameworks in a folder; paths are relative to the root of the repository. */
export function outlineOfFolder(folder: string): readonly OutlineEntry[] {
  const workspace = new Workspace();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.competence')) continue;
    const path = join(folder, name);
    workspace.open(relative(repositoryRoot, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return workspace.frameworks().map((framework) => outlineOf(framework, workspace));
}
