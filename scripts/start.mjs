// Installs, builds and opens the samples in VS Code with the extension: `npm start`. It only uses Node itself, because
// it runs before anything is installed.
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { isStopping, stopOnSignals } from './host/processGroup.mjs';
import { build, installDependencies } from './prepare.mjs';
import { openInBrowser } from './start/openInBrowser.mjs';
import { findDesktop, openOnDesktop } from './start/openOnDesktop.mjs';
import { stopWithNpm } from './stopWithNpm.mjs';

const samples = join(checkout, 'samples');

stopOnSignals();
stopWithNpm();
try {
  await installDependencies();
  await build();
  const desktop = findDesktop();
  await (desktop ? openOnDesktop(desktop, samples) : openInBrowser(samples));
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
