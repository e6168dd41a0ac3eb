import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

describe('the task', () => {
  it('checks all', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'competence' });
    assert.ok(task, 'there is no task');
    assert.deepEqual(task.problemMatchers, ['$competence']);
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 0);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
