import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { until } from '../support/until.ts';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

const TITLE = 'Ability to engage the client in IPT';

describeInWorkbench('an author on the map', (workbench) => {
  before(async () => {
    await workbench().openFile('ipt/basic.competence');
    await workbench().runCommand('Competence: Open Preview to the Side');
    await box(workbench(), 'engage').waitFor();
  });

  it('drags a box to another place, and takes that back with Undo', async () => {
    const { page } = workbench();
    const from = await middleOf(link(workbench(), 'review'));
    const to = await middleOf(link(workbench(), 'principles'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    // As a hand does, not at a bound.
    await page.mouse.move(to.x, to.y - to.height / 3, { steps: 15 });
    await workbench().webview().locator('.drop-mark').waitFor();
    await workbench().screenshot('map while dragging');
    await page.mouse.up();
    await isBefore(workbench(), 'review', 'principles');
    await page.locator('.statusbar-item', { hasText: 'Moved to ‘Basic IPT competences’' }).waitFor();
    await workbench().screenshot('map after a drag');
    assert.ok((await textOf(workbench())).startsWith('part of ipt\n\nactivity review in basic'));
    await page.locator('.statusbar-item').getByText('Undo', { exact: true }).click();
    await isBefore(workbench(), 'principles', 'review');
    await page.locator('.statusbar-item', { hasText: 'Undone' }).waitFor();
  });

  it('changes a title after a double-click, as one step of the editor', async () => {
    await link(workbench(), 'engage').dblclick();
    const field = workbench().webview().locator('.title-field');
    await field.waitFor();
    await until('the title is in the field', async () => (await field.inputValue()) === TITLE);
    await workbench().screenshot('map with a title field');
    await workbench().page.keyboard.insertText('Ability to <b>meet</b> the client');
    await workbench().press('Enter');
    await link(workbench(), 'engage').getByText('Ability to <b>meet</b> the client').waitFor();
    await workbench().runCommand('View: Focus First Editor Group');
    await workbench().press('Control+Z');
    await link(workbench(), 'engage').getByText(TITLE).waitFor();
  });

  it('adds activities one after the other, and takes the last one back', async () => {
    const { page } = workbench();
    const domain = workbench().webview().locator('.add-activity[data-domain="basic"]');
    await domain.focus();
    await workbench().press('Enter');
    for (const [title, key] of [
      ['Ability to make the tea', 'make-the-tea'],
      ['Ability to pour it', 'pour-it'],
    ] as const) {
      await page.keyboard.insertText(title);
      await workbench().press('Enter');
      await box(workbench(), key).waitFor();
    }
    await workbench().screenshot('map with new activities');
    await workbench().press('Escape');
    await domain.and(workbench().webview().locator(':focus')).waitFor();
    await workbench().press('Control+Z');
    await box(workbench(), 'pour-it').waitFor({ state: 'detached' });
    await box(workbench(), 'make-the-tea').waitFor();
  });

  it('moves and renames a box by keyboard, which keeps the focus', async () => {
    const focused = () => link(workbench(), 'context').and(workbench().webview().locator(':focus'));
    await link(workbench(), 'context').focus();
    await workbench().press('Alt+ArrowUp');
    await isBefore(workbench(), 'context', 'principles');
    await focused().waitFor();
    await workbench().press('Alt+ArrowRight');
    const other = workbench().webview().locator('.domain[data-key="techniques"] li.box[data-key="context"]');
    await other.waitFor();
    await focused().waitFor();
    // Outside of the map, these keys go back to the last place in a file.
    await workbench().press('Alt+ArrowLeft');
    await other.waitFor({ state: 'detached' });
    await focused().waitFor();
    const said = workbench().webview().locator('.said');
    await said.getByText('Moved to ‘Basic IPT competences’, before').waitFor();
    await workbench().press('F2');
    await workbench().webview().locator('.title-field').waitFor();
    await workbench().press('Escape');
    await focused().waitFor();
    await workbench().screenshot('map after keys');
  });
});

function box(workbench: Workbench, key: string): Locator {
  return workbench.webview().locator(`.map li.box[data-key="${key}"]`);
}

function link(workbench: Workbench, key: string): Locator {
  return box(workbench, key).locator('> .box-link');
}

async function middleOf(element: Locator): Promise<{ x: number; y: number; height: number }> {
  const bounds = await element.boundingBox();
  assert.ok(bounds);
  const { x, y, width, height } = bounds;
  return { x: x + width / 2, y: y + height / 2, height };
}

/** Waits until one box is above another in the same list. */
function isBefore(workbench: Workbench, first: string, second: string): Promise<void> {
  const below = `.map li.box[data-key="${first}"] ~ li.box[data-key="${second}"]`;
  return workbench.webview().locator(below).waitFor();
}

/** The visible start of the text in the editor. */
async function textOf(workbench: Workbench): Promise<string> {
  const lines = workbench.page.locator('.editor-group-container').first().locator('.view-line');
  const all = await lines.evaluateAll((found) =>
    found
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((left, right) => left.top - right.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  return all.join('\n');
}
