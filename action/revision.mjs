// Finds the commit to compare with, and fetches what is missing in the checkout.
import { createRequire } from 'node:module';
import { annotate, event, setting } from './workflow.mjs';

/** @type {typeof import('../server/src/host/git/forAction.ts')} */
const { fetchRevision, findMergeBase, findParents, findRevision, isShallow } = createRequire(import.meta.url)(
  '../dist/action.cjs',
);

/** GitHub's `before` for a new branch. */
const NOTHING = /^0+$/;
const REMOTE = 'origin/';
const folder = process.cwd();

/**
 * The commit to compare HEAD with, as a whole hash; undefined if there is none, because this is neither a pull request
 * nor a push to an existing branch. Throws an error with a message if it is neither in the checkout nor on GitHub.
 */
export async function commitBefore() {
  // By default, a checkout contains only its own commit: neither what came before it, nor the tags of releases.
  if (await isShallow(folder)) await complete();
  const base = setting('BASE').trim();
  if (base !== '') return fork(await named(base));
  const { pull_request, merge_group, before } = event();
  if (pull_request) return fork(await targetOf(pull_request));
  const revision = merge_group?.base_sha ?? before;
  return revision === undefined || NOTHING.test(revision) ? undefined : (await named(revision)).commit;
}

/** The commit that is checked out, as a whole hash. */
export async function headCommit() {
  const { commit } = await findRevision('HEAD', folder);
  return commit ?? 'HEAD';
}

/** Fetches the history and the tags. If that fails, what the checkout contains may still be enough. */
async function complete() {
  try {
    await fetchRevision(undefined, folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    annotate(
      'notice',
      `The history and the tags of this repository could not be fetched, so earlier releases are not known: ${reason}`,
    );
  }
}

/**
 * The last commit that HEAD has in common with another one. What came to the target of a pull request later is not part
 * of the changes.
 * @param {import('../server/src/host/git/revision.ts').Revision} revision
 */
async function fork(revision) {
  return (await findMergeBase(revision, await findRevision('HEAD', folder))).commit;
}

/**
 * The target of a pull request. By default, the checkout is a merge that GitHub made, and its first parent is the
 * target at that time, which `base.sha` need not be.
 * @param {NonNullable<ReturnType<typeof event>['pull_request']>} pullRequest
 */
async function targetOf({ base, head }) {
  const merge = await findRevision('HEAD', folder);
  const [first, second] = await findParents(merge);
  if (first !== undefined && second !== undefined && merge.commit !== head.sha) return named(first);
  try {
    return await named(`${REMOTE}${base.ref}`);
  } catch {
    return named(base.sha);
  }
}

/**
 * A revision by its name: as the checkout knows it, or else as GitHub does.
 * @param {string} name a branch (`main` or `origin/main`), a tag or a hash
 */
async function named(name) {
  for (const each of [name, `${REMOTE}${name}`]) {
    try {
      return await findRevision(each, folder);
    } catch {
      // Tried under the next name.
    }
  }
  const fetched = await fetchRevision(
    name.startsWith(REMOTE) ? `refs/heads/${name.slice(REMOTE.length)}` : name,
    folder,
  );
  return findRevision(fetched, folder);
}
