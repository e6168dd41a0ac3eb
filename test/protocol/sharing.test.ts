import assert from 'node:assert/strict';
import { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { ABLE, type LanguageClient, withClient } from '../support/languageClient.ts';
import { placesOf, rangeOfText } from '../support/sources.ts';

const SHARED = `framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
    - [warmth] An ability to be warm
`;
const IPT = `framework ipt: IPT
  uses: generic
domain basic: Basic competences
  include @generic/alliance
  activity engage: Ability to engage the client
    requires: @warmth
    - [direct] An ability to speak plainly
`;
const IPT_A = `framework ipt-a: IPT-A
  adapts: ipt
amend alliance
  reword [warmth]: An ability to be warm to young people
`;
const OTHER = `framework other: Another
domain one: One
  activity alone: Ability to stand alone
    - [warmth] An ability to be warm to oneself
`;
const FILES = {
  'generic.competence': SHARED,
  'ipt/ipt.competence': IPT,
  'ipt/leaflet.competence': 'part of ipt\nguide leaflet: A leaflet\n  topic: Sessions\n    > You talk.\n',
  'ipt-a.competence': IPT_A,
  'other.competence': OTHER,
};
const PATH = 'generic.competence';

/** A client with pushed diagnostics: everything that changed is pushed. */
const TOLD = { capabilities: { workspace: ABLE.workspace ?? {} } };

describe('an edit of a shared framework', () => {
  it('is reported in the frameworks that include or adapt it, and in no other', () =>
    withClient(
      FILES,
      async (client) => {
        await client.open(PATH, SHARED);
        await quiet(client);
        client.published.clear();
        await client.edit(PATH, rangeOfText(SHARED, 'warmth'), 'warm');
        await quiet(client);
        assert.deepEqual(published(client), ['ipt-a.competence', 'ipt/ipt.competence']);
        assert.deepEqual(places(client, 'ipt/ipt.competence', 'unknown-reference'), ['6:15-22']);
        assert.deepEqual(places(client, 'ipt-a.competence', 'unknown-amend-target'), ['4:11-17']);

        client.published.clear();
        await client.edit(PATH, rangeOfText(SHARED.replace('warmth', 'warm'), 'warm'), 'warmth');
        await quiet(client);
        assert.deepEqual(published(client), ['ipt-a.competence', 'ipt/ipt.competence']);
        assert.deepEqual(places(client, 'ipt/ipt.competence', 'unknown-reference'), []);
      },
      TOLD,
    ));

  it('that changes only words is checked only in its place', () =>
    withClient(
      FILES,
      async (client) => {
        await client.open(PATH, SHARED);
        await quiet(client);
        client.published.clear();
        await client.edit(PATH, rangeOfText(SHARED, 'be warm'), 'be kind and warm');
        await quiet(client);
        assert.deepEqual(published(client), []);
      },
      TOLD,
    ));

  it('makes the client refresh those documents', () =>
    withClient(FILES, async (client) => {
      await client.paths();
      await client.open(PATH, SHARED);
      await client.report(PATH);
      await client.edit(PATH, rangeOfText(SHARED, 'warmth'), 'warm');
      const report = await client.report(PATH);
      const related = Object.keys(report.relatedDocuments ?? {}).map((uri) => client.pathOf(uri));
      assert.deepEqual(related.sort(), ['ipt-a.competence', 'ipt/ipt.competence']);
    }));
});

/** Waits until everything has been pushed, which happens a tick after all files are read. */
async function quiet(client: LanguageClient): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'no such thing' });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function published(client: LanguageClient): string[] {
  return [...client.published.keys()].map((uri) => client.pathOf(uri)).sort();
}

function places(client: LanguageClient, path: string, code: string): string[] {
  return placesOf(client.published.get(client.uri(path))?.diagnostics ?? [], code);
}
