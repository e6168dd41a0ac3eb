import assert from 'node:assert/strict';
import { InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import { ABLE, useClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

const FILES = { 'a.competence': 'framework ipt: IPT\n- One\n', 'b.competence': 'part of ipt\n- Two\n' };

describe('inlay hints', () => {
  const able = useClient({
    capabilities: { ...ABLE, workspace: { ...ABLE.workspace, inlayHint: { refreshSupport: true } } },
  });

  it('show ids, and are requested again if another file of the framework uses a number', async () => {
    const client = able();
    let refreshes = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => void refreshes++);
    await withDocuments(client, FILES, async () => {
      await client.until(() => refreshes === 1, 'a refresh');
      assert.deepEqual(await hintsOf('b.competence'), ['1:1 [ipt-2]']);
      await client.edit('b.competence', rangeOfText(FILES['b.competence'], 'Two'), '[ipt-6] Two');
      await client.until(() => refreshes === 2, 'another refresh');
      assert.deepEqual(await hintsOf('a.competence'), ['1:1 [ipt-7]']);
      // For unknown documents and unusual ranges there are no hints.
      assert.deepEqual(await hintsOf('unknown.competence'), []);
      for (const range of [
        null,
        {},
        { start: { line: -5, character: -1 }, end: { line: -1 } },
        { start: 1, end: 'x' },
      ]) {
        const params = { textDocument: { uri: client.uri('a.competence') }, range };
        const hints = await client.connection.sendRequest('textDocument/inlayHint', params);
        assert.deepEqual(hints, [], JSON.stringify(range));
      }
    });
  });

  /** The positions of hints, from 0, and their texts. */
  async function hintsOf(path: string): Promise<string[]> {
    const client = able();
    const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
    const params = { textDocument: { uri: client.uri(path) }, range };
    const hints = (await client.connection.sendRequest(InlayHintRequest.type, params)) ?? [];
    return hints.map(({ position: { line, character }, label }) => `${line}:${character} ${label}`);
  }
});
