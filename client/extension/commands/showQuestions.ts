import * as vscode from 'vscode';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';

/** Shows the open questions of a framework as a new Markdown document, to edit and send round. */
export function registerShowQuestions(
  server: FrameworkServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'competence.showQuestions',
    (given?: { readonly framework?: string }) =>
      attempt('Questions', log, async () => {
        const uri = vscode.window.activeTextEditor?.document.uri.toString();
        const framework = given?.framework ?? (uri && (await server.status({ uri }))?.framework);
        const content = framework && (await server.questions({ framework }));
        if (!content) {
          vscode.window.showInformationMessage(
            vscode.l10n.t('Open a .competence file that belongs to a framework first.'),
          );
          return;
        }
        const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
        await vscode.window.showTextDocument(document, { preview: false });
      }),
  );
}
