import type { ExtensionContext } from 'vscode';
import type { CompetenceApi } from './api.ts';

/**
 * What VS Code calls first, on a desktop, on a remote machine or in a browser. All are one file, since nearly all of it is
 * the same; what only one of them needs is not run in the other.
 */
export async function activate(context: ExtensionContext): Promise<CompetenceApi> {
  const isProcess = typeof process === 'object' && process.versions?.node !== undefined;
  const runtime = isProcess ? await import('./desktop.ts') : await import('./web.ts');
  return runtime.activate(context);
}
