import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIPBOARDS } from '../support/clipboards.ts';
import { describeInWorkbench } from './describeInWorkbench.ts';
import type { Workbench } from './workbench.ts';

const FILE = 'ipt/pasted.competence';
const SOURCE = `part of ipt

activity pasting in basic: Ability to paste
  application:
    - An ability to wait
    
`;
const WORD = CLIPBOARDS.find(({ from }) => from === 'Word');

describeInWorkbench('pasting', (workbench) => {
  beforeEach(async () => {
    const { page, folder } = workbench();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    writeFileSync(join(folder, FILE), SOURCE);
    await workbench().openFile(FILE);
    await workbench().goTo(6, 5);
    // The lens shows that the language server has read the file.
    await page.locator('.codelens-decoration').first().waitFor();
  });

  it('turns a list from Word into nested competences, shown and undone in one step', async () => {
    await copy(workbench(), { html: WORD?.html ?? '', text: WORD?.text ?? '' });
    await workbench().press('Control+V');
    await workbench().page.locator('.post-edit-widget').waitFor();
    await workbench().screenshot('paste');
    const lines = (WORD?.lines.trim() ?? '').split('\n').map((line) => `    ${line}`);
    assert.equal(await saved(workbench()), SOURCE.replace('    \n', `${lines.join('\n')}\n`));
    await workbench().press('Control+Z');
    assert.equal(await saved(workbench()), SOURCE);
  });

  it('keeps plain pasting one choice away', async () => {
    await copy(workbench(), { html: '<ul><li>One</li><li>Two</li></ul>', text: 'One\nTwo' });
    await workbench().press('Control+V');
    const { page } = workbench();
    await page.locator('.post-edit-widget').click();
    await page
      .getByRole('menuitemcheckbox', { name: 'Insert Plain Text' })
      .or(page.getByText('Insert Plain Text'))
      .first()
      .click();
    await workbench().screenshot('paste-choice');
    assert.match(await saved(workbench()), /\n {4}One\n *Two\n$/);
  });

  it('pastes text in the language unchanged', async () => {
    await copy(workbench(), { html: '<ul><li>One</li></ul>', text: '- One\n' });
    await workbench().press('Control+V');
    await workbench().page.locator('.view-line', { hasText: '- One' }).waitFor();
    assert.equal(await saved(workbench()), SOURCE.replace('    \n', '    - One\n\n'));
  });
});

describeInWorkbench('dropping', (workbench) => {
  it('inserts a reference to a file dropped with Shift held', async () => {
    const { page, folder } = workbench();
    writeFileSync(join(folder, FILE), SOURCE);
    await workbench().openFile('generic/generic.competence');
    await workbench().openFile(FILE);
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'generic.competence' });
    const first = await page.locator('.view-line', { hasText: 'part of' }).boundingBox();
    assert.ok(first);
    await file.hover();
    await page.mouse.down();
    await page.mouse.move(first.x + 200, first.y + 100, { steps: 5 });
    const offer = page.locator('#monaco-workbench-editor-drop-overlay');
    await offer.waitFor();
    await page.keyboard.down('Shift');
    // The empty line under the first.
    await page.mouse.move(first.x + 5, first.y + first.height * 1.5, { steps: 5 });
    // The dropped file is inserted once VS Code no longer offers to open it.
    await offer.waitFor({ state: 'hidden' });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.view-line', { hasText: 'include' }).waitFor();
    await workbench().screenshot('drop');
    assert.match(await saved(workbench()), /^part of ipt\ninclude @generic\/\S+\n/);
  });
});

/** Fills the clipboard as another program would: by a copy event in the page, with other contents. */
async function copy(
  { page }: Workbench,
  contents: { readonly html: string; readonly text: string },
): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const write = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', write, { capture: true, once: true });
  }, contents);
  await page.keyboard.press('Control+C');
}

/** The contents of the file once it is saved. */
async function saved(workbench: Workbench): Promise<string> {
  await workbench.press('Control+S');
  await workbench.page.locator('.tab.active:not(.dirty)').first().waitFor();
  return readFileSync(join(workbench.folder, FILE), 'utf8');
}
