// Runs the suites `engine` and `cli` under the newer versions of Node that are supported: `npm test -- nodes`.
import { ensureNode } from '../host/ensureNode.mjs';
import { stopOnSignals } from '../host/processGroup.mjs';
import { runSuite } from './runSuite.mjs';
import { chosenSuites } from './suites.mjs';
import { summaryLine } from './summary.mjs';

stopOnSignals();
let passed = 0;
/** @type {string[]} */
const failures = [];
for (const major of ['22', '24']) {
  const node = await ensureNode(major);
  for (const suite of chosenSuites(['engine', 'cli'])) {
    console.log(`  Node ${major}: ${suite.name}`);
    const summary = await runSuite(suite, false, node);
    passed += summary.passed;
    failures.push(...summary.failures.map((failure) => `Node ${major}: ${suite.name}: ${failure}`));
  }
}
console.log(summaryLine({ passed, failures }));
process.exit(failures.length > 0 ? 1 : 0);
