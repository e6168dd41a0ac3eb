import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CodeActionRequest, FileChangeType } from 'vscode-languageserver-protocol';
import { type LanguageClient, withClient } from '../support/languageClient.ts';
import { formatRange } from '../support/sources.ts';

const QUESTIONS = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen
  ? One list or two?
`;
const PATH = 'ipt.competence';
const CODE = 'open-question';

describe('competence.json', () => {
  it('is read before problems are sent, and again when it changes; the client refreshes', () => {
    const doubled = QUESTIONS.replace('to listen', 'to  listen').replace(
      'IPT\n',
      'IPT\n  review-by: 2001-02-03\n',
    );
    const files = { [PATH]: doubled, 'b.competence': later(doubled), 'competence.json': level('error') };
    return withClient(files, async (client) => {
      assert.deepEqual(await severities(client), [1]);
      // The day is today.
      assert.equal(await countOf(client, PATH, 'review-overdue'), 1);
      assert.equal(await countOf(client, 'b.competence', 'review-overdue'), 0);
      await client.open(PATH, doubled);
      assert.deepEqual(await severities(client), [1]);
      assert.equal(await countFixes(client), 1);
      await client.write(
        'competence.json',
        '{ "rules": { "open-question": "off", "doubled-space": "off" } }',
      );
      await client.watched(['competence.json', FileChangeType.Changed]);
      await client.until(() => client.refreshes === 1, 'a refresh');
      assert.deepEqual(await severities(client), []);
      assert.equal(await countFixes(client), 0);
      await rm(join(client.root, 'competence.json'));
      await client.watched(['competence.json', FileChangeType.Deleted]);
      assert.deepEqual(await severities(client), [3]);
    });
  });

  it('reports its own problems in place until they are fixed', () =>
    withClient({ 'a/competence.json': '{ "rules": {\n  "open-questions": "off" } }' }, async (client) => {
      const uri = client.uri('a/competence.json');
      await client.until(() => client.published.has(uri), 'diagnostics');
      const sent = client.published
        .get(uri)
        ?.diagnostics.map(({ source, code, severity, range, message }) => {
          return [source, code, severity, formatRange(range), message];
        });
      assert.deepEqual(sent, [
        [
          'competence',
          'invalid-configuration',
          1,
          '2:3-19',
          "There is no rule 'open-questions'. Did you mean 'open-question'?",
        ],
      ]);
      await client.write('a/competence.json', level('off'));
      await client.watched(['a/competence.json', FileChangeType.Changed]);
      await client.until(() => client.published.get(uri)?.diagnostics.length === 0, 'no diagnostics');
    }));
});

function level(given: string): string {
  return JSON.stringify({ rules: { [CODE]: given } });
}

function later(source: string): string {
  return source.replace('ipt', 'b').replace('2001', '2999');
}

async function severities(client: LanguageClient, path = PATH): Promise<(number | undefined)[]> {
  const diagnostics = await client.diagnostics(path);
  return diagnostics.filter(({ code }) => code === CODE).map(({ severity }) => severity);
}

async function countOf(client: LanguageClient, path: string, wanted: string): Promise<number> {
  return (await client.diagnostics(path)).filter(({ code }) => code === wanted).length;
}

async function countFixes(client: LanguageClient): Promise<number> {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const textDocument = { uri: client.uri(PATH) };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range,
    context,
  });
  return actions?.length ?? 0;
}
