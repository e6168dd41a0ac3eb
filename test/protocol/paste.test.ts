import assert from 'node:assert/strict';
import { type DropEdit, PASTE, type PasteEdit } from '../../server/src/lsp/pasteProtocol.ts';
import { useClient, withDocuments } from '../support/languageClient.ts';

const FILES = {
  'ipt.competence': 'framework ipt: IPT\n> As in \nactivity engage: Engage\n  - one\n  - two\n',
  'generic.competence': 'framework generic: Generic\ndomain basics: Basics\n',
};

describe('pasting and dropping', () => {
  const able = useClient();

  it('turns a copied list into lines, and accepts any request', async () => {
    const client = able();
    const paste = (params: object | null): Promise<PasteEdit | null> =>
      client.connection.sendRequest(PASTE.paste, params);
    await withDocuments(client, FILES, async () => {
      const textDocument = { uri: client.uri('ipt.competence') };
      const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
      assert.deepEqual(await paste({ textDocument, range, html: '<ul><li>to listen</li></ul>' }), {
        range: { start: range.start, end: { line: 3, character: 7 } },
        newText: '  - to listen',
        isList: true,
      });
      const end = { line: 4, character: 7 };
      const letter = await paste({
        textDocument,
        range: { start: end, end },
        text: 'Dear all\nplease wait',
      });
      assert.equal(letter?.isList, false);
    });
    for (const params of [
      {},
      null,
      { textDocument: null },
      { textDocument: { uri: 'x:y' }, html: 5, range: 7 },
    ])
      assert.equal(await paste(params), null, JSON.stringify(params));
  });

  it('turns a dropped framework file into a reference, ignores other files, and accepts any request', async () => {
    const client = able();
    const drop = (params: object | null): Promise<DropEdit | null> =>
      client.connection.sendRequest(PASTE.drop, params);
    await withDocuments(client, FILES, async () => {
      const textDocument = { uri: client.uri('ipt.competence') };
      const position = { line: 1, character: 8 };
      const dropped = (path: string) => drop({ textDocument, position, dropped: [client.uri(path)] });
      assert.deepEqual(await dropped('generic.competence'), {
        newText: '@generic/basics',
        isSnippet: false,
        framework: 'generic',
      });
      assert.equal(await dropped('picture.png'), null);
      assert.equal(await dropped('ipt.competence'), null);
    });
    for (const params of [
      null,
      {},
      { textDocument: null, dropped: 5 },
      { textDocument: { uri: 'x' }, dropped: ['y', 'z'] },
    ])
      assert.equal(await drop(params), null, JSON.stringify(params));
  });
});
