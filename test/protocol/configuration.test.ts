import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CodeActionRequest, FileChangeType } from 'vscode-languageserver-protocol';
import { LanguageWorkspace } from '../../server/src/lsp/workspace.ts';
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
  it('sets the severity of a rule, and is read before anything is reported', () =>
    withClient({ [PATH]: QUESTIONS, 'competence.json': level('error') }, async (client) => {
      assert.deepEqual(await severities(client), [1]);
    }));

  it('applies to its folder and below; the nearest counts for each file', () =>
    withClient(
      {
        [PATH]: QUESTIONS,
        'competence.json': level('off'),
        'a/b/x.competence': QUESTIONS.replace('ipt', 'x'),
        'c/y.competence': QUESTIONS.replace('ipt', 'y'),
        'c/competence.json': level('hint'),
      },
      async (client) => {
        assert.deepEqual(await severities(client), []);
        assert.deepEqual(await severities(client, 'a/b/x.competence'), []);
        assert.deepEqual(await severities(client, 'c/y.competence'), [4]);
      },
    ));

  it('applies to its own folder if there are several', () =>
    withClient(
      {
        'one/x.competence': QUESTIONS.replace('ipt', 'x'),
        'one/competence.json': level('off'),
        'two/y.competence': QUESTIONS.replace('ipt', 'y'),
      },
      async (client) => {
        assert.deepEqual(await severities(client, 'one/x.competence'), []);
        assert.deepEqual(await severities(client, 'two/y.competence'), [3]);
      },
      { folders: ['one', 'two'] },
    ));

  it('is read again when it is created, changed and deleted, and the client refreshes', () =>
    withClient({ [PATH]: QUESTIONS }, async (client) => {
      await client.open(PATH, QUESTIONS);
      assert.deepEqual(await severities(client), [3]);
      await client.write('competence.json', level('off'));
      await client.watched(['competence.json', FileChangeType.Created]);
      await client.until(() => client.refreshes === 1, 'a refresh');
      assert.deepEqual(await severities(client), []);
      await client.write('competence.json', level('warning'));
      await client.watched(['competence.json', FileChangeType.Changed]);
      assert.deepEqual(await severities(client), [2]);
      await rm(join(client.root, 'competence.json'));
      await client.watched(['competence.json', FileChangeType.Deleted]);
      assert.deepEqual(await severities(client), [3]);
    }));

  it('is forgotten with its folder', () =>
    withClient({ 'a/competence.json': level('off'), 'a/x.competence': QUESTIONS }, async (client) => {
      await client.open('a/x.competence', QUESTIONS);
      assert.deepEqual(await severities(client, 'a/x.competence'), []);
      await rm(join(client.root, 'a'), { recursive: true });
      await client.watched(['a', FileChangeType.Deleted]);
      assert.deepEqual(await severities(client, 'a/x.competence'), [3]);
    }));

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

  it('decides which fixes are made without asking', async () => {
    const doubled = QUESTIONS.replace('to listen', 'to  listen');
    const rules = (given: string) => `{ "rules": { "doubled-space": "${given}" } }`;
    await withClient({ [PATH]: doubled }, async (client) => {
      assert.equal(await countFixes(client), 1);
      await client.write('competence.json', rules('off'));
      await client.watched(['competence.json', FileChangeType.Created]);
      assert.equal(await countFixes(client), 0);
    });
  });
});

describe('the current date', () => {
  it('is today', () => {
    const source = QUESTIONS.replace('IPT\n', 'IPT\n  review-by: 2001-02-03\n');
    return withClient({ [PATH]: source, 'b.competence': later(source) }, async (client) => {
      assert.equal(await countOf(client, PATH, 'review-overdue'), 1);
      assert.equal(await countOf(client, 'b.competence', 'review-overdue'), 0);
    });
  });

  it('is read for each request', async () => {
    let today = '2026-11-21';
    const updates: string[] = [];
    const workspace = new LanguageWorkspace(
      { find: async () => ({ uris: [], configurations: [], troubles: [] }), read: async () => '' },
      { updated: (_, path) => updates.push(path), troubled: () => assert.fail() },
      () => today,
    );
    workspace.open('untitled:1', 1, QUESTIONS.replace('IPT\n', 'IPT\n  review-by: 2026-11-21\n'));
    const overdue = () =>
      workspace.engine.problems('untitled:1').filter(({ rule }) => rule.id === 'review-overdue').length;
    await workspace.settled();
    assert.equal(overdue(), 0);
    today = '2026-11-22';
    await workspace.settled();
    await workspace.settled();
    assert.equal(overdue(), 1);
    assert.deepEqual(updates, ['untitled:1', '']);
  });
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
