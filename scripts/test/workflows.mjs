// Checks the workflows, and that other files for GitHub can be read: `node scripts/test/workflows.mjs` lists what is
// wrong, and fails if anything is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkout } from '../checkout.mjs';
import { workflowFaults } from './workflowRules.mjs';

const WORKFLOWS = '.github/workflows';

const { scripts } = JSON.parse(textOf('package.json'));
const repository = { scripts, has: (/** @type {string} */ path) => existsSync(join(checkout, path)) };
const faults = readdirSync(join(checkout, WORKFLOWS)).flatMap((name) =>
  workflowFaults(textOf(`${WORKFLOWS}/${name}`), repository).map((fault) => `${WORKFLOWS}/${name}: ${fault}`),
);
for (const name of readdirSync(join(checkout, '.github/ISSUE_TEMPLATE')))
  parse(textOf(`.github/ISSUE_TEMPLATE/${name}`));
JSON.parse(textOf('renovate.json'));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

/** @param {string} path */
function textOf(path) {
  return readFileSync(join(checkout, path), 'utf8');
}
