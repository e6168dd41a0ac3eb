// Finds the revision to compare with, and fetches it where the checkout does not have it.
import { createRequire } from 'node:module';

/** @type {typeof import('../server/src/files/git/forAction.ts')} */
const { fetchRevision, findRevision } = createRequire(import.meta.url)('../dist/action.cjs');

/**
 * The name by which the command line finds a revision; throws, with the reason in words, where it is neither here nor
 * where this repository is kept.
 * @param {string} name
 */
export async function availableRevision(name) {
  const folder = process.cwd();
  try {
    await findRevision(name, folder);
    return name;
  } catch {
    // A checkout holds its own commit alone, unless it is told to hold more.
    const fetched = await fetchRevision(name, folder);
    return (await findRevision(fetched, folder)).name;
  }
}
