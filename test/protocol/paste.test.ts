import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PASTE, type PasteEdit } from '../../server/src/lsp/pasteProtocol.ts';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor, trimLines } from '../support/sources.ts';

const PATH = 'ipt.competence';
const LIST = '<ul><li>to listen<ul><li>with care</li></ul></li><li>to ask</li></ul>';

describe('paste', () => {
  const able = useClient();

  it('takes the place of an empty line, as deep as its list', async () => {
    await expectPasted(
      'activity engage: Engage\n    application:\n      - to wait\n      |\n      - to end',
      'activity engage: Engage\n    application:\n      - to wait\n      - to listen\n        - with care\n      - to ask\n      - to end',
    );
    await expectPasted(
      'activity engage: Engage\n  application:\n    |',
      'activity engage: Engage\n  application:\n    - to listen\n      - with care\n    - to ask',
    );
    await expectPasted(
      'activity engage: Engage\n  application:\n    - to wait\n      |',
      'activity engage: Engage\n  application:\n    - to wait\n      - to listen\n        - with care\n      - to ask',
    );
  });

  it('goes on with the list above a line that is not set in', () =>
    expectPasted(
      'activity engage: Engage\n  application:\n    - to wait\n|',
      'activity engage: Engage\n  application:\n    - to wait\n    - to listen\n      - with care\n    - to ask',
    ));

  it('takes the place of an empty bullet', () =>
    expectPasted(
      'activity engage: Engage\n  application:\n    - to help, by:\n      - |',
      'activity engage: Engage\n  application:\n    - to help, by:\n      - to listen\n        - with care\n      - to ask',
    ));

  it('goes under a heading or a lead-in, and beside any other competence', async () => {
    await expectPasted(
      'activity engage: Engage\n  application:|',
      'activity engage: Engage\n  application:\n    - to listen\n      - with care\n    - to ask',
    );
    await expectPasted(
      'activity engage: Engage\n  - to help, by:|\n  - to end',
      'activity engage: Engage\n  - to help, by:\n    - to listen\n      - with care\n    - to ask\n  - to end',
    );
    await expectPasted(
      'activity engage: Engage\n  - to wait|\n  - to end',
      'activity engage: Engage\n  - to wait\n  - to listen\n    - with care\n  - to ask\n  - to end',
    );
    await expectPasted(
      'activity engage: Engage\n|  - to end',
      'activity engage: Engage\n  - to listen\n    - with care\n  - to ask\n  - to end',
    );
  });

  it('takes the place of the lines that are selected', async () => {
    const source = 'activity engage: Engage\n  - one\n  - two\n  - three';
    const whole = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    assert.equal(
      await pasted(source, whole),
      'activity engage: Engage\n  - to listen\n    - with care\n  - to ask\n  - three',
    );
  });

  it('becomes activities in a domain, with ids that are free', () =>
    expectPasted(
      'framework ipt: IPT\ndomain basic: Basic\n  activity listen: Listen\n  |',
      'framework ipt: IPT\ndomain basic: Basic\n  activity listen: Listen\n  activity listen-2: to listen\n    - with care\n  activity ask: to ask',
    ));

  it('has nothing to say inside of a line, in prose, or where no list may stand', async () => {
    for (const source of [
      'activity engage: Engage\n  - to |wait',
      'activity engage: Engage\n  > Some |',
      'activity engage: Engage\n  > Some|',
      'source a: A\n  url: |',
      'source a: A\n  |',
    ]) {
      const { files, path, position } = readCursor(source);
      assert.equal(await edit(files[path] ?? '', { start: position, end: position }), null, source);
    }
  });

  it('says whether it was a list beyond doubt', async () => {
    const at = { line: 1, character: 2 };
    const source = 'activity engage: Engage\n  ';
    assert.equal((await edit(source, { start: at, end: at }))?.isList, true);
    const letter = await edit(source, { start: at, end: at }, { text: 'Dear all\nplease wait' });
    assert.deepEqual(letter, {
      range: { start: { line: 1, character: 0 }, end: at },
      newText: '  - Dear all\n  - please wait',
      isList: false,
    });
  });

  it('lets one item at the end of a line be words for that line', async () => {
    const at = { line: 1, character: 6 };
    const found = await edit(
      'activity engage: Engage\n  - to',
      { start: at, end: at },
      { html: '<ul><li>wait</li></ul>' },
    );
    assert.equal(found?.isList, false);
  });

  it('keeps to the column of its neighbours', async () => {
    await expectPasted(
      'activity engage: Engage\n    knowledge:\n      - of loss\n|',
      'activity engage: Engage\n    knowledge:\n      - of loss\n      - to listen\n        - with care\n      - to ask',
    );
    await expectPasted(
      'activity engage: Engage\n    knowledge:|\n         - of loss',
      'activity engage: Engage\n    knowledge:\n         - to listen\n           - with care\n         - to ask\n         - of loss',
    );
  });

  it('takes any request in peace', async () => {
    const { connection } = able();
    for (const params of [
      {},
      null,
      { textDocument: null },
      { textDocument: { uri: 'x:y' }, html: 5, range: 7 },
    ]) {
      assert.equal(await connection.sendRequest(PASTE.paste, params), null);
    }
  });

  async function expectPasted(before: string, after: string): Promise<void> {
    const { files, path, position } = readCursor(before);
    assert.equal(await pasted(files[path] ?? '', { start: position, end: position }), trimLines(after));
  }

  async function pasted(source: string, range: Range): Promise<string> {
    const found = await edit(source, range);
    assert.ok(found, 'there is something to paste');
    return TextDocument.applyEdits(TextDocument.create(PATH, 'competence', 1, source), [found]);
  }

  async function edit(
    source: string,
    range: Range,
    clipboard: { readonly html?: string; readonly text?: string } = { html: LIST },
  ): Promise<PasteEdit | null> {
    let found: PasteEdit | null = null;
    await withDocuments(able(), { [PATH]: source }, async () => {
      const textDocument = { uri: able().uri(PATH) };
      found = await able().connection.sendRequest(PASTE.paste, { textDocument, range, ...clipboard });
    });
    return found;
  }
});
