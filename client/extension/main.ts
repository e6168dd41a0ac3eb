import type { ExtensionContext } from 'vscode';
import type { CompetenceApi } from './api.ts';

/**
 * The entry point of VS Code on a desktop, on a remote machine and in a browser. It is one file, because nearly all of
 * it is the same. Code for only one of them does not run in the others.
 */
export async function activate(context: ExtensionContext): Promise<CompetenceApi> {
  const isProcess = typeof process === 'object' && process.versions?.node !== undefined;
  const runtime = isProcess ? await import('./desktop.ts') : await import('./web.ts');
  return runtime.activate(context);
}
