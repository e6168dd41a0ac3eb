import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, openSample, sample } from './workbench.ts';

describe('a file that is not open', () => {
  const uri = () => sample('ipt/new.competence');

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri(), { useTrash: false });
  });

  it('is known from its creation until its deletion', async () => {
    await openSample('ipt/ipt.competence');
    await write('part of ipt\n\nactivity brand-new in basic: Ability to be found\n  - An ability to wait\n');
    await eventually('the activity', async () => (await isKnown('Ability to be found')) || undefined);
    await write('part of ipt\n\nactivity brand-new in basic: Ability to change\n  - An ability to wait\n');
    await eventually('the change', async () => (await isKnown('Ability to change')) || undefined);
    assert.ok(!(await isKnown('Ability to be found')));
    await vscode.workspace.fs.delete(uri(), { useTrash: false });
    await eventually('no activity', async () => !(await isKnown('Ability to change')) || undefined);
    await write('');
  });

  async function write(text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));
  }
});

async function isKnown(title: string): Promise<boolean> {
  const command = 'vscode.executeWorkspaceSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, title);
  return symbols.some(({ name }) => name.includes(title));
}
