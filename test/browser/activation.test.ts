import { strict as assert } from 'node:assert';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

/** An extension of VS Code's own, which is awake as soon as one of these files is open. */
const PEER = 'Markdown Language Features';

describeInWorkbench(
  'the extension',
  (workbench) => {
    it('does not activate in a folder without frameworks, while other files are read and written', async () => {
      for (const name of ['letter.txt', 'notes.md']) {
        await workbench().openFile(name);
        await workbench().type('typed');
      }
      // The extension is active if the list contains it, like the built-in ones for those languages.
      const awake = await runningExtensions(workbench(), PEER);
      assert.ok(!awake.has('Competence'));
    });
  },
  // The list must be in an editor, where all of it is visible.
  { folder: folderOf(['letter.txt', 'notes.md']), settings: { 'workbench.editor.useModal': 'off' } },
);

/** A folder with copies of some files. */
function folderOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'competence-others-'));
  for (const name of names) copyFileSync(join('test', 'browser', 'peer-support', name), join(folder, name));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The activated extensions in VS Code's own list, once it contains `awaited`, each with its activation time. */
async function runningExtensions(workbench: Workbench, awaited: string): Promise<Map<string, string>> {
  const { page } = workbench;
  const usual = page.viewportSize();
  // Only visible rows exist.
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
