import assert from 'node:assert/strict';
import {
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';
import { kindName } from '../support/symbolKinds.ts';

const FAMILY = `
framework ipt: IPT
=== ipt-a.competence
framework ipt-a|: IPT-A
  adapts: ipt
=== ipt-b.competence
framework ipt-b: IPT-B
  adapts: ipt-a
`;

describe('type hierarchy', () => {
  const able = useClient();

  it('is prepared as an item, and leads up and down from it; it is empty for plain words and unknown items', async () => {
    const client = able();
    const { files, path, position } = readCursor(FAMILY);
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const prepare = (character: number) =>
        client.connection.sendRequest(TypeHierarchyPrepareRequest.type, {
          textDocument,
          position: { line: position.line, character },
        });
      const items = (await prepare(position.character)) ?? [];
      assert.deepEqual(items.map(describeItem), ['Package IPT-A (ipt-a) ipt-a.competence 1:11-16']);
      const [item] = items;
      assert.ok(item);
      const above = await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item });
      assert.deepEqual(above?.map(describeItem), ['Package IPT (ipt) example.competence 1:11-14']);
      const below = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item });
      assert.deepEqual(below?.map(describeItem), ['Package IPT-B (ipt-b) ipt-b.competence 1:11-16']);
      assert.equal(await prepare(20), null);
    });

    const { connection } = client;
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    for (const data of [
      undefined,
      null,
      5,
      {},
      { framework: 5 },
      { framework: 'x', name: [] },
      { framework: 'x', name: 'y' },
    ]) {
      const item: TypeHierarchyItem = {
        name: '',
        kind: 5,
        uri: 'file:///x',
        range,
        selectionRange: range,
        ...(data !== undefined && { data }),
      };
      for (const { method } of [TypeHierarchySubtypesRequest.type, TypeHierarchySupertypesRequest.type])
        assert.deepEqual(await connection.sendRequest(method, { item }), [], JSON.stringify(data));
    }
  });

  function describeItem({ name, kind, detail, uri, selectionRange }: TypeHierarchyItem): string {
    return `${kindName(kind)} ${name} (${detail}) ${able().pathOf(uri)} ${formatRange(selectionRange)}`;
  }
});
