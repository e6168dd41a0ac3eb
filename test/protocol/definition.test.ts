import assert from 'node:assert/strict';
import { DefinitionRequest, LocationLink } from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

describe('definition', () => {
  const able = useClient();

  it('goes from part of, uses and adapts to the header', async () => {
    const rest = `
=== ipt.competence
framework ipt: IPT
          ^^^
`;
    await expectDefinition(`part of i|pt${rest}`);
    await expectDefinition(`framework other: Other\n  uses: |ipt ^1.0.0${rest}`);
    await expectDefinition(`framework other: Other\n  adapts: ipt|${rest}`);
  });

  it('goes nowhere from plain words and unknown names', async () => {
    await expectDefinition('framework ipt: Interper|sonal\n');
    await expectDefinition('framework ipt: IPT\n> See @noth|ing\n');
  });

  /** The marks in the source are what the cursor goes to. */
  async function expectDefinition(source: string): Promise<void> {
    const { files, path, position, marks } = readCursor(source);
    const client = able();
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const result = (await client.connection.sendRequest(DefinitionRequest.type, params)) ?? [];
      const links = (Array.isArray(result) ? result : [result]).filter((link) => LocationLink.is(link));
      const places = links.map(
        (link) => `${client.pathOf(link.targetUri)} ${formatRange(link.targetSelectionRange)}`,
      );
      const expected = marks.map((mark) => `${mark.path} ${mark.line + 1}:${mark.start + 1}-${mark.end + 1}`);
      assert.deepEqual(places.sort(), expected.sort());
    });
  }
});
