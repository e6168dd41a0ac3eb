import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  ImplementationRequest,
  type Location,
  LocationLink,
} from 'vscode-languageserver-protocol';
import { ABLE, type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

const FAMILY = `
framework ipt: IPT
domain basic: Basic competences
  see: @bas|ic
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend basic
  retitle: Basic competences with young people
`;

describe('going to a definition', () => {
  const able = useClient({
    capabilities: { ...ABLE, textDocument: { ...ABLE.textDocument, implementation: { linkSupport: true } } },
  });
  const plain = useClient({ capabilities: {} });

  it('returns a link, or a location for clients without links, and nothing for plain words', async () => {
    for (const [{ method }, place] of [
      [DefinitionRequest.type, 'example.competence 2:8-13'],
      [ImplementationRequest.type, 'ipt-a.competence 3:7-12'],
    ] as const) {
      assert.deepEqual(await placesAt(able(), method, FAMILY), [`link to ${place}`], method);
      assert.deepEqual(await placesAt(plain(), method, FAMILY), [place], method);
      assert.deepEqual(await placesAt(able(), method, 'framework ipt: Interper|sonal\n'), [], method);
    }
  });

  async function placesAt(client: LanguageClient, method: string, source: string): Promise<string[]> {
    const { files, path, position } = readCursor(source);
    let places: string[] = [];
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const found = await client.connection.sendRequest<Location | (Location | LocationLink)[] | null>(
        method,
        params,
      );
      places = [found ?? []].flat().map((each) => {
        if (!LocationLink.is(each)) return `${client.pathOf(each.uri)} ${formatRange(each.range)}`;
        return `link to ${client.pathOf(each.targetUri)} ${formatRange(each.targetSelectionRange)}`;
      });
    });
    return places;
  }
});
