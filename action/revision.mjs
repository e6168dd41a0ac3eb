// Finds the revision to compare with, and fetches it if it is not in the checkout.
import { createRequire } from 'node:module';

/** @type {typeof import('../server/src/host/git/forAction.ts')} */
const { fetchRevision, findRevision } = createRequire(import.meta.url)('../dist/action.cjs');

/**
 * The name by which the command line finds a revision. Throws an error with a message if the revision is neither in the
 * checkout nor in the repository on GitHub.
 * @param {string} name
 */
export async function availableRevision(name) {
  const folder = process.cwd();
  try {
    await findRevision(name, folder);
    return name;
  } catch {
    // By default, a checkout contains only its own commit.
    const fetched = await fetchRevision(name, folder);
    return (await findRevision(fetched, folder)).name;
  }
}
