import assert from 'node:assert/strict';
import {
  CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol';
import { type LanguageClient, useOwnClient, withDocuments } from '../support/languageClient.ts';
import { placesOf } from '../support/sources.ts';

const PATH = 'ipt.competence';
const SOURCE = 'framework ipt: IPT\ndomain basic: Basic competences\nactivity engage: Ability to engage\n';
const CODE = 'activity-without-domain';
const ABOUT_DOCUMENT = [
  'diagnostic',
  'documentSymbol',
  'foldingRange',
  'codeLens',
  'inlayHint',
  'semanticTokens/full',
  'semanticTokens/full/delta',
  'semanticTokens/range',
  'documentLink',
  'selectionRange',
];
const AT_POSITION = [
  'hover',
  'definition',
  'completion',
  'references',
  'documentHighlight',
  'implementation',
  'prepareTypeHierarchy',
];
/** If there is nothing to rename, they refuse with a message. */
const RENAMING = ['prepareRename', 'rename'];
const BAD_POSITIONS = [
  { line: -1, character: -5 },
  { line: 1e9, character: 1e9 },
  { line: 0.5, character: 2.5 },
  { line: '1', character: null },
  {},
  null,
];

describe('malformed messages', () => {
  const able = useOwnClient();

  it('with invalid positions get an answer', () =>
    withOpen(async (client) => {
      for (const position of BAD_POSITIONS) {
        for (const name of AT_POSITION) {
          const params = { textDocument: { uri: client.uri(PATH) }, position };
          await client.connection.sendRequest(`textDocument/${name}`, params);
        }
        for (const name of ['inlayHint', 'semanticTokens/range']) {
          const range = { start: position, end: position };
          for (const odd of [range, position, { start: { line: 2, character: 0 }, end: { line: 0 } }]) {
            const params = { textDocument: { uri: client.uri(PATH) }, range: odd };
            await client.connection.sendRequest(`textDocument/${name}`, params);
          }
        }
        for (const name of RENAMING) {
          const params = { textDocument: { uri: client.uri(PATH) }, position, newName: 5 };
          await client.connection
            .sendRequest(`textDocument/${name}`, params)
            .catch((error: ResponseError) => {
              assert.equal(error.code, LSPErrorCodes.RequestFailed);
            });
        }
        const textDocument = { uri: client.uri(PATH) };
        const positions = [position, position];
        const selections = await client.connection.sendRequest<unknown[]>('textDocument/selectionRange', {
          textDocument,
          positions,
        });
        assert.equal(selections.length, 2);
      }
    }));

  it('about unknown documents get empty answers, and without a document get errors', () =>
    withOpen(async (client) => {
      for (const uri of [
        client.uri('unknown.competence'),
        'untitled:x',
        'nonsense',
        '',
        'file:///%E0%A4%A',
        'file://',
      ]) {
        for (const name of [...AT_POSITION, ...ABOUT_DOCUMENT, ...RENAMING, 'codeAction']) {
          const position = { line: 0, character: 0 };
          const range = { start: position, end: position };
          const params = { textDocument: { uri }, position, range, context: { diagnostics: [] } };
          const answer = await client.connection.sendRequest<
            { items?: unknown[]; data?: unknown[] } | unknown[] | null
          >(`textDocument/${name}`, params);
          const items = answer === null || Array.isArray(answer) ? answer : (answer.items ?? answer.data);
          assert.equal(items?.length ?? 0, 0, `${name} of '${uri}'`);
        }
      }
      for (const name of [...AT_POSITION, ...ABOUT_DOCUMENT, ...RENAMING, 'codeAction']) {
        for (const params of [
          { textDocument: {} },
          { textDocument: null },
          { textDocument: { uri: 5 } },
          {},
        ]) {
          const failure = client.connection.sendRequest(`textDocument/${name}`, params);
          await assert.rejects(failure, (error: ResponseError) => error.code === ErrorCodes.InvalidParams);
        }
      }
      const unknown = client.connection.sendRequest('textDocument/nothing', {});
      await assert.rejects(unknown, (error: ResponseError) => error.code === ErrorCodes.MethodNotFound);
    }));

  it('that open a document twice, replace it, or change it in impossible places are applied in order', () =>
    withOpen(async (client) => {
      await client.open(PATH, SOURCE.replace('engage', 'other'));
      assert.deepEqual(await problems(client), ['3:10-15']);
      const textDocument = { uri: client.uri(PATH), version: 2 };
      const start = { line: 2, character: 9 };
      const contentChanges = [
        { range: { start, end: start }, text: 'lost' },
        { text: SOURCE },
        { range: { start, end: start }, text: 're' },
        { range: { start, end: start }, text: 'x' },
      ];
      await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      assert.deepEqual(await problems(client), ['3:10-19']);
      // In impossible places it is changed at the nearest.
      await client.open(PATH, SOURCE);
      for (const position of BAD_POSITIONS) {
        for (const range of [
          { start: position, end: position },
          { start: { line: 9, character: 9 }, end: position },
        ]) {
          const textDocument = { uri: client.uri(PATH), version: 2 };
          const contentChanges = [{ range, text: '' }];
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument,
            contentChanges,
          });
        }
      }
      assert.deepEqual(await problems(client), ['3:10-16']);
    }));

  it('that change or close a document that is not open, or have no text, are ignored and logged', () =>
    withOpen(async (client) => {
      const known = client.log.length;
      const other = { uri: client.uri('other.competence'), version: 3 };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: other,
        contentChanges: [{ text: 'x' }],
      });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: other });
      assert.deepEqual(await client.paths(), [PATH]);
      assert.equal(client.log.length - known, 2);
      const textDocument = { uri: client.uri(PATH), version: 2 };
      const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      for (const contentChanges of [[{ range }], [{ range, text: 5 }], [null], null, undefined]) {
        await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      }
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.connection.sendNotification('textDocument/didOpen', {});
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 7, type: 1 }],
      });
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {});
      assert.deepEqual(await problems(client), ['3:10-16']);
      assert.ok(client.log.length - known >= 9);
    }));

  it('that are cancelled and requested again get an answer', () =>
    withOpen(async (client) => {
      const params = { textDocument: { uri: client.uri(PATH) } };
      const answers = await Promise.all(
        [1, 2, 3].map(() => client.connection.sendRequest('textDocument/documentSymbol', params)),
      );
      assert.deepEqual(answers[0], answers[2]);
      for (const name of [...AT_POSITION, ...ABOUT_DOCUMENT, ...RENAMING]) {
        const asked = { ...params, position: { line: 1, character: 8 }, positions: [], newName: 'x' };
        const cancelled = client.connection.sendRequest(
          `textDocument/${name}`,
          asked,
          CancellationToken.Cancelled,
        );
        await cancelled.catch((error: ResponseError) => {
          assert.equal(error.code, LSPErrorCodes.RequestCancelled);
        });
      }
      await client.connection.sendNotification('$/cancelRequest', { id: 12345 });
      await client.connection.sendNotification('$/unheardOf', {});
    }));

  /** The server must still run after the test, with the same open documents. */
  async function withOpen(test: (client: LanguageClient) => Promise<void>): Promise<void> {
    const client = able();
    await withDocuments(client, { [PATH]: SOURCE }, async () => {
      await test(client);
      assert.equal((await problems(client)).length, 1);
    });
  }
});

async function problems(client: LanguageClient): Promise<string[]> {
  await client.save(PATH);
  return placesOf(await client.diagnostics(PATH), CODE);
}
