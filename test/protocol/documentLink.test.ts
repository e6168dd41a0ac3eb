import assert from 'node:assert/strict';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange } from '../support/sources.ts';

describe('document links', () => {
  const able = useClient();

  it('have the range of an address and its target', async () => {
    const client = able();
    const text = 'framework ipt: IPT\n  homepage: https://example.org/ipt?a=1\n';
    await withDocuments(client, { 'a.competence': text }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
      assert.deepEqual(
        links.map(({ range, target }) => `${formatRange(range)} ${target}`),
        ['2:13-40 https://example.org/ipt?a=1'],
      );
    });
  });
});
