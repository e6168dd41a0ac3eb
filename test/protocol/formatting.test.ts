import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
} from 'vscode-languageserver-protocol';
import { applyEdits } from '../support/edits.ts';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

const PATH = 'ipt.competence';
const OPTIONS: FormattingOptions = { tabSize: 8, insertSpaces: false };
const SOURCE = 'framework ipt :IPT\n  version:1.0.0\n';

describe('formatting', () => {
  const able = useClient();

  it("of a document, a range, and a line after Enter returns edits, whatever the client's options", async () => {
    const client = able();
    const textDocument = { uri: client.uri(PATH) };
    await withDocuments(client, { [PATH]: SOURCE }, async () => {
      const all = { textDocument, options: OPTIONS };
      const whole = (await client.connection.sendRequest(DocumentFormattingRequest.type, all)) ?? [];
      assert.equal(applyEdits(SOURCE, whole), 'framework ipt: IPT\n  version: 1.0.0\n');
      const range = rangeOfText(SOURCE, 'version');
      const lines = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
        ...all,
        range,
      });
      assert.equal(applyEdits(SOURCE, lines ?? []), 'framework ipt :IPT\n  version: 1.0.0\n');
    });
    const typed = '- [a] An ability\n';
    await withDocuments(client, { [PATH]: typed }, async () => {
      const entered = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        textDocument,
        position: { line: 1, character: 0 },
        ch: '\n',
        options: OPTIONS,
      });
      assert.equal(applyEdits(typed, entered ?? []), '- [a] An ability\n- ');
    });
    await withDocuments(client, { [PATH]: 'framework ipt: IPT\n' }, async () => {
      const all = { textDocument, options: OPTIONS };
      assert.deepEqual(await client.connection.sendRequest(DocumentFormattingRequest.type, all), []);
    });
    const nowhere = { textDocument: { uri: client.uri('nowhere.competence') }, options: OPTIONS };
    assert.deepEqual(await client.connection.sendRequest(DocumentFormattingRequest.type, nowhere), []);
  });
});
