import assert from 'node:assert/strict';
import {
  ImplementationRequest,
  LocationLink,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver-protocol';
import { ABLE, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';
import { kindName } from '../support/symbolKinds.ts';

const FAMILY = `
framework ipt: IPT
domain basic: Basic competences
  include @generic/alliance
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
    - [kind] An ability to be kind
glossary
  term client: client
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  move [kind] to basic
amend alliance
  retitle: Ability to ally oneself with the young person
=== ipt-b.competence
framework ipt-b: IPT-B
  adapts: ipt-a
amend engage
  reword [plain]: An ability to speak very plainly
=== ipt-c.competence
framework ipt-c: IPT-C
  adapts: ipt
amend basic
  omit [plain]: not here
=== generic.competence
framework generic: Generic
domain basics: Basics
  activity alliance: Ability to form an alliance
`;

describe('type hierarchy', () => {
  const able = useClient();

  it('of a framework is what it adapts, and what adapts it', async () => {
    for (const place of ['framework ipt|:', 'adapts: ip|t\namend engage\n  retitle']) {
      await expectHierarchy(place, 'Package IPT (ipt) example.competence 1:11-14', {
        from: [],
        of: [
          'Package IPT-A (ipt-a) ipt-a.competence 1:11-16',
          'Package IPT-C (ipt-c) ipt-c.competence 1:11-16',
        ],
      });
    }
    await expectHierarchy('framework ipt-a|:', 'Package IPT-A (ipt-a) ipt-a.competence 1:11-16', {
      from: ['Package IPT (ipt) example.competence 1:11-14'],
      of: ['Package IPT-B (ipt-b) ipt-b.competence 1:11-16'],
    });
  });

  it('is none of words, terms and unknown ids', async () => {
    for (const source of [
      'framework ipt: I|PT\n',
      'framework ipt: IPT\n> @no|thing\n',
      'framework ipt: IPT\nterm cl|ient: client\n',
    ]) {
      const { files, path, position } = readCursor(source);
      await withDocuments(able(), files, async () => assert.equal(await prepare(path, position), null));
    }
  });

  it('of an item that the server never gave is empty', async () => {
    const client = able();
    for (const data of [
      undefined,
      null,
      5,
      {},
      { framework: 5 },
      { framework: 'x', name: [] },
      { framework: 'x', name: 'y' },
    ]) {
      const position = { line: 0, character: 0 };
      const range = { start: position, end: position };
      const item = {
        name: '',
        kind: 5,
        uri: 'file:///x',
        range,
        selectionRange: range,
        data,
      } as TypeHierarchyItem;
      assert.deepEqual(await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item }), []);
      assert.deepEqual(
        await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item }),
        [],
      );
    }
  });

  async function expectHierarchy(
    place: string,
    expected: string,
    { from, of }: { readonly from: readonly string[]; readonly of: readonly string[] },
  ): Promise<void> {
    const plain = place.replace('|', '');
    assert.ok(FAMILY.includes(plain), plain);
    const { files, path, position } = readCursor(FAMILY.replace(plain, place));
    const client = able();
    await withDocuments(client, files, async () => {
      const items = (await prepare(path, position)) ?? [];
      assert.deepEqual(items.map(describeItem), [expected]);
      const [item] = items;
      assert.ok(item);
      const above = await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item });
      assert.deepEqual(above?.map(describeItem), from);
      const below = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item });
      assert.deepEqual(below?.map(describeItem), of);
    });
  }

  function prepare(path: string, position: { line: number; character: number }) {
    const params = { textDocument: { uri: able().uri(path) }, position };
    return able().connection.sendRequest(TypeHierarchyPrepareRequest.type, params);
  }

  function describeItem({ name, kind, detail, uri, selectionRange }: TypeHierarchyItem): string {
    return `${kindName(kind)} ${name} (${detail}) ${able().pathOf(uri)} ${formatRange(selectionRange)}`;
  }
});

describe('implementation', () => {
  const able = useClient({
    capabilities: { ...ABLE, textDocument: { ...ABLE.textDocument, implementation: { linkSupport: true } } },
  });
  const plain = useClient();

  it('goes from a competence to the lines of adaptations that amend it', async () => {
    await expectImplementations('- [pl|ain]', ['ipt-b.competence 4:11-16', 'ipt-c.competence 4:9-14']);
    await expectImplementations('activity eng|age', ['ipt-a.competence 3:7-13', 'ipt-b.competence 3:7-13']);
    await expectImplementations('activity all|iance', ['ipt-a.competence 6:7-15']);
    await expectImplementations('[k|ind] An', ['ipt-a.competence 5:9-13']);
  });

  it('goes to clients that take no links as places', async () => {
    const { files, path, position } = readCursor(FAMILY.replace('activity engage', 'activity |engage'));
    const client = plain();
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const found = await client.connection.sendRequest(ImplementationRequest.type, params);
      assert.ok(Array.isArray(found) && found.length === 2 && !LocationLink.is(found[0]));
    });
  });

  async function expectImplementations(place: string, expected: readonly string[]): Promise<void> {
    const words = place.replace('|', '');
    assert.ok(FAMILY.includes(words), words);
    const { files, path, position } = readCursor(FAMILY.replace(words, place));
    const client = able();
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const found = (await client.connection.sendRequest(ImplementationRequest.type, params)) ?? [];
      const places = (Array.isArray(found) ? found : [found])
        .filter((link) => LocationLink.is(link))
        .map(
          ({ targetUri, targetSelectionRange }) =>
            `${client.pathOf(targetUri)} ${formatRange(targetSelectionRange)}`,
        );
      assert.deepEqual(places.sort(), expected);
    });
  }
});
