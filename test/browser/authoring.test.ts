import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../support/until.ts';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

describeInWorkbench('an author', (workbench) => {
  it('opens the preview with a click on its button', async () => {
    await workbench().openFile('ipt/basic.competence');
    await workbench()
      .page.getByRole('button', { name: /^Open Preview to the Side/ })
      .click();
    await box(workbench(), 'engage').waitFor();
    assert.equal(await preview(workbench()).locator('section.domain').count(), 5);
    await workbench().screenshot('preview');
  });

  it('shows problems in the Problems view and on the map while typing', async () => {
    await goToLineOf(workbench(), 'activity engage in basic:');
    await goToEnd(workbench());
    await workbench().type('\noops');
    const problems = await workbench().problems();
    await problems.filter({ hasText: 'unknown-statement' }).first().waitFor();
    await box(workbench(), 'engage').getByText('problem').waitFor();
    await workbench().screenshot('broken-line');
    await workbench().runCommand('View: Toggle Panel Visibility');
    await toEditor(workbench());
    for (const _ of 'oops\n') await workbench().press('Control+Z');
    await box(workbench(), 'engage').getByText('problem').waitFor({ state: 'detached' });
  });

  it('opens the list of an activity with a click on its box', async () => {
    await box(workbench(), 'engage').locator('a').first().click();
    await item(workbench(), 'direct').waitFor();
    await workbench().screenshot('list');
  });

  it('opens a file beside the preview, not over it, when the preview has the focus', async () => {
    await preview(workbench()).locator('[tabindex="-1"]:focus').waitFor();
    await workbench().openFile('generic/generic.competence');
    // The preview shows the framework of the file that is open.
    await box(workbench(), 'therapeutic-alliance').waitFor();
    await workbench().openFile('ipt/basic.competence');
    await box(workbench(), 'engage').locator('a').first().click();
    await item(workbench(), 'engage-2').waitFor();
  });

  it('goes to the source with a click on a competence', async () => {
    await item(workbench(), 'engage-2').locator('.line').first().click();
    const line = lineOf(workbench(), '[engage-2]');
    await workbench()
      .page.locator('.line-numbers.active-line-number', { hasText: `${line}` })
      .waitFor();
    await workbench().screenshot('source');
    await toEditor(workbench());
    await workbench().page.getByText(`Ln ${line}, Col`).waitFor();
  });

  it('highlights the box that contains the cursor', async () => {
    await goToLineOf(workbench(), 'activity review in basic:');
    await preview(workbench()).locator('li.box.here[data-key="review"]').waitFor();
  });

  it('underlines the terms of the glossary in the colour of the text around them', async () => {
    await goToLineOf(workbench(), 'group alliance:');
    const lines = workbench().editor().locator('.view-lines');
    const term = lines.locator('span.mtku', { hasText: 'therapeutic' }).first();
    await term.waitFor();
    const colours = await term.evaluate((element) =>
      [element, element.previousElementSibling ?? element].map((one) => getComputedStyle(one).color),
    );
    assert.equal(colours[0], colours[1]);
    await workbench().screenshot('glossary term');
  });

  it('moves a competence and its parts in with Tab, and out with Shift+Tab', async () => {
    await box(workbench(), 'engage').locator('a').first().click();
    await item(workbench(), 'engage-2').waitFor();
    await goToLineOf(workbench(), '[engage-2]');
    await workbench().press('Home');
    const inner = item(workbench(), 'direct').locator('li[data-key="engage-2"]');
    const within = inner.filter({ hasText: 'asking questions that clarify' });
    const before = await workbench().page.locator('.view-lines').first().innerText();
    // The key is bound as soon as the extension has seen the cursor; before, it indents that line alone.
    await until('the competence and its parts are moved in', async () => {
      await workbench().press('Tab');
      await inner.waitFor();
      if ((await within.count()) === 1) return true;
      await workbench().press('Control+Z');
      await inner.waitFor({ state: 'detached' });
      return false;
    });
    await workbench().press('Shift+Tab');
    await within.waitFor({ state: 'detached' });
    await item(workbench(), 'engage-2').getByText('asking questions that clarify').waitFor();
    assert.equal(await workbench().page.locator('.view-lines').first().innerText(), before);
  });

  it('continues a list on Enter, and ends it with another Enter', async () => {
    const { page } = workbench();
    await goToLineOf(workbench(), '[engage-4]');
    await goToEnd(workbench());
    await workbench().type('\nAn ability to wait');
    await item(workbench(), 'An ability to wait', 'text').waitFor();
    await workbench().press('Enter');
    await page.getByText(`Ln ${lineOf(workbench(), '[engage-4]') + 2}, Col`).waitFor();
    const line = lineOf(workbench(), '[engage-4]') + 2;
    // The key is bound as soon as the extension has seen the cursor on the empty bullet; before, it opens a line.
    await until('the list is left', async () => {
      const before = (await columnShown(workbench())) ?? '';
      await workbench().press('Enter');
      await page.waitForFunction(
        (text) => !document.querySelector('.statusbar')?.textContent?.includes(text),
        before,
      );
      const after = (await columnShown(workbench())) ?? '';
      if (after.startsWith(`Ln ${line},`)) return true;
      await workbench().press('Control+Z');
      await page.getByText(before, { exact: true }).waitFor();
      return false;
    });
  });

  it('opens the page of a rule with a click on its name', async () => {
    await toEditor(workbench());
    await workbench().openFile('generic/generic.competence');
    await workbench().goTo(1);
    await workbench().press('Home');
    await workbench().type('oops\n');
    const problems = await workbench().problems();
    await problems.getByText('unknown-statement').first().click();
    const { page } = workbench();
    await page.getByRole('tab', { name: /unknown-statement/ }).waitFor();
    const rendered = page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');
    await rendered.getByRole('heading', { name: 'unknown-statement' }).waitFor();
    await workbench().screenshot('rule-page');
  });
});

describeInWorkbench('the preview', (workbench) => {
  before(async () => {
    await workbench().openFile('ipt/basic.competence');
    await workbench().runCommand('Competence: Open Preview to the Side');
    await box(workbench(), 'engage').locator('a').first().click();
    await item(workbench(), 'direct').waitFor();
  });

  for (const [theme, kind] of [
    ['Default Dark Modern', 'vscode-dark'],
    ['Default Light Modern', 'vscode-light'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ] as const) {
    it(`is readable in ${theme}`, async () => {
      useTheme(workbench(), theme);
      await workbench().webview().locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await workbench().screenshot(`list ${theme}`);
      await box(workbench(), 'engage').scrollIntoViewIfNeeded();
      await workbench().screenshot(`map ${theme}`);
    });
  }

  it('is restored when the window is reloaded', async () => {
    await workbench().reload(/list\\*":\\*"engage/);
    await box(workbench(), 'engage').waitFor();
    await item(workbench(), 'direct').waitFor();
  });
});

/** The page of the preview that is open. */
function preview(workbench: Workbench): Locator {
  return workbench.webview().locator('body');
}

/** The box of an activity on the map. */
function box(workbench: Workbench, key: string): Locator {
  return preview(workbench).locator(`.map li.box[data-key="${key}"]`);
}

/** A competence in the list, by its id or by its text. */
function item(workbench: Workbench, name: string, by: 'key' | 'text' = 'key'): Locator {
  const items = preview(workbench).locator('.list-body li.item');
  return by === 'key' ? items.and(preview(workbench).locator(`[data-key="${name}"]`)) : items.getByText(name);
}

async function goToLineOf(workbench: Workbench, text: string): Promise<void> {
  await toEditor(workbench);
  await workbench.openFile('ipt/basic.competence');
  await workbench.goTo(lineOf(workbench, text));
}

/** Moves the focus back to the editors, because after a click into the preview a file would open in its place. */
async function toEditor(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Focus First Editor Group');
}

/** Puts the cursor at the end of its line, however often the line is wrapped. */
async function goToEnd(workbench: Workbench): Promise<void> {
  await workbench.press('End');
  await workbench.press('End');
}

/** The line of a text in the file on disk. The tests type below the texts that they look for. */
function lineOf({ folder }: Workbench, text: string): number {
  const lines = readFileSync(join(folder, 'ipt', 'basic.competence'), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  assert.notEqual(index, -1, `'${text}' is not in the sample`);
  return index + 1;
}

/** Line and column as shown in the status bar. */
function columnShown({ page }: Workbench): Promise<string | null> {
  return page
    .locator('.statusbar')
    .getByText(/^Ln \d+, Col \d+$/)
    .textContent();
}

/** Sets the colour theme, as the settings of the folder: VS Code takes it over at once. */
function useTheme({ folder }: Workbench, theme: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
