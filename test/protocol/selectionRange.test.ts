import assert from 'node:assert/strict';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange } from '../support/sources.ts';

describe('selection ranges', () => {
  const able = useClient();

  it('are returned for several positions, each range inside the next, also past the end', async () => {
    const client = able();
    await withDocuments(client, { 'a.competence': 'framework ipt: IPT\n' }, async () => {
      const found = await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri: client.uri('a.competence') },
        positions: [
          { line: 0, character: 12 },
          { line: 0, character: 900 },
          { line: 70, character: 3 },
          { line: -1, character: -1 },
        ],
      });
      const whole = '1:1-2:1';
      assert.deepEqual(found?.map(stepsOf), [
        ['1:11-14', '1:1-19', whole],
        ['1:16-19', '1:1-19', whole],
        [whole],
        ['1:1-10', '1:1-19', whole],
      ]);
    });
  });
});

function stepsOf(selection: SelectionRange): string[] {
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = selection; step; step = step.parent)
    steps.push(formatRange(step.range));
  return steps;
}
