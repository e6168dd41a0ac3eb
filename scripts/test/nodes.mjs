// Runs the suites `engine` and `cli` under the newer versions of Node that are supported: `npm test -- nodes`.
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureNode } from '../host/ensureNode.mjs';
import { stopOnSignals } from '../host/processGroup.mjs';
import { runSuite } from './runSuite.mjs';
import { chosenSuites } from './suites.mjs';
import { summaryLine } from './summary.mjs';

stopOnSignals();
// Some tests give up the rights of root, and would then not be able to start a program in the home of root.
const programs = mkdtempSync(join(tmpdir(), 'competence-nodes-'));
chmodSync(programs, 0o755);
process.on('exit', () => rmSync(programs, { recursive: true, force: true }));
let passed = 0;
/** @type {string[]} */
const failures = [];
for (const major of ['22', '24']) {
  const node = copyOf(await ensureNode(major), major);
  for (const suite of chosenSuites(['engine', 'cli'])) {
    console.log(`  Node ${major}: ${suite.name}`);
    const summary = await runSuite(suite, false, node);
    passed += summary.passed;
    failures.push(...summary.failures.map((failure) => `Node ${major}: ${suite.name}: ${failure}`));
  }
}
console.log(summaryLine({ passed, failures }));
process.exit(failures.length > 0 ? 1 : 0);

/** @param {string} program @param {string} major */
function copyOf(program, major) {
  const copy = join(programs, `${major}-${basename(program)}`);
  copyFileSync(program, copy);
  return copy;
}
