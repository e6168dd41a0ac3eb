import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

/** What the extension has to be awake sooner than: VS Code's own for Markdown, on the same machine in the same start. */
const PEER = 'Markdown Language Features';
/** A machine that is busy with something else is slow now and then, with one of the two more than with the other. */
const TRIES = 5;

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

    it(`is awake sooner than ${PEER}`, async function () {
      this.timeout(240_000);
      const times: (readonly [own: number, peer: number])[] = [];
      while (times.length < TRIES && !times.some(([own, peer]) => own < peer)) {
        await workbench().openFile('notes.md');
        await workbench().openFile('peer-support.competence');
        await workbench().page.locator('.codelens-decoration').getByText('3 domains').waitFor();
        const rows = await runningExtensions(workbench());
        times.push([await timeOf(rows, 'Competence'), await timeOf(rows, PEER)]);
        await workbench().screenshot('running extensions');
        await workbench().press('Escape');
        await workbench().reload(/peer-support\.competence/);
      }
      const told = times.map(([own, peer]) => `${own} ms beside ${peer} ms`).join(', ');
      console.log(`      activation: ${told}`);
      assert.ok(
        times.some(([own, peer]) => own < peer),
        told,
      );
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

/** What VS Code says that loading and activating took, in milliseconds. */
async function timeOf(rows: Locator, name: string): Promise<number> {
  const text = (await named(rows, name).first().textContent()) ?? '';
  const found = /Activation: (\d+)\s*ms/.exec(text);
  assert.ok(found, `no time in '${text}'`);
  return Number(found[1]);
}
