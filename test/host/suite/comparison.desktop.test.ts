import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { api, closeAll, eventually, openSample, replace, sample } from './workbench.ts';

describe('a comparison with a commit', () => {
  before(() => {
    git('init', '--quiet', '--initial-branch=main');
    commit('first');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('competence.stopComparing');
    await closeAll();
  });
  after(() => rm(join(sample('').fsPath, '.git'), { recursive: true }));

  it('shows saved and unsaved changes since the commit, and their effects in other frameworks', async () => {
    const editor = await openSample('ipt/basic.competence');
    assert.equal(await vscode.commands.executeCommand('competence.compareWith', HEAD), true);
    const { changesHeading, changes } = await api();
    assert.deepEqual(changesHeading(), ['Changes since the last commit', '', 'No changes in meaning.', '0']);
    await replace(editor, '[engage-2] An ability', '[engage-2] An inability');
    await eventually('the change', () => changesHeading()[3] === '1' || undefined);
    const [framework] = await changes();
    const [area] = await changes(framework);
    const [change] = await changes(area);
    assert.ok(change?.kind === 'change');
    assert.deepEqual(
      [change.change.id, change.change.mark, change.change.after?.uri],
      ['engage-2', 'reworded', editor.document.uri.toString()],
    );
    assert.ok(change.change.landsIn.length > 0);
  });

  it('updates after a commit', async () => {
    const editor = await openSample('ipt/basic.competence');
    await vscode.commands.executeCommand('competence.compareWith', HEAD);
    await replace(editor, '[engage-2] An ability', '[engage-2] An inability');
    const { changesHeading } = await api();
    await eventually('the change', () => changesHeading()[3] === '1' || undefined);
    await editor.document.save();
    commit('second');
    await eventually('no change', () => changesHeading()[3] === '0' || undefined);
    await replace(editor, '[engage-2] An inability', '[engage-2] An ability');
    await editor.document.save();
  });

  it('is started again after a server restart', async () => {
    const editor = await openSample('ipt/basic.competence');
    await vscode.commands.executeCommand('competence.compareWith', HEAD);
    await vscode.commands.executeCommand('competence.restartServer');
    await replace(editor, '[engage-3] An', '[engage-3] No');
    const { changesHeading } = await api();
    await eventually('the change', () => Number(changesHeading()[3]) > 0 || undefined);
  });

  it('is refused for a name that git does not know, and nothing is compared', async () => {
    await openSample('ipt/basic.competence');
    for (const revision of ['nothing', '--output=x']) {
      const target = { kind: 'revision', revision };
      assert.equal(await vscode.commands.executeCommand('competence.compareWith', target), false);
    }
    assert.deepEqual(await (await api()).changes(), []);
  });
});

const HEAD = { kind: 'revision', revision: 'HEAD' };

function commit(message: string): void {
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', message);
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: sample('').fsPath, stdio: 'pipe' });
}
