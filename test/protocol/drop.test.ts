import assert from 'node:assert/strict';
import { type DropEdit, PASTE } from '../../server/src/lsp/pasteProtocol.ts';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor } from '../support/sources.ts';

const GENERIC = `
=== generic.competence
framework generic: Generic
domain basics: Basics`;

describe('drop', () => {
  const able = useClient();

  for (const [what, source, dropped, expected] of [
    ['makes a reference', 'framework ipt: IPT\n> As in |', 'generic.competence', '@generic/basics'],
    ['makes nothing of a file that is not there', 'framework ipt: IPT\n> See |', 'picture.png', null],
    ['makes nothing of the file itself', 'framework ipt: IPT\n> See |', 'main', null],
  ] as const) {
    it(what, async () => {
      const { files, path, position } = readCursor(`${source}${GENERIC}`);
      await withDocuments(able(), files, async () => {
        const uri = able().uri(path);
        const other = dropped === 'main' ? uri : able().uri(dropped);
        const params = { textDocument: { uri }, position, dropped: [other] };
        const edit = await able().connection.sendRequest<DropEdit | null>(PASTE.drop, params);
        assert.equal(edit ? edit.newText : null, expected);
      });
    });
  }

  it('takes any request in peace', async () => {
    for (const params of [
      null,
      {},
      { textDocument: null, dropped: 5 },
      { textDocument: { uri: 'x' }, dropped: ['y', 'z'] },
    ]) {
      assert.equal(await able().connection.sendRequest(PASTE.drop, params), null);
    }
  });
});
