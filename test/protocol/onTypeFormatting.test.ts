import assert from 'node:assert/strict';
import { DocumentOnTypeFormattingRequest, type TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor } from '../support/sources.ts';

describe('formatting on Enter', () => {
  const able = useClient();

  // The cursor is on the line that Enter has opened.
  for (const [what, before, after] of [
    ['goes on with a bullet', '- [a] An ability\n|', '- [a] An ability\n- '],
    ['leaves alone what the editor wrote', '- one\n- |', '- one\n- '],
  ] as const) {
    it(what, async () => {
      const { files, path, position } = readCursor(before);
      await withDocuments(able(), files, async () => {
        const edits = await able().connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
          textDocument: { uri: able().uri(path) },
          position,
          ch: '\n',
          options: { tabSize: 2, insertSpaces: true },
        });
        const document = TextDocument.create(path, 'competence', 1, files[path] ?? '');
        assert.equal(TextDocument.applyEdits(document, (edits ?? []) as TextEdit[]), after);
      });
    });
  }
});
