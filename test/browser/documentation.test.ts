import { strict as assert } from 'node:assert';
import type { FrameLocator, Page } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';

/** The page that is open: VS Code puts two frames around it, and keeps those of other pages. */
function page(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready:visible >> nth=-1').frameLocator('#active-frame');
}

describeInWorkbench('the documentation in VS Code', (workbench) => {
  it('opens by its command, and its links lead from page to page', async () => {
    const window = workbench().page;
    await workbench().runCommand('Competence: Open Documentation');
    await page(window).getByRole('heading', { name: 'Documentation' }).waitFor();
    await workbench().screenshot('documentation');
    await page(window).getByRole('link', { name: 'Working in the editor' }).click();
    await window.getByRole('tab', { name: /editor\.md/ }).waitFor();
    // To a place in another page, and from there into another folder.
    await page(window).getByRole('link', { name: 'questions', exact: true }).first().click();
    await window.getByRole('tab', { name: /language\.md/ }).waitFor();
    await page(window).getByRole('link', { name: 'too-many-levels' }).first().click();
    await window.getByRole('tab', { name: /too-many-levels\.md/ }).waitFor();
    await page(window).getByRole('heading', { level: 1 }).waitFor();
    await workbench().screenshot('documentation of a rule');
  });

  it('leads out of its folder', async () => {
    const window = workbench().page;
    await workbench().runCommand('Competence: Open Documentation');
    await page(window).getByRole('link', { name: 'Security', exact: true }).click();
    await window.getByRole('tab', { name: /SECURITY\.md/ }).waitFor();
    await page(window).getByRole('heading', { level: 1 }).waitFor();
  });

  it('has an example, which opens with its map', async () => {
    await workbench().runCommand('Competence: Look at an Example');
    await workbench()
      .page.getByRole('tab', { name: /peer-support\.competence/ })
      .waitFor();
    await workbench().webview().getByText('Peer support').first().waitFor();
  });

  it('has a README in the Extensions view, with links only to the web', async () => {
    const window = workbench().page;
    await workbench().runCommand('Extensions: Show Installed Extensions');
    await window
      .locator('.extensions-list .extension-list-item')
      .filter({ hasText: 'Competence' })
      .first()
      .click();
    await window.locator('.extension-editor').getByText('Competence', { exact: true }).first().waitFor();
    const readme = page(window);
    await readme.getByRole('heading', { name: 'Install' }).waitFor();
    const targets = await readme
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !/^(https:|#)/.test(target ?? '')),
      [],
    );
    await workbench().screenshot('readme in the extensions view');
  });
});
