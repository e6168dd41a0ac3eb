import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

/** An extension of VS Code's own, which is awake as soon as one of these files is open. */
const PEER = 'Markdown Language Features';

describeInWorkbench(
  'the extension',
  (workbench) => {
    it('stays asleep while files of other languages are read and written', async () => {
      for (const name of ['letter.txt', 'notes.md']) {
        await workbench().openFile(name);
        await workbench().type('typed');
      }
      const rows = await runningExtensions(workbench());
      // The list itself is there, with what came with VS Code for those languages.
      await named(rows, PEER).waitFor();
      assert.equal(await named(rows, 'Competence').count(), 0);
      await workbench().screenshot('running extensions without');
      await workbench().press('Escape');
    });
  },
  { folder: join('test', 'browser', 'peer-support') },
);

/** The list that VS Code keeps of the extensions that it has activated, with what that took. */
async function runningExtensions(workbench: Workbench): Promise<Locator> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const list = workbench.page.locator('.runtime-extensions-editor .monaco-list-row');
  await list.first().waitFor();
  return list;
}

function named(rows: Locator, name: string): Locator {
  return rows.filter({ has: rows.page().getByText(name, { exact: true }) });
}
