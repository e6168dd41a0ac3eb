import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

/** An extension of VS Code's own, which is awake as soon as one of these files is open. */
const PEER = 'Markdown Language Features';

describeInWorkbench(
  'the extension',
  (workbench) => {
    it('does not activate while files of other languages are read and written', async () => {
      for (const name of ['letter.txt', 'notes.md']) {
        await workbench().openFile(name);
        await workbench().type('typed');
      }
      // Awake when the list says so of what came with VS Code for those languages.
      const awake = await runningExtensions(workbench(), PEER);
      assert.ok(!awake.has('Competence'));
    });
  },
  // The list is to be an editor, of which all can be in sight.
  { folder: join('test', 'browser', 'peer-support'), settings: { 'workbench.editor.useModal': 'off' } },
);

/** The extensions that VS Code has activated, as its own list tells once `awaited` is in it, each with what that took. */
async function runningExtensions(workbench: Workbench, awaited: string): Promise<Map<string, string>> {
  const { page } = workbench;
  const usual = page.viewportSize();
  // Only the rows in sight are there.
  await page.setViewportSize({ width: 1440, height: 3000 });
  await workbench.runCommand('Developer: Show Running Extensions');
  const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
  await rows.filter({ has: page.getByText(awaited, { exact: true }) }).waitFor();
  await workbench.screenshot(`running extensions with ${awaited}`);
  const texts = await rows.allInnerTexts();
  if (usual) await page.setViewportSize(usual);
  return new Map(
    texts.map((text) => {
      const lines = text.split('\n');
      return [lines[0] ?? '', lines.at(-1) ?? ''];
    }),
  );
}
