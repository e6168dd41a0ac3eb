import assert from 'node:assert/strict';
import { type Position, type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor, trimLines } from '../support/sources.ts';

const SOURCE = `
framework ipt: IPT
  version: 1.0.0

domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    see: @focus, @ipt/basic
    application:
      group alliance: Ability to form an alliance
        - [plain] An ability to speak plainly, by:
          - using the client's words
        - An ability to listen

        // A comment.
  activity focus: Ability to agree a focus
`;

describe('selection ranges', () => {
  const able = useClient();

  it('grow from a word to the file', () =>
    expectSelections(
      SOURCE.replace('speak plainly', 'spe|ak plainly'),
      `
      10:33-38 speak
      10:19-51 An ability to speak plainly, by:
      10:9-51 - [plain] An ability to speak plainly, by:
      10:9-11:37 - [plain] An ability to speak plainly, by: …
      10:9-12:31 - [plain] An ability to speak plainly, by: …
      9:7-12:31 group alliance: Ability to form an alliance …
      8:5-12:31 application: …
      7:5-12:31 see: @focus, @ipt/basic …
      6:3-12:31 activity engage: Ability to engage the client …
      6:3-15:43 activity engage: Ability to engage the client …
      5:3-15:43 > What every session rests on. …
      4:1-15:43 domain basic: Basic competences …
      1:1-15:43 framework ipt: IPT …
      1:1-16:1 framework ipt: IPT …
      `,
    ));

  it('are given for several positions, and past the end', async () => {
    const client = able();
    await withDocuments(client, { 'a.competence': 'framework ipt: IPT\n' }, async () => {
      const positions = [
        { line: 0, character: 12 },
        { line: 0, character: 900 },
        { line: 70, character: 3 },
        { line: -1, character: -1 },
      ];
      const found = await selectionsAt('a.competence', positions);
      assert.equal(found.length, positions.length);
      assert.deepEqual(
        found.map((selection) => stepsOf(selection).length),
        [3, 3, 1, 3],
      );
    });
  });

  /** The first steps from the cursor, and all of them when `count` is left out; of several lines, the first is shown. */
  async function expectSelections(source: string, expected: string, count?: number): Promise<void> {
    const { files, path, position } = readCursor(source);
    await withDocuments(able(), files, async () => {
      const [selection] = await selectionsAt(path, [position]);
      assert.ok(selection);
      const lines = files[path]?.split('\n') ?? [];
      const steps = stepsOf(selection).map(({ start, end }) => {
        const isOne = start.line === end.line;
        const words = lines[start.line]?.slice(start.character, isOne ? end.character : undefined);
        const to = isOne ? '' : `${end.line + 1}:`;
        return `${start.line + 1}:${start.character + 1}-${to}${end.character + 1} ${words}${isOne ? '' : ' …'}`;
      });
      assert.equal(steps.slice(0, count).join('\n'), trimLines(expected));
    });
  }

  async function selectionsAt(
    path: string,
    positions: readonly Position[],
  ): Promise<readonly SelectionRange[]> {
    const client = able();
    const params = { textDocument: { uri: client.uri(path) }, positions: [...positions] };
    return (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? [];
  }
});

function stepsOf(selection: SelectionRange) {
  const steps: SelectionRange['range'][] = [];
  for (let step: SelectionRange | undefined = selection; step; step = step.parent) steps.push(step.range);
  return steps;
}
