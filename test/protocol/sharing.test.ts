import assert from 'node:assert/strict';
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

describe('an edit of a shared framework', () => {
  it('is reported in the frameworks that include or adapt it, and in no other', () =>
    withClient(
      FILES,
      async (client) => {
        await client.open(PATH, SHARED);
        await client.paths();
        await saidOf(client, 'first');
        client.published.clear();
        await client.edit(PATH, rangeOfText(SHARED, 'warmth'), 'warm');
        const isWrong = () =>
          places(client, 'ipt/ipt.competence', 'unknown-reference').join() === '6:15-22' &&
          places(client, 'ipt-a.competence', 'unknown-amend-target').join() === '4:11-17';
        await client.until(isWrong, 'the problems');
        await saidOf(client, 'second');
        assert.deepEqual(published(client), ['ipt-a.competence', 'ipt/ipt.competence', 'second.competence']);

        client.published.clear();
        await client.edit(PATH, rangeOfText(SHARED.replace('warmth', 'warm'), 'warm'), 'warmth');
        await client.until(() => client.published.size === 2, 'that they are fixed');
        assert.deepEqual(places(client, 'ipt/ipt.competence', 'unknown-reference'), []);
        // No more than words.
        await client.edit(PATH, rangeOfText(SHARED, 'be warm'), 'be kind and warm');
        await saidOf(client, 'third');
        assert.deepEqual(published(client), ['ipt-a.competence', 'ipt/ipt.competence', 'third.competence']);
      },
      { capabilities: { workspace: ABLE.workspace ?? {} } },
    ));

  it('makes a client with pull diagnostics refresh those documents', () =>
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

/**
 * Opens a separate document with a problem, and waits until that is reported: by then, everything before it is
 * reported, too.
 */
async function saidOf(client: LanguageClient, name: string): Promise<void> {
  await client.open(`${name}.competence`, `framework ${name}: A framework\nactivity one: Without a domain\n`);
  await client.until(() => places(client, `${name}.competence`, 'activity-without-domain').length > 0, name);
}

function published(client: LanguageClient): string[] {
  return [...client.published.keys()].map((uri) => client.pathOf(uri)).sort();
}

function places(client: LanguageClient, path: string, code: string): string[] {
  return placesOf(client.published.get(client.uri(path))?.diagnostics ?? [], code);
}
