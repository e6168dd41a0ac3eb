import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { git } from './git.ts';
import { GitProblem } from './gitProblem.ts';
import { repositoryPlaceOf } from './repository.ts';
import { runGit } from './runGit.ts';

/**
 * Fetches one commit of the repository that a GitHub workflow runs for, without its history, into the repository that a
 * folder is in. Only the action uses it, and nothing else in the product fetches anything.
 *
 * It fetches over https, from the address in the environment (GITHUB_SERVER_URL and GITHUB_REPOSITORY), with the token
 * in TOKEN if there is one. The settings of the repository have no effect: git runs in an empty repository of its own,
 * and only stores what it receives among the objects of the other one.
 *
 * @param name a branch, a tag or a whole hash, as the other side knows it
 * @param folder an absolute path
 * @returns the hash of the fetched object: a commit, or a tag of one
 * @throws GitProblem if the environment has no such address, or fetching failed
 */
export async function fetchRevision(name: string, folder: string): Promise<string> {
  const address = addressOf(process.env);
  if (name.startsWith('-') || name === '') throw new GitProblem('unknown', 'not a valid revision name');
  const [objects, shallow] = await pathsIn(folder);
  const own = await mkdtemp(join(tmpdir(), 'competence-fetch-'));
  try {
    await run(own, ['init', '--quiet', '--bare', '--template=', own]);
    await run(own, ['fetch', ...FETCH_OPTIONS, '--', address, name], {
      GIT_DIR: own,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALLOW_PROTOCOL: 'https',
      ...authorization(address, process.env),
    });
    // If its parents are missing, git has to know, or it would try to fetch them.
    await appendFile(shallow, await readIfThere(join(own, 'shallow')));
    const [fetched = ''] = /^[0-9a-f]+/.exec(await readIfThere(join(own, 'FETCH_HEAD'))) ?? [];
    return fetched;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const FETCH_OPTIONS = ['--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1'];

function addressOf({ GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '' }: NodeJS.ProcessEnv): string {
  const isRepository = /^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY);
  if (/^https:\/\/[\w.-]+(?::\d+)?$/.test(GITHUB_SERVER_URL) && isRepository)
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  throw new GitProblem(
    'refused',
    'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not contain the https address of a repository',
  );
}

/** The folder of a repository's objects, and its list of commits with missing parents. */
async function pathsIn(folder: string): Promise<[string, string]> {
  const answer = await git(folder, ['rev-parse', '--git-path', 'objects', '--git-path', 'shallow']);
  const [objects = '', shallow = ''] = answer.toString('utf8').split('\n');
  const { top } = repositoryPlaceOf(folder);
  return [resolve(top, objects), resolve(top, shallow)];
}

async function run(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  for await (const _ of runGit(folder, args, { environment }));
}

/**
 * The token as a header, for that address only. It is passed in the environment, because everybody on the machine can
 * read the arguments of a program. The first, empty setting removes a header configured for the machine, because GitHub
 * accepts only one.
 */
function authorization(
  address: string,
  { TOKEN, GIT_CONFIG_COUNT }: NodeJS.ProcessEnv,
): Record<string, string> {
  if (TOKEN === undefined || TOKEN === '') return {};
  const count = Number(GIT_CONFIG_COUNT ?? 0);
  const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: `${count + 2}`,
    [`GIT_CONFIG_KEY_${count}`]: `http.${address}.extraHeader`,
    [`GIT_CONFIG_VALUE_${count}`]: '',
    [`GIT_CONFIG_KEY_${count + 1}`]: `http.${address}.extraHeader`,
    [`GIT_CONFIG_VALUE_${count + 1}`]: `Authorization: basic ${basic}`,
  };
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
