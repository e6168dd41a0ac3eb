// Checks that the product starts no programs except git. `node scripts/test/programs.mjs` lists each file that could
// start one, and fails if there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { checkout } from '../checkout.mjs';
import { programsStarted } from './startsPrograms.mjs';

const faults = ['action', 'client', 'server']
  .flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  )
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .flatMap((path) => programsStarted(path, readFileSync(join(checkout, path), 'utf8')));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
