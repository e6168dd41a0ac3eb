import { repositoryAddress } from './manifest.mjs';

/**
 * What the owner still has to set in package.json before the packages can be published; everything else works without.
 * @param {import('./manifest.mjs').Manifest} manifest
 * @returns {string[]} one sentence for each
 */
export function missingForPublishing(manifest) {
  const { homepage, bugs, namesReserved, publisher, npmName } = manifest;
  const missing = [];
  if (repositoryAddress(manifest) === undefined) {
    missing.push(
      `'repository' is missing. Add the address of the repository, such as "https://github.com/owner/name".`,
    );
  }
  if (homepage === undefined) missing.push(`'homepage' is missing. Add the address of the documentation.`);
  if (bugs === undefined) missing.push(`'bugs' is missing. Add the address where users report problems.`);
  if (!namesReserved) {
    missing.push(
      `'namesReserved' is not set. Register the publisher '${publisher}' at both marketplaces and the name '${npmName}' ` +
        `on npm, or set 'publisher' and 'npmName' to names that are yours. Then add "namesReserved": true.`,
    );
  }
  return missing;
}
