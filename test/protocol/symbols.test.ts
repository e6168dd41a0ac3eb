import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver-protocol';
import { ABLE, useClient, useOwnClient, withDocuments } from '../support/languageClient.ts';
import { formatRange } from '../support/sources.ts';

const FRAMEWORK = `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
facet phase: initial, middle

domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    phase: initial
    knowledge:
      - An ability to draw on knowledge of depression
    application:
      group alliance: Ability to form an alliance
        - [plain] An ability to speak plainly:
          - with patience

source lemma: Competences for IPT
`;

describe('document symbols', () => {
  const able = useOwnClient({ settings: {} });
  const plain = useClient({ capabilities: {} });

  it('are nested, with kinds and ranges, for clients that can show that', async () => {
    const client = able();
    await withDocuments(client, { 'a.competence': FRAMEWORK }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      const domain = (symbols as DocumentSymbol[])[2];
      assert.equal(domain?.kind, SymbolKind.Module);
      assert.equal(formatRange(domain.range), '6:1-15:26');
      assert.equal(formatRange(domain.selectionRange), '6:8-13');
      assert.deepEqual(
        domain.children?.map(({ name, detail }) => `${name} (${detail})`),
        ['… engage the client (engage · 3 competences)'],
      );
    });
  });

  it('are as many as the setting says', async () => {
    const client = able();
    await withDocuments(client, { 'a.competence': FRAMEWORK }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const count = async (maximumSymbols: unknown): Promise<number | undefined> => {
        await client.set({ outline: { maximumSymbols } });
        return (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }))?.length;
      };
      assert.equal(await count(1), 2);
      for (const invalid of [-1, 'many', undefined]) assert.equal(await count(invalid), 4);
    });
  });

  it('are a flat list for clients without nesting', async () => {
    const client = plain();
    await withDocuments(client, { 'a.competence': FRAMEWORK }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const symbols =
        (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? [];
      const names = (symbols as SymbolInformation[]).map(
        ({ name, containerName }) => `${containerName}: ${name}`,
      );
      assert.equal(names.length, 11);
      assert.equal(names[4], '… engage the client: Knowledge');
    });
  });
});

describe('workspace symbols', () => {
  const resolving = useClient({
    capabilities: {
      ...ABLE,
      workspace: { ...ABLE.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
    },
  });

  it('get their current position when one is chosen, if the client can resolve it', async () => {
    const client = resolving();
    const text = 'framework ipt: IPT\ndomain basic: Basic\n';
    await withDocuments(client, { 'a.competence': text }, async () => {
      const symbols =
        (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'basic' })) ?? [];
      const [symbol] = symbols as WorkspaceSymbol[];
      assert.ok(symbol && symbols.length === 1);
      assert.deepEqual(symbol.location, { uri: client.uri('a.competence') });
      const start = { line: 0, character: 18 };
      await client.edit('a.competence', { start, end: start }, '\n');
      const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
      assert.ok('range' in resolved.location);
      assert.equal(formatRange(resolved.location.range), '3:1-20');
      for (const data of [undefined, null, 7, { search: 99, index: 0 }, { search: 'x' }]) {
        const unknown: WorkspaceSymbol = { ...symbol, data };
        assert.deepEqual(
          (await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, unknown)).location,
          symbol.location,
        );
      }
    });
    assert.deepEqual(client.initialized.capabilities.workspaceSymbolProvider, { resolveProvider: true });
  });
});
