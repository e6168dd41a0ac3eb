import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { LanguageClient, withClient } from '../support/languageClient.ts';
import { placesOf, rangeOfText } from '../support/sources.ts';

const CODE = 'activity-without-domain';

/** An edit and its fix must leave everything as it was, so that both can be done again. */
const ROUNDS = 2;

describe('a keystroke', function () {
  this.timeout(60_000);

  it('that removes an activity from its domain is reported in the IPT sample, and can be fixed', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'competence-')));
    await cp('samples/ipt', root, { recursive: true });
    const client = await LanguageClient.startIn(root);
    try {
      const path = 'basic.competence';
      const text = await readFile(join(root, path), 'utf8');
      await client.open(path, text);
      assert.deepEqual(placesOf(await client.diagnostics(path), CODE), []);
      const line = text.split('\n').findIndex((source) => /^activity \S+ in basic:/.test(source));
      const source = text.split('\n')[line] ?? '';
      const id = / (\S+) /.exec(source)?.[1] ?? '';
      const from = source.indexOf(' in basic');
      const range = { start: { line, character: from }, end: { line, character: from + ' in basic'.length } };
      for (let round = 0; round < ROUNDS; round++) {
        await client.edit(path, range, '');
        await client.save(path);
        const diagnostics = await client.diagnostics(path);
        assert.deepEqual(placesOf(diagnostics, CODE), [`${line + 1}:10-${10 + id.length}`]);
        const [edit] = await fixesAt(client, path, line);
        assert.equal(edit?.newText, ' in basic');
        await client.edit(path, edit.range, edit.newText);
        assert.deepEqual(placesOf(await client.diagnostics(path), CODE), []);
      }
    } finally {
      await client.stop();
      await rm(root, { recursive: true });
    }
  });

  it('sends as little in a framework of 30,000 competences as in one of 300', async () => {
    for (const competences of [300, 30_000]) {
      await withClient({}, async (client) => {
        const text = frameworkOf(competences);
        await client.open('large.competence', text);
        const { resultId } = await client.report('large.competence');
        const textDocument = { uri: client.uri('large.competence') };
        const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
        const { start } = rangeOfText(text, `competence number ${competences / 2},`);
        await client.edit('large.competence', { start, end: start }, '@c1 ');
        const after = await client.report('large.competence', resultId);
        assert.equal(after.kind, 'unchanged');
        const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
          textDocument,
          previousResultId: tokens?.resultId ?? '',
        });
        // One token, of five numbers.
        assert.deepEqual(delta && 'edits' in delta && delta.edits.map(({ data }) => data?.length), [5]);
      });
    }
  });
});

function frameworkOf(competences: number): string {
  const lines = ['framework large: A large framework', 'domain basic: Basic competences'];
  for (let count = 0; count < competences; count++) {
    if (count % 30 === 0)
      lines.push(`  activity a${count / 30}: Ability to do thing ${count / 30}`, '    application:');
    // Similar statements are compared with each other, so each one here has its own words.
    const own = ['show', 'tell', 'ask', 'write'].map((word) => `${word}${count}`).join(' ');
    lines.push(`      - [c${count}] An ability to ${own} competence number ${count}, in words of their own`);
  }
  return `${lines.join('\n')}\n`;
}

async function fixesAt(client: LanguageClient, path: string, line: number): Promise<TextEdit[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 99 } };
  const textDocument = { uri: client.uri(path) };
  const params = { textDocument, range, context: { diagnostics: [] } };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  return actions
    .filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === CODE))
    .sort((left, right) => Number(right.title.includes("'basic'")) - Number(left.title.includes("'basic'")))
    .flatMap(({ edit }) => {
      const [change] = edit?.documentChanges ?? [];
      return TextDocumentEdit.is(change) ? (change.edits as TextEdit[]) : [];
    });
}
