// Runs test files under Node: `node scripts/test/runMocha.mjs <suite> <file or pattern>…`. Tests run in the root of the
// checkout, whatever folder this is started from.
import { join } from 'node:path';
import Mocha from 'mocha';
import { checkout } from '../checkout.mjs';
import { stopOnSignals } from '../host/processGroup.mjs';
import { bundleTests } from './bundleTests.mjs';
import { summaryLine, summaryOf } from './summary.mjs';

const [suite = 'tests', ...patterns] = process.argv.slice(2);

process.chdir(checkout);
process.setSourceMapsEnabled(true);
stopOnSignals();
const mocha = new Mocha({
  // Only stops tests that hang: on a busy machine a test may take many times as long as on an idle one.
  timeout: 60_000,
  // A skipped test would look like one that passed.
  forbidPending: true,
  color: Boolean(process.env.FORCE_COLOR),
});
mocha.grep(process.env.COMPETENCE_GREP ?? '');
for (const file of await bundleTests(join('out', 'test', suite), patterns)) mocha.addFile(file);
await mocha.loadFilesAsync();
const summary = summaryOf(
  mocha.run((failed) => {
    console.log(summaryLine(summary));
    process.exit(failed > 0 ? 1 : 0);
  }),
);
