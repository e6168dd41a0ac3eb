import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { restartLanguageClient } from '../languageClient.ts';

/** Registers what an author can ask of the server as a whole. */
export function registerServerCommands(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('competence.restartServer', () => restartLanguageClient(client, log)),
    vscode.commands.registerCommand('competence.showOutput', () => log.show()),
  );
}
