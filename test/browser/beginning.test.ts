import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/until.ts';
import { describeInWorkbench } from './describeInWorkbench.ts';

/** The most keys and clicks, besides the words themselves, that a first framework may take. */
const LIMIT = 40;

const WRITTEN = `framework listening-to-others: Listening to others
  version: 0.1.0
  status: draft
  language: en-GB
  author: Name of the author
  > What the framework is about, and whom it is for.

domain basic: Basic competences
  > What the work rests on, whatever its focus.

  activity engage: Ability to engage the client
    evidence: @handbook
    knowledge:
      - Knowledge of what silence says
      - Knowledge of what questions do
    application:
      - An ability to wait
      - An ability to ask

  activity end: Ability to end a conversation
    knowledge:
      - Knowledge of what an ending stirs up
      - Knowledge of who else can help
    application:
      - An ability to say goodbye
      - An ability to name the next step

source handbook: Author (year), title of the handbook that the competences are drawn from
`;

describeInWorkbench(
  'a beginner in an empty folder',
  (workbench) => {
    it(`writes two activities with eight competences beside their map with fewer than ${LIMIT} keys and clicks`, async () => {
      const { page } = workbench();
      let count = 0;
      const box = (index: number) => workbench().webview().locator('.map li.box').nth(index);
      const line = async (): Promise<number> => {
        const text = await page
          .locator('.statusbar')
          .getByText(/^Ln \d+, /)
          .first()
          .innerText();
        return Number(/\d+/.exec(text)?.[0]);
      };
      const press = async (key: string): Promise<void> => {
        count += 1;
        await workbench().press(key);
      };
      /** Presses a key that moves to another line, and waits until the cursor is there. */
      const move = async (key: string): Promise<void> => {
        const before = await line();
        await press(key);
        await until(`${key} has moved the cursor`, async () => (await line()) !== before);
      };
      const type = (words: string): Promise<void> => page.keyboard.type(words);

      await page
        .locator('.activitybar')
        .getByRole('tab', { name: /^Competence/ })
        .click();
      await page.getByRole('button', { name: 'New Framework…' }).first().click();
      count += 2;
      await page.getByText('New Framework (1/3)').waitFor();
      await type('Listening to others');
      await press('Enter');
      await page.getByText('New Framework (2/3)').waitFor();
      await press('Enter');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'a new folder' }).waitFor();
      await press('Enter');
      await box(0).waitFor();
      // The words of the first competence are selected.
      await page.getByText(/^Ln \d+, Col \d+ \(\d+ selected\)$/).waitFor();
      await type('Knowledge of what silence says');
      await move('Enter');
      await type('Knowledge of what questions do');
      await move('ArrowDown');
      await move('ArrowDown');
      for (const key of ['End', 'End', 'Shift+Home', 'Shift+Home']) await press(key);
      await type('- An ability to wait');
      await move('Enter');
      await type('An ability to ask');
      await move('Enter');
      // The key that leaves the list is bound as soon as the extension has seen the empty bullet, and the map follows it.
      await box(0).getByText('4 competences').waitFor();
      const place = () =>
        page
          .locator('.statusbar')
          .getByText(/^Ln \d+, Col \d+$/)
          .innerText();
      const bullet = await line();
      await until('the list is left', async () => {
        const before = await place();
        await workbench().press('Enter');
        await until('Enter has had its effect', async () => (await place()) !== before);
        if ((await line()) === bullet) return true;
        await workbench().press('Control+Z');
        await until('Enter is undone', async () => (await place()) === before);
        return false;
      });
      count += 1;
      await move('Enter');
      await press('Shift+Tab');
      await type('activity');
      const sections = page.locator('.suggest-widget .monaco-list-row', {
        hasText: 'activity with sections',
      });
      await sections.waitFor();
      await press('ArrowDown');
      await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'with sections' }).waitFor();
      await press('Enter');
      await box(1).waitFor();
      for (const words of ['end', 'Ability to end a conversation']) {
        await type(words);
        await press('Tab');
      }
      await type('Knowledge of what an ending stirs up');
      await move('Enter');
      await type('Knowledge of who else can help');
      await move('Tab');
      await type('An ability to say goodbye');
      await move('Enter');
      await type('An ability to name the next step');
      await box(1).getByText('4 competences').waitFor();
      await box(1).getByText('Ability to end a conversation').waitFor();
      await workbench().screenshot('beginning');
      await workbench().runCommand('File: Save');
      await until('the file is saved', () => readFileSync(file(), 'utf8').includes('the next step'));
      // The line that ended the list keeps its indentation, for what may be typed there.
      assert.equal(readFileSync(file(), 'utf8').replace(/ +$/gm, ''), WRITTEN);
      const problems = await workbench().problems();
      assert.deepEqual(await problems.allInnerTexts(), []);
      console.log(`      ${count} keys and clicks besides the words`);
      assert.ok(count < LIMIT, `${count} keys and clicks`);
    });

    function file(): string {
      return join(workbench().folder, 'listening-to-others', 'listening-to-others.competence');
    }
  },
  { folder: mkdtempSync(join(tmpdir(), 'competence-empty-')) },
);
