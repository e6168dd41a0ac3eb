import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { loadWith, openCodeCache } from '../../server/src/files/codeCache.ts';
import type { CompetenceApi } from './api.ts';
import type * as client from './main.ts';

/** By then the server has answered, and the author has begun: what the extension needs from day to day has been run. */
const WHEN_SETTLED = 20_000;

/**
 * What VS Code calls first on a desktop or a remote machine. To compile the extension, with the library that speaks to
 * the server, takes longer than all that it then does: what V8 has made of it is kept in the extension's own folder, and
 * is there at the next start. Where nothing can be kept, all works, and starts more slowly.
 */
export async function activate(context: ExtensionContext): Promise<CompetenceApi> {
  const folder = context.globalStorageUri.fsPath;
  // Asked of the disk meanwhile, so that other extensions need not wait for this one.
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const cache = openCodeCache(join(folder, 'code'), 'client');
  const { activate: start } = loadWith(cache, join(__dirname, 'client.cjs')) as typeof client;
  const timer = setTimeout(() => cache.keep(), WHEN_SETTLED);
  context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  return start(context);
}
