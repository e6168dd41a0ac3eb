import type * as vscode from 'vscode';

/** Runs something that needs the server. If it fails, the reason is logged and the display stays as it is. */
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
