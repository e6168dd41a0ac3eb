import { join } from 'node:path';
import * as vscode from 'vscode';

const TYPE = 'competence';

/** The definition of a task in tasks.json. */
interface CheckDefinition extends vscode.TaskDefinition {
  /** Files and folders, relative to the workspace folder; the whole folder if omitted. */
  readonly paths?: readonly string[];
}

/** Provides `competence check` as a task for each folder, run with the command line in the extension. */
export function registerCheckTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const program = join(context.extensionPath, 'dist', 'cli.cjs');
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask(program, folder, { type: TYPE })),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && checkTask(program, folder, definition as CheckDefinition);
    },
  });
}

function checkTask(
  program: string,
  folder: vscode.WorkspaceFolder,
  definition: CheckDefinition,
): vscode.Task {
  // On a desktop, `process.execPath` is Electron. This variable makes it behave as Node.
  const execution = new vscode.ProcessExecution(
    process.execPath,
    // Paths in tasks.json may come from a stranger, so none of them is read as an option.
    [program, 'check', '--', ...(definition.paths ?? [])],
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const task = new vscode.Task(
    definition,
    folder,
    vscode.l10n.t('check'),
    'competence',
    execution,
    '$competence',
  );
  task.detail = vscode.l10n.t('Check all frameworks in the folder');
  task.group = vscode.TaskGroup.Test;
  return task;
}
