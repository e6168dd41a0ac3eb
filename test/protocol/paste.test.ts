import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PASTE, type PasteEdit } from '../../server/src/lsp/pasteProtocol.ts';
import { useClient, withDocuments } from '../support/languageClient.ts';

const PATH = 'ipt.competence';
const LIST = '<ul><li>to listen<ul><li>with care</li></ul></li><li>to ask</li></ul>';

describe('paste', () => {
  const able = useClient();

  it('takes the place of the lines that are selected', async () => {
    const source = 'activity engage: Engage\n  - one\n  - two\n  - three';
    const whole = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    assert.equal(
      await pasted(source, whole),
      'activity engage: Engage\n  - to listen\n    - with care\n  - to ask\n  - three',
    );
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
