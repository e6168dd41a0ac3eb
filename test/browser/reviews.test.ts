import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.ts';

const HEAD = '# Reviews of adaptations, written by competence review. One line per statement.\n';
/** Of each an older wording is recorded. */
const RECORDED = ['direct', 'contract', 'assigning', 'engage'];
const FILE = 'ipt-a/competence.review';

describeInWorkbench('an adaptation of which the base has changed', (workbench) => {
  before(async () => {
    const lines = RECORDED.map((id) => `ipt-a ipt/${id} 0123456789abcdef 0.9.0\n`);
    writeFileSync(join(workbench().folder, FILE), HEAD + lines.join(''));
    await workbench().openFile('ipt-a/ipt-a.competence');
  });

  it('shows it in a lens above the amendments', async () => {
    await workbench().goTo(40);
    await workbench().page.getByText('ipt reworded this since 0.9.0').first().waitFor();
    await workbench().screenshot('review lenses');
  });

  it('lists the changes, each of which can be accepted or amended', async () => {
    const { page } = workbench();
    await workbench().runCommand('Competence: Review Base Changes…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const direct = rows.filter({ hasText: /^direct/ });
    await direct.hover();
    await workbench().screenshot('review list');
    await direct
      .getByRole('button', { name: 'Accept', exact: true })
      .or(direct.locator('[aria-label="Accept"]'))
      .first()
      .click();
    await direct.waitFor({ state: 'detached' });
    assert.match(
      readFileSync(join(workbench().folder, FILE), 'utf8'),
      /^ipt-a ipt\/direct (?!0123)[0-9a-f]{16}-[0-9a-f]{8}/m,
    );
    await page.locator('.quick-input-titlebar [aria-label="Accept All"]').click();
    await page.getByText('Recorded as reviewed in competence.review.').first().waitFor();
    const lens = page.getByText('ipt reworded this since 0.9.0').first();
    await lens.waitFor({ state: 'hidden' });
    await workbench().screenshot('review done');
    assert.doesNotMatch(readFileSync(join(workbench().folder, FILE), 'utf8'), /0123456789abcdef/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await lens.waitFor();
  });
});
