import assert from 'node:assert/strict';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol';
import {
  COMPARISON,
  type ComparisonChange,
  type ComparisonChoices,
  type ComparisonMark,
  type ComparisonOverview,
  type ComparisonStarted,
  type ComparisonStep,
  type ComparisonTarget,
} from '../../server/src/lsp/comparisonProtocol.ts';
import { EDITED, IPT, IPT_A } from '../support/editedFramework.ts';
import { type GitRepository, whileRepository } from '../support/gitRepository.ts';
import { type Files, LanguageClient } from '../support/languageClient.ts';

const HEAD: ComparisonTarget = { kind: 'revision', revision: 'HEAD' };
const FAMILY = { 'ipt.competence': IPT, 'ipt-a.competence': IPT_A };

describe('a comparison', () => {
  it('answers with the changes since a commit, with both locations, in unsaved buffers', () =>
    inRepository(FAMILY, async (client) => {
      await client.open('ipt.competence', EDITED);
      assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [] });
      const [framework, ...others] = (await overviewOf(client)).frameworks;
      assert.deepEqual(others, []);
      assert.deepEqual(
        framework?.areas.map(({ key }) => key),
        ['', 'basic', 'special'],
      );
      const changes = await changesIn(client, 'basic');
      const range = (line: number, from: number, to: number) => ({
        start: { line, character: from },
        end: { line, character: to },
      });
      const uri = client.uri('ipt.competence');
      assert.deepEqual(
        changes.map(({ id, after, before }) => [id, after, before]),
        [
          ['calm', { uri, range: range(8, 6, 34) }, { uri, range: range(8, 6, 38) }],
          ['warm', { uri, range: range(8, 6, 34) }, { uri, range: range(9, 6, 36) }],
        ],
      );
      const [added] = await changesIn(client, 'special');
      assert.deepEqual([added?.id, added?.before], ['new', null]);
      const key = changes[0]?.key;
      assert.match(await client.connection.sendRequest(COMPARISON.describe, { key }), /~~not~~ to judge/);
      assert.equal(await textOf(client, 'ipt.competence'), IPT);
      assert.equal(await textOf(client, 'new.competence'), null);
    }));

  it('answers with the marks of a document, and goes from change to change', () =>
    inRepository({ ...FAMILY, 'gone.competence': 'framework gone: Gone\n' }, async (client, { remove }) => {
      remove('gone.competence');
      await client.watched(['gone.competence', 3]);
      await client.open('ipt.competence', EDITED);
      await start(client, HEAD);
      const uri = client.uri('ipt.competence');
      const marks = await client.connection.sendRequest<ComparisonMark[]>(COMPARISON.marks, { uri });
      assert.deepEqual(
        marks.map((each) => `${each.mark} ${each.start}-${each.end}`),
        ['changed 1-1', 'reworded 8-8', 'removed 8-8', 'added 13-13'],
      );
      const hover = async (line: number, character: number): Promise<string> => {
        const params = { textDocument: { uri }, position: { line, character } };
        const answer = await client.connection.sendRequest(HoverRequest.type, params);
        return (answer?.contents as MarkupContent | undefined)?.value ?? '';
      };
      const onId = await hover(8, 10);
      assert.match(onId, /^\*\*Reworded competence\*\*.*\n\nAn ability ~~not~~ to judge/);
      assert.match(onId, /\n\n---\n\nCompetence \\'calm\\' in /);
      assert.doesNotMatch(onId, /\*\*An ability to judge\*\*/);
      assert.match(await hover(8, 30), /^\*\*Reworded competence\*\*/);
      assert.doesNotMatch(await hover(4, 12), /Reworded/);
      const step = async (target: unknown): Promise<string> => {
        const next = await client.connection.sendRequest<ComparisonStep>(COMPARISON.step, target);
        const { location, isBefore, number, count } = next;
        return `${number}/${count} ${client.pathOf(location.uri)}:${location.range.start.line} ${isBefore}`;
      };
      assert.equal(await step({ back: false }), '1/4 gone.competence:0 true');
      const gone = { uri: client.uri('gone.competence'), line: 0, isBefore: true };
      assert.equal(await step({ ...gone, back: false }), '2/4 ipt.competence:1 false');
      assert.equal(await step({ uri, line: 10, back: true }), '3/4 ipt.competence:8 false');
    }));

  it('is refused with a reason, offers versions, and ends on request', () =>
    inRepository({ 'ipt.competence': IPT }, async (client) => {
      const { choices } = await client.connection.sendRequest<ComparisonChoices>(COMPARISON.choices);
      assert.deepEqual(
        choices.map(({ kind }) => kind),
        ['head', 'branch', 'commit'],
      );
      await start(client, HEAD);
      const unknown = await start(client, { kind: 'revision', revision: 'nothing' });
      assert.deepEqual(unknown, { refusal: 'unknown', detail: '' });
      assert.equal((await overviewOf(client)).name, 'HEAD');
      const loading = start(client, HEAD);
      assert.equal(await client.connection.sendRequest(COMPARISON.stop), null);
      assert.deepEqual(await loading, { refusal: 'overtaken', detail: '' });
      assert.equal(await client.connection.sendRequest(COMPARISON.overview), null);
    }));

  it('notifies the client after an edit, and when another reading of the version differs', () =>
    inRepository({ 'ipt.competence': IPT }, async (client, { write, commit }) => {
      await client.open('ipt.competence', IPT);
      await start(client, HEAD);
      let sent = 0;
      client.connection.onNotification(COMPARISON.changed, () => void sent++);
      const at = { line: 9, character: IPT.split('\n')[9]?.length ?? 0 };
      await client.edit('ipt.competence', { start: at, end: at }, ' and kind');
      await client.until(() => sent === 1, 'the change');
      assert.deepEqual(
        (await changesIn(client, 'basic')).map(({ sentence }) => sentence),
        ['Reworded competence'],
      );
      write('ipt.competence', IPT.replace('to be warm', 'to be warm and kind'));
      commit('second');
      await client.connection.sendRequest(COMPARISON.refresh);
      assert.equal(sent, 2);
      assert.deepEqual(await changesIn(client, 'basic'), []);
    }));
});

/** Runs a test with a repository with these committed files, opened by a client. */
function inRepository(
  files: Files,
  test: (client: LanguageClient, repository: GitRepository) => Promise<void>,
): Promise<void> {
  return whileRepository(async (repository) => {
    for (const [path, text] of Object.entries(files)) repository.write(path, String(text));
    repository.commit('first');
    const client = await LanguageClient.startIn(repository.folder);
    try {
      await test(client, repository);
    } finally {
      await client.stop();
    }
  });
}

function start(client: LanguageClient, target: ComparisonTarget): Promise<ComparisonStarted> {
  return client.connection.sendRequest(COMPARISON.start, target);
}

async function overviewOf(client: LanguageClient): Promise<ComparisonOverview> {
  const overview = await client.connection.sendRequest<ComparisonOverview | null>(COMPARISON.overview);
  assert.ok(overview);
  return overview;
}

function changesIn(client: LanguageClient, area: string): Promise<ComparisonChange[]> {
  return client.connection.sendRequest(COMPARISON.changes, { framework: 'ipt', area });
}

function textOf(client: LanguageClient, path: string): Promise<string | null> {
  return client.connection.sendRequest(COMPARISON.text, { uri: client.uri(path) });
}
