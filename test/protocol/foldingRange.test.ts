import assert from 'node:assert/strict';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';

const SOURCE = `framework ipt: IPT
  > One paragraph
  > in two lines.

// A comment
// in two lines.
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen
`;

describe('folding', () => {
  const able = useClient();
  const limited = useClient({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });

  it('covers everything, or the outermost ranges if the client limits them', async () => {
    assert.deepEqual(await foldsOf(able()), ['1-3', '2-3', '5-6 comment', '7-9', '8-9']);
    assert.deepEqual(await foldsOf(limited()), ['1-3', '7-9']);
  });

  /** First and last lines, from 1. */
  async function foldsOf(client: LanguageClient): Promise<string[]> {
    let folds: string[] = [];
    await withDocuments(client, { 'a.competence': SOURCE }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const ranges = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
      folds = ranges
        .sort((left, right) => left.startLine - right.startLine)
        .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
    });
    return folds;
  }
});
