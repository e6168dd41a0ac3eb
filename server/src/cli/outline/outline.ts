import { outlineOf } from '../../engine/model/index.ts';
import { EXIT } from '../exit.ts';
import { NO_FRAMEWORK } from '../files.ts';
import { openSession } from '../session.ts';

/** Prints the frameworks that the files at `paths` belong to. Returns the exit code. */
export async function outline(paths: readonly string[], format: 'text' | 'json'): Promise<number> {
  const { workspace, files, complaints } = openSession(paths);
  const wanted = new Set(files.map(({ path }) => workspace.frameworkOf(path)));
  const entries = workspace
    .frameworks()
    .filter(({ id }) => wanted.has(id))
    .map((framework) => outlineOf(framework, workspace));
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(entries, undefined, 2)}\n`);
  } else {
    const { printTree } = await import('./tree.ts');
    printTree(entries);
  }
  if (files.length > 0 && entries.length === 0) {
    process.stderr.write(`competence: ${NO_FRAMEWORK}\n`);
  }
  return complaints.any() ? EXIT.failed : EXIT.clean;
}
