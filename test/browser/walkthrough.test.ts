import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';
import { steps } from './walkthroughSteps.ts';
import type { Workbench } from './workbench.ts';

const TITLE = 'Write your first competence framework';

describeInWorkbench(
  'the walkthrough',
  (workbench) => {
    it('appears among the walkthroughs of VS Code', async () => {
      await workbench().page.getByRole('tab', { name: 'Competence' }).waitFor();
      await open(workbench());
      await page(workbench())
        .getByRole('heading', { name: TITLE })
        .or(page(workbench()).getByText(TITLE))
        .first()
        .waitFor();
      assert.deepEqual(
        await page(workbench()).locator('.step-title').allTextContents(),
        steps().map(({ title }) => title),
      );
      await workbench().screenshot('walkthrough');
    });

    for (const { id, title, altText } of steps()) {
      it(`shows a picture at the step “${id}”, and describes it`, async () => {
        await stepOf(workbench(), title).locator('.step-title').click();
        const picture = page(workbench()).locator(`.getting-started-media img`);
        await picture.and(page(workbench()).getByAltText(altText, { exact: true })).waitFor();
        await workbench().page.waitForFunction(
          () => (document.querySelector('.getting-started-media img') as HTMLImageElement)?.naturalWidth > 0,
        );
        await workbench().screenshot(`walkthrough step ${id}`);
      });
    }

    it('works with the keyboard, and ticks off viewed steps', async () => {
      const [first, second] = steps();
      assert.ok(first && second);
      await stepOf(workbench(), first.title).locator('.step-title').click();
      await isDone(workbench(), first.title);
      await workbench().press('ArrowDown');
      await stepOf(workbench(), second.title).and(workbench().page.locator('.expanded')).waitFor();
    });

    it('creates a framework, and ticks that step off', async () => {
      const [, begin] = steps();
      assert.ok(begin);
      await stepOf(workbench(), begin.title).locator('.step-title').click();
      await stepOf(workbench(), begin.title).getByRole('button', { name: 'New Framework…' }).click();
      await workbench().page.getByText('(1/3)').waitFor();
      // The walkthrough takes the focus back as it ticks the step off.
      const box = workbench().page.locator('.quick-input-box input');
      await box.fill('Mutual help');
      await box.press('Enter');
      await workbench().page.getByText('(2/3)').waitFor();
      await box.press('Enter');
      await workbench().page.getByText('(3/3)').waitFor();
      await workbench().page.locator('.quick-input-list .monaco-list-row').first().click();
      await workbench()
        .page.getByRole('tab', { name: /mutual-help\.competence/ })
        .waitFor();
      const text = readFileSync(join(workbench().folder, 'mutual-help', 'mutual-help.competence'), 'utf8');
      assert.match(text, /^framework mutual-help: Mutual help$/m);
      await open(workbench());
      await isDone(workbench(), begin.title);
    });

    it('opens the map of the new framework', async () => {
      const preview = steps().find(({ id }) => id === 'preview');
      assert.ok(preview);
      await stepOf(workbench(), preview.title).locator('.step-title').click();
      await stepOf(workbench(), preview.title).getByText('open the preview').click();
      await workbench().webview().getByText('Mutual help').first().waitFor();
      await workbench().screenshot('walkthrough preview');
    });

    it('opens the guide that comes with the extension', async () => {
      await open(workbench());
      const share = steps().at(-1);
      assert.ok(share);
      await stepOf(workbench(), share.title).locator('.step-title').click();
      await stepOf(workbench(), share.title).getByRole('button', { name: 'Read More' }).click();
      await workbench()
        .page.getByRole('tab', { name: /editor\.md/ })
        .waitFor();
      const guide = workbench()
        .page.frameLocator('iframe.webview.ready >> nth=-1')
        .frameLocator('#active-frame');
      await guide.getByRole('heading', { name: 'The preview' }).waitFor();
      await workbench().screenshot('walkthrough guide');
    });
  },
  { folder: join('test', 'browser', 'peer-support') },
);

/** Opens the walkthrough as a new user would. */
async function open(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Welcome: Open Walkthrough...');
  const pick = workbench.page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: TITLE })
    .first();
  await pick.click();
  await page(workbench).locator('.step-title').first().waitFor();
}

function page({ page }: Workbench): Locator {
  return page.locator('.gettingStartedContainer');
}

function stepOf(workbench: Workbench, title: string): Locator {
  return page(workbench).locator('.getting-started-step').filter({ hasText: title });
}

async function isDone(workbench: Workbench, title: string): Promise<void> {
  await stepOf(workbench, title).locator('.codicon.complete').first().waitFor();
}
