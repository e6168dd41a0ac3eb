import assert from 'node:assert/strict';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

describe('folding', () => {
  const able = useClient();
  const limited = useClient({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });

  const source = `framework ipt: IPT
  > One paragraph
  > in two lines.
  version: 1.0.0

// A comment
// in two lines.

domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen:
      - with patience

  activity other: Ability to do other things
// One line.
domain empty: Nothing here
`;

  it('folds blocks, prose and comments; what is blank below stays in sight', () =>
    expectFolds(able(), source, ['1-4', '2-3', '6-7 comment', '9-14', '10-12', '11-12']));

  it('folds the outermost where the client takes only so many', () =>
    expectFolds(limited(), source, ['1-4', '9-14']));

  it('follows an edit as if the document were read anew', async () => {
    const client = able();
    await withDocuments(client, { 'a.competence': source }, async () => {
      await client.edit(
        'a.competence',
        rangeOfText(source, '    - An ability'),
        '    > Why\n    > so.\n    - An ability',
      );
      const edited = await foldsOf(client);
      await client.open(
        'a.competence',
        source.replace('    - An ability', '    > Why\n    > so.\n    - An ability'),
      );
      assert.deepEqual(edited, await foldsOf(client));
      assert.ok(edited.includes('11-12'));
    });
  });

  it('folds nothing in an empty document', () => expectFolds(able(), '', []));

  /** First and last lines, from 1. */
  async function expectFolds(
    client: LanguageClient,
    text: string,
    expected: readonly string[],
  ): Promise<void> {
    await withDocuments(client, { 'a.competence': text }, async () => {
      const folds = await foldsOf(client);
      const byLine = (fold: string): number => Number.parseInt(fold, 10);
      assert.deepEqual(
        folds.sort((left, right) => byLine(left) - byLine(right)),
        expected,
      );
    });
  }

  async function foldsOf(client: LanguageClient): Promise<string[]> {
    const textDocument = { uri: client.uri('a.competence') };
    const ranges = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
    return ranges.map(
      ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
    );
  }
});
