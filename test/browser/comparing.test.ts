import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

describeInWorkbench('a reviewer', (workbench) => {
  it('compares with the last commit, and opens the preview with the changes', async () => {
    commitAll(workbench());
    await workbench().openFile('ipt/basic.competence');
    await typeAfter(workbench(), lineOf(workbench(), '[principles-11]'), '\nAn ability to be brief');
    // One line has come above by now.
    await typeAfter(workbench(), lineOf(workbench(), 'activity review in basic') + 1, ', weekly');
    await workbench().runCommand('Competence: Compare with an Earlier Version…');
    const { page } = workbench();
    await page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Last Commit' })
      .first()
      .click();
    const sent = preview(workbench()).locator('.compared-with');
    await sent.filter({ hasText: '2 changes since the last commit' }).waitFor();
    await preview(workbench()).locator('.box.changed[data-key="principles"]').waitFor();
    await workbench().screenshot('comparison');
  });

  it('goes to the next change, shows it in its list, and goes to the source', async () => {
    const { page } = workbench();
    const next = preview(workbench()).getByRole('button', { name: /^Next change/ });
    await next.click();
    const added = preview(workbench()).locator('.list-body .item.found', {
      hasText: 'An ability to be brief',
    });
    await added.getByText('Added').waitFor();
    await added.locator('.line').first().click();
    const line = lineOf(workbench(), '[principles-11]') + 1;
    await page.locator('.line-numbers.active-line-number', { hasText: `${line}` }).waitFor();
    await next.click();
    await preview(workbench()).locator('.list-head ins', { hasText: 'weekly' }).waitFor();
    await workbench().screenshot('next-change');
  });

  it('updates the marks while typing, and removes them when the comparison ends', async () => {
    await workbench().runCommand('View: Focus First Editor Group');
    await typeAfter(workbench(), lineOf(workbench(), '[principles-1]'), ' and beyond');
    await preview(workbench()).locator('.compared-with', { hasText: '3 changes' }).waitFor();
    await workbench().runCommand('Competence: Stop Comparing');
    await preview(workbench()).locator('.changes-bar').waitFor({ state: 'hidden' });
    assert.equal(await preview(workbench()).locator('.map .box.changed').count(), 0);
  });
});

function preview(workbench: Workbench): FrameLocator {
  return workbench.webview();
}

/** Makes the open folder a git repository, and commits its files. */
function commitAll({ folder }: Workbench): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '-m', 'First'],
  ])
    execFileSync('git', args, { cwd: folder });
}

/** Types at the end of a line, which counts from 1, however often that is wrapped. */
async function typeAfter(workbench: Workbench, line: number, text: string): Promise<void> {
  await workbench.goTo(line);
  await workbench.press('End');
  await workbench.press('End');
  await workbench.type(text);
}

/** The line of a text in the file on the disk, from 1. */
function lineOf({ folder }: Workbench, text: string): number {
  const lines = readFileSync(join(folder, 'ipt', 'basic.competence'), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  assert.notEqual(index, -1, `'${text}' is not in the sample`);
  return index + 1;
}
