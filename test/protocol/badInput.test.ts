import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { everyCase } from '../support/everyCase.ts';
import { type LanguageClient, useOwnClient, withDocuments } from '../support/languageClient.ts';

/** Nothing here takes long by itself; a busy machine does. */
const PATIENCE = 3_600_000;

const PATH = 'bad.competence';
const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';
const ITEM =
  '    - An ability to speak plainly with the client, in a way that acknowledges @basic and *others*\n';
const LINE = 'x @basic [a](b) '.repeat(65_536);

/** Contents that an author, or a program, may put into a file. */
const CONTENTS: Readonly<Record<string, string | Uint8Array>> = {
  'nothing at all': '',
  'nothing but line ends': '\n\r\n\r\n\n',
  'bytes that are no text': Uint8Array.from({ length: 65_536 }, (_, index) => (index * 7919) % 256),
  'Latin-1': Buffer.from('framework ipt: Thérapie interpersonnelle\ndomain base: Compétences\n', 'latin1'),
  'a byte order mark': `\uFEFF${HEADER}`,
  CRLF: HEADER.replaceAll('\n', '\r\n'),
  'lone CRs': HEADER.replaceAll('\n', '\r'),
  NULs: `${HEADER}activity a\0b in basic: A\0B\n\0\0\n  - [\0] \0\n`,
  'lone surrogates': `${HEADER}activity \uD800 in \uDFFF: \uD83D title\n  - [\uDC00] text \uD800\n`,
  'as many competences as a framework may have': HEADER + ITEM.repeat(30_000),
  'a line of 1 MB': `${HEADER}activity engage in basic: ${LINE}\n  - ${LINE}\n${LINE}\n> ${LINE}\n// ${LINE}\nsee: ${LINE}\n`,
  'one word of 1 MB': `activity ${'a'.repeat(1_048_576)}\n@${'b'.repeat(1_048_576)}\n${'('.repeat(1_048_576)}\n`,
  '3,000 levels': Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}- An item\n`).join(''),
};

describe('bad input', function () {
  this.timeout(PATIENCE);
  const able = useOwnClient();

  it('gets an answer without being changed on disk', () =>
    everyCase(Object.entries(CONTENTS), async (content) => {
      const client = able();
      await client.write(PATH, content);
      await client.watched([PATH, FileChangeType.Created]);
      assert.deepEqual(await client.paths(), [PATH]);
      await expectAnswers(client);
      assert.ok((await readFile(join(client.root, PATH))).equals(Buffer.from(content as string)));
      await rm(join(client.root, PATH));
      await client.watched([PATH, FileChangeType.Deleted]);
      assert.deepEqual(client.log, []);
    }));

  it('gets an answer and is updated in the editor', () =>
    everyCase(Object.entries(CONTENTS), async (content) => {
      const client = able();
      const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
      await withDocuments(client, { [PATH]: text }, async () => {
        await expectAnswers(client);
        for (const line of [0, 1, 3, 1_000_000]) {
          const place = { line, character: 1 };
          await client.edit(PATH, { start: place, end: place }, 'x\n\0\uD800 ');
        }
        await expectAnswers(client);
      });
      assert.deepEqual(client.log, []);
    }));
});

/** Every question is answered, at every kind of place. */
async function expectAnswers(client: LanguageClient): Promise<void> {
  const { connection } = client;
  const textDocument = { uri: client.uri(PATH) };
  assert.ok((await client.diagnostics(PATH)).length <= 1001);
  assert.ok(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }));
  assert.ok(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }));
  assert.ok(await connection.sendRequest(SemanticTokensRequest.type, { textDocument }));
  assert.ok(
    await connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: '' }),
  );
  for (const lens of ((await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? []).slice(
    0,
    9,
  )) {
    assert.ok((await connection.sendRequest(CodeLensResolveRequest.type, lens)).command?.title);
  }
  for (const [first, last] of [
    [0, 60],
    [400, 460],
    [1e9, 2e9],
  ] as const) {
    const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
    assert.ok(await connection.sendRequest(InlayHintRequest.type, { textDocument, range }));
    assert.ok(await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range }));
  }
  for (const line of [0, 1, 2, 3, 4, 5, 500]) {
    for (const character of [0, 3, 12, 25, 1_000_000]) {
      const position = { line, character };
      await connection.sendRequest(HoverRequest.type, { textDocument, position });
      await connection.sendRequest(DefinitionRequest.type, { textDocument, position });
      assert.ok(await connection.sendRequest(CompletionRequest.type, { textDocument, position }));
    }
  }
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  assert.ok(
    await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    }),
  );
}
