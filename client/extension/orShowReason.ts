import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** The server's answer to a request; undefined if it refuses, with a message that says why. */
export async function orShowReason<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
    void vscode.window.showWarningMessage(error.message);
    return undefined;
  }
}
