import assert from 'node:assert/strict';
import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

const FRAMEWORK = `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
activity focus in bas|ic: Ability to agree a focus
=== more.competence
part of ipt
> See @basic.
`;

describe('references', () => {
  const able = useClient();

  it('name their documents, with or without the declaration', async () => {
    const client = able();
    const { files, path, position } = readCursor(FRAMEWORK);
    await withDocuments(client, files, async () => {
      const ask = async (includeDeclaration: boolean) => {
        const textDocument = { uri: client.uri(path) };
        const params = { textDocument, position, context: { includeDeclaration } };
        const found = (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
        return found.map(({ uri, range }) => `${client.pathOf(uri)} ${formatRange(range)}`).sort();
      };
      const others = ['example.competence 4:19-24', 'more.competence 2:8-13'];
      assert.deepEqual(await ask(false), others);
      assert.deepEqual(await ask(true), ['example.competence 2:8-13', ...others]);
    });
  });

  it('are highlighted in their document; for plain words the result is empty, so that the editor searches for the word', async () => {
    const highlightsAt = async (source: string): Promise<readonly string[] | undefined> => {
      const { files, path, position } = readCursor(source);
      const client = able();
      let places: readonly string[] | undefined;
      await withDocuments(client, files, async () => {
        const params = { textDocument: { uri: client.uri(path) }, position };
        const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
        places = found?.map(
          ({ range, kind }) =>
            `${formatRange(range)} ${kind === DocumentHighlightKind.Write ? 'Write' : 'Read'}`,
        );
      });
      return places;
    };
    assert.deepEqual(await highlightsAt(FRAMEWORK), ['2:8-13 Write', '4:19-24 Read']);
    assert.equal(await highlightsAt('framework ipt: Interper|sonal\n'), undefined);
  });
});
