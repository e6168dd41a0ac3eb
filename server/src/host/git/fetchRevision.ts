import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { git } from './git.ts';
import { GitProblem } from './gitProblem.ts';
import { environmentAt, repositoryPlaceOf } from './repository.ts';
import { findRevision } from './revision.ts';
import { runGit } from './runGit.ts';

/**
 * Fetches a branch, a tag or a commit with its history, and all tags, from the repository that a GitHub workflow runs
 * for, into the repository that a folder is in. What a shallow clone lacks of its own history is fetched as well, so
 * that it is complete afterwards. Only the action uses this, and nothing else in the product fetches anything.
 *
 * It fetches over https, from the address in the environment (GITHUB_SERVER_URL and GITHUB_REPOSITORY), with the token
 * in TOKEN if there is one. The settings of the repository have no effect: git runs in an empty repository of its own,
 * and only stores what it receives among the objects of the other one, whose tags are added to afterwards.
 *
 * @param name a branch, a tag or a whole hash, as the other side knows it; undefined to fetch only the history and tags
 * @param folder an absolute path
 * @returns the hash of the fetched object, a commit or a tag of one; empty without a name
 * @throws GitProblem if the environment has no such address, or fetching failed
 */
export async function fetchRevision(name: string | undefined, folder: string): Promise<string> {
  const address = addressOf(process.env);
  if (name !== undefined && !/^[^-]/.test(name)) throw new GitProblem('unknown', 'not a valid revision name');
  const [objects, shallow] = await pathsIn(folder);
  const own = await mkdtemp(join(tmpdir(), 'competence-fetch-'));
  const inOwn = { GIT_DIR: own, GIT_OBJECT_DIRECTORY: objects };
  try {
    await run(own, ['init', '--quiet', '--bare', '--template=', own]);
    // Git asks only for what is missing if it knows what is there, and where that ends.
    await run(
      own,
      ['update-ref', 'refs/heads/here', (await findRevision('HEAD', folder)).commit ?? ''],
      inOwn,
    );
    const ends = await readIfThere(shallow);
    if (ends !== '') await writeFile(join(own, 'shallow'), ends);
    const wanted = [...(name === undefined ? [] : [name]), ...ends.split('\n').filter(Boolean), ALL_TAGS];
    const options = [...FETCH_OPTIONS, ...(ends === '' ? [] : ['--unshallow'])];
    await run(own, ['fetch', ...options, '--', address, ...wanted], {
      ...inOwn,
      GIT_ALLOW_PROTOCOL: 'https',
      ...authorization(address, process.env),
    });
    await keepEnds(shallow, await readIfThere(join(own, 'shallow')));
    await addTags(own, folder);
    if (name === undefined) return '';
    const [fetched = ''] = /^[0-9a-f]+/.exec(await readIfThere(join(own, 'FETCH_HEAD'))) ?? [];
    return fetched;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const FETCH_OPTIONS = ['--quiet', '--no-tags', '--no-recurse-submodules'];
const ALL_TAGS = '+refs/tags/*:refs/tags/*';

/** Writes the list of commits with missing parents; without such commits, the clone is no longer shallow. */
async function keepEnds(shallow: string, ends: string): Promise<void> {
  if (ends === '') await rm(shallow, { force: true });
  else await writeFile(shallow, ends);
}

/** Adds the tags of a bare repository to those of the repository of a folder, and changes none. */
async function addTags(bare: string, folder: string): Promise<void> {
  const { top } = repositoryPlaceOf(folder);
  const tags = ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/tags'];
  const known = new Set((await linesOf(runGit(top, tags, { environment: environmentAt(top) }))).map(nameOf));
  const fetched = await linesOf(runGit(bare, tags, { environment: { GIT_DIR: bare } }));
  const created = fetched.filter((line) => !known.has(nameOf(line))).map((line) => `create ${line}\n`);
  if (created.length === 0) return;
  await run(top, ['update-ref', '--stdin'], environmentAt(top), created.join(''));
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

async function linesOf(output: AsyncGenerator<Buffer>): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of output) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').split('\n').filter(Boolean);
}

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
  input = '',
): Promise<void> {
  for await (const _ of runGit(folder, args, { environment, input }));
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
