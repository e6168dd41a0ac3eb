import { resolve } from 'node:path';
import { type Framework, isAnonymous, propertyValue } from '../../engine/model/index.ts';
import { createTag } from '../../host/git/createTag.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { repositoryPlaceOf } from '../../host/git/repository.ts';
import { findRevision } from '../../host/git/revision.ts';
import { revisionSide } from '../diff/sides.ts';
import { EXIT } from '../exit.ts';
import { readVersionTags } from '../site/history/versionTags.ts';
import { visible } from '../visible.ts';
import { firstVersion } from './nextVersion.ts';

/** The statuses of what readers use, or used. */
const RELEASED: ReadonlySet<string> = new Set(['published', 'retired']);

/**
 * Tags the last commit as the release of each framework at `paths` whose version has no tag yet: `v1.2.0` if the
 * repository contains one framework, otherwise `ipt-1.2.0`. Returns the exit code.
 */
export async function tagReleases(paths: readonly string[]): Promise<number> {
  try {
    const folder = resolve();
    const head = await findRevision('HEAD', folder);
    const all = await revisionSide(head, [repositoryPlaceOf(folder).top]);
    const { asked } = await revisionSide(head, paths.length > 0 ? paths : ['.']);
    const frameworks = all.workspace
      .frameworks()
      .filter(({ id, header }) => header !== undefined && !isAnonymous(id));
    const wanted = frameworks.filter(({ id }) => asked.has(id));
    const { commits, elsewhere } = await readVersionTags(folder, head.commit);
    const known = new Set([...commits.flatMap(({ names }) => names), ...elsewhere]);
    const made: string[] = [];
    for (const framework of wanted) {
      const version = versionOf(framework);
      if (version === undefined) {
        say(`${framework.id}: in the last commit, this is not a published version, so it was not tagged`);
        continue;
      }
      const name = frameworks.length === 1 ? `v${version}` : `${framework.id}-${version}`;
      if (known.has(name)) {
        say(`${framework.id}: ${version} is tagged already, as ${name}`);
        continue;
      }
      await createTag(folder, { name, commit: head.commit ?? '', message: `${framework.title} ${version}` });
      made.push(name);
      say(`${framework.id}: tagged the last commit as ${name}`);
    }
    if (made.length > 0) say(`To publish: git push origin ${made.join(' ')}`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    process.stderr.write(`competence: ${visible(error.message)}\n`);
    return EXIT.failed;
  }
}

/** The version in the header if it is the version of a release; a pre-release is none. */
function versionOf({ header }: Framework): string | undefined {
  if (header === undefined || !RELEASED.has(propertyValue(header, 'status') ?? '')) return undefined;
  const stated = propertyValue(header, 'version')?.trim();
  return stated !== undefined && firstVersion(stated) === stated ? stated : undefined;
}

function say(words: string): void {
  process.stdout.write(`${visible(words)}\n`);
}
