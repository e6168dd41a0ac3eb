import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '../../scripts/host/startServer.mjs';
import { packageExtension } from '../../scripts/package/packageExtension.mjs';

let packaged: Promise<string> | undefined;
let installed: Promise<string> | undefined;

/** The product as it is released, packed once for all tests of a run. */
export function packagedExtension(): Promise<string> {
  packaged ??= packageExtension();
  return packaged;
}

/** The extensions folder with only the packaged extension, installed once for all tests of a run. */
export function installedExtension(): Promise<string> {
  installed ??= install();
  return installed;
}

async function install(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'competence-installed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return installExtension(await packagedExtension(), folder);
}
