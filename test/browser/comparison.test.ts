import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

const FILE = 'ipt/basic.competence';

describeInWorkbench('a comparison with the last commit', (workbench) => {
  before(() => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: workbench().folder, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      'commit',
      '--quiet',
      '-m',
      'Agree the first part',
    );
  });

  it('is started with the keyboard alone, and lists saved and unsaved changes', async () => {
    await workbench().openFile(FILE);
    await edit(workbench());
    await workbench().runCommand('Competence: Compare with an Earlier Version…');
    const { page } = workbench();
    await page.locator('.quick-input-list').getByText('Agree the first part').first().waitFor();
    await workbench().screenshot('comparison choices');
    await workbench().press('Enter');
    await page.getByText('Changes since the last commit').first().waitFor();
    const reworded = row(workbench(), 'Reworded competence').filter({
      hasText: '“not” was added',
    });
    await reworded.waitFor();
    await row(workbench(), 'Removed competence').waitFor();
    await row(workbench(), 'Added competence').waitFor();
    await workbench().screenshot('comparison view');
  });

  it('marks the margin with shapes, and shows the earlier text at the line', async () => {
    const { page } = workbench();
    const signs = page.locator(
      '.monaco-editor .glyph-margin-widgets [class*="ced-"], .monaco-editor .cgmr[class*="ced-"]',
    );
    await signs.first().waitFor();
    await workbench().goTo(1);
    await workbench().press('Control+K');
    await workbench().press('.');
    await page
      .getByText(/^Change 1 of \d+: Reworded competence/)
      .first()
      .waitFor();
    await workbench().press('Control+K');
    await workbench().press('Control+I');
    const card = page.locator('.monaco-hover').filter({ hasText: '“not” was added' });
    await card.first().waitFor();
    assert.equal((await card.locator('strong', { hasText: 'not' }).count()) > 0, true);
    await workbench().screenshot('comparison margin light');
    await workbench().press('Escape');
    await workbench().runCommand('Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').first().waitFor();
    await page.waitForLoadState('networkidle');
    await workbench().screenshot('comparison margin dark');
  });

  it('shows both versions side by side', async () => {
    await workbench().runCommand('Competence: Show Change Side by Side');
    const { page } = workbench();
    await page.locator('.monaco-diff-editor').first().waitFor();
    await page.getByText('basic.competence (since the last commit)').first().waitFor();
    await workbench().screenshot('comparison side by side');
    await workbench().press('Control+F4');
  });

  it('is restored when the window is reloaded, and stops when it is stopped', async () => {
    await workbench().reload(/competence\.comparison/);
    const { page } = workbench();
    await workbench().openFile(FILE);
    await page.getByText('Changes since the last commit').first().waitFor();
    await workbench().screenshot('comparison after a reload');
    await workbench().runCommand('Competence: Stop Comparing');
    await page.getByText('Changes since the last commit').first().waitFor({ state: 'detached' });
  });
});

/** Rewords a competence, takes one out, and adds one, by the keyboard. */
async function edit(workbench: Workbench): Promise<void> {
  const lines = readFileSync(join(workbench.folder, FILE), 'utf8').split('\n');
  const lineOf = (text: string): number => {
    const at = lines.findIndex((line) => line.includes(text));
    assert.notEqual(at, -1, `'${text}' is not in ${FILE}`);
    return at + 1;
  };
  const line = lineOf('[engage-3]');
  const column = (lines[line - 1] ?? '').indexOf('to find') + 1;
  await workbench.goTo(line, column);
  await workbench.type('not ');
  await workbench.goTo(lineOf('[engage-5]'));
  await workbench.press('Control+Shift+K');
  const last = lineOf('[engage-4]');
  await workbench.goTo(last, (lines[last - 1] ?? '').length + 1);
  await workbench.type('\n[slow] An ability to take time');
}

function row(workbench: Workbench, text: string): Locator {
  return workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
}
