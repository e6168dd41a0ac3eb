import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../support/until.ts';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

describeInWorkbench('the view of frameworks', (workbench) => {
  // From the activity bar, as a person opens it.
  before(() => workbench().page.getByRole('tab', { name: 'Competence' }).locator('a').click());

  it('shows families and frameworks', async () => {
    await row(workbench(), 'Generic therapeutic competences').waitFor();
    await row(workbench(), '3 frameworks').waitFor();
    await workbench().screenshot('frameworks closed');
  });

  it('expands line by line with the keyboard alone', async () => {
    await row(workbench(), '3 frameworks').click();
    for (let step = 0; step < 3; step++) await workbench().press('ArrowRight');
    await row(workbench(), 'adapts ipt ').waitFor();
    await workbench().screenshot('frameworks family');
  });

  it('follows the cursor', async () => {
    await workbench().openFile('ipt/basic.competence');
    await workbench().goTo(lineOf(workbench(), '[engage-2]'));
    const selected = tree(workbench()).locator('.monaco-list-row.selected');
    await selected.filter({ hasText: 'engage-2' }).waitFor();
    await workbench().screenshot('frameworks at the cursor');
  });

  it('colours problems while typing, up to the family', async () => {
    await workbench().goTo(lineOf(workbench(), 'activity engage in basic:'));
    await workbench().press('End');
    await workbench().press('End');
    await workbench().type('\noops');
    const wrong = row(workbench(), '… engage the client in IPT');
    await wrong.locator('.monaco-decoration-itemBadge, [class*="itemBadge"]').first().waitFor();
    await workbench().screenshot('frameworks with a problem');
    for (const _ of 'oops\n') await workbench().press('Control+Z');
  });

  it('moves a competence that is dragged onto another, and undoes it in one step', async () => {
    await workbench().goTo(lineOf(workbench(), '[engage-2]'));
    const source = row(workbench(), 'engage-2');
    // A line that is about to be highlighted would be replaced while it is dragged.
    await source.and(workbench().page.locator('.selected')).waitFor();
    const target = row(workbench(), 'engage-4');
    // As a hand does, not at a bound.
    await source.dragTo(target, { steps: 20 });
    const lines = workbench().editor('samples/ipt/basic.competence').locator('.view-lines');
    const order = async (): Promise<boolean> => {
      const text = (await lines.textContent()) ?? '';
      return text.indexOf('[engage-4]') < text.indexOf('[engage-2]');
    };
    await until('the competence is moved', order);
    const said = workbench().page.locator('.statusbar-item', { hasText: 'Moved next to' });
    await said.waitFor();
    await workbench().screenshot('frameworks after a drag');
    // Its three lines went behind [engage-4].
    await said.click();
    await workbench()
      .page.getByText(`Ln ${lineOf(workbench(), '[engage-4]') - 2}, Col`)
      .waitFor();
    await workbench().runCommand('View: Focus First Editor Group');
    await workbench().press('Control+Z');
    await until('it is moved back', async () => !(await order()));
  });

  it('shows only lines that match a filter', async () => {
    await workbench().runCommand('Competence: Filter Frameworks…');
    await workbench().page.getByText('Filter Frameworks', { exact: true }).waitFor();
    await workbench().type('recovery team');
    await workbench().press('Enter');
    await tree(workbench())
      .locator('.monaco-list-row')
      .filter({ hasText: 'recovery team' })
      .first()
      .waitFor();
    const other = row(workbench(), 'Generic therapeutic competences');
    await other.waitFor({ state: 'detached' });
    await workbench().screenshot('frameworks filtered');
    await workbench().runCommand('Competence: Clear Filter');
    await other.waitFor();
  });
});

describeInWorkbench('a new framework', (workbench) => {
  it('is created from a title, an id and a folder', async () => {
    const { page } = workbench();
    // From here on VS Code knows the contributions of the extension.
    await page.getByRole('tab', { name: 'Competence' }).waitFor();
    await workbench().runCommand('Competence: New Framework…');
    await page.getByText('(1/3)').waitFor();
    await workbench().type('Peer support');
    await workbench().press('Enter');
    await page.getByText('(2/3)').waitFor();
    await workbench().screenshot('new framework id');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'Back' }).click();
    await page.getByText('(1/3)').waitFor();
    await workbench().press('Enter');
    await page.getByText('(2/3)').waitFor();
    await workbench().press('Enter');
    await page.getByText('(3/3)').waitFor();
    await workbench().screenshot('new framework folder');
    await workbench().press('Enter');
    await page.getByRole('tab', { name: /peer-support\.competence/ }).waitFor();
    const text = readFileSync(join(workbench().folder, 'peer-support', 'peer-support.competence'), 'utf8');
    assert.match(text, /^framework peer-support: Peer support$/m);
  });

  it('appears beside the language of its file', async () => {
    const { page } = workbench();
    await page.locator('.statusbar-item[id="status.languageStatus"]').first().hover();
    await page.getByText('Peer support').last().waitFor();
    await workbench().screenshot('language status');
  });
});

function tree({ page }: Workbench): Locator {
  return page.locator('.pane-body .tree-explorer-viewlet-tree-view');
}

function row(workbench: Workbench, text: string): Locator {
  return tree(workbench).locator('.monaco-list-row').filter({ hasText: text }).first();
}

/** The line of a text in the file on the disk. */
function lineOf({ folder }: Workbench, text: string): number {
  const lines = readFileSync(join(folder, 'ipt', 'basic.competence'), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}
