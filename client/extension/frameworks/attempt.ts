import type * as vscode from 'vscode';

/** Does what the server is needed for. Where it fails the log says why, and what is shown stays as it is. */
export async function attempt<T>(
  what: string,
  log: vscode.LogOutputChannel,
  action: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    log.warn(`${what}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
