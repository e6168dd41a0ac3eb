import assert from 'node:assert/strict';
import {
  PREVIEW,
  type PreviewChange,
  type PreviewExport,
  type PreviewList,
  type PreviewLocation,
  type PreviewPage,
  type PreviewSelection,
} from '../../server/src/lsp/previewProtocol.ts';
import { type LanguageClient, withClient } from '../support/languageClient.ts';
import { addressesOf, ShownPage } from '../support/shownPage.ts';
import { formatRange } from '../support/sources.ts';

const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\nsource book: A book\n';
const ACTIVITY = `part of ipt
activity engage in basic: Ability to engage the client
  evidence: @book
  application:
    - [direct] An ability to speak plainly
    - An ability to listen
`;

describe('previews', () => {
  it('show a framework, from any of its files or by its id', () =>
    withPreview(async ({ client, page }) => {
      assert.equal(page.title, 'IPT');
      assert.deepEqual(
        [...page.header, ...page.map].map(({ name }) => name),
        ['header', 'basic'],
      );
      const byId = await client.connection.sendRequest(PREVIEW.open, { preview: 'q', framework: 'ipt' });
      assert.deepEqual(byId, page);
      assert.equal(
        await client.connection.sendRequest(PREVIEW.open, { preview: 'r', framework: 'none' }),
        null,
      );
    }));

  it('get the effects of an edit after its problems, and nothing once they are closed', () =>
    withPreview(async ({ client, changes }) => {
      const edited = client.edit('engage.competence', lineRange(1, 9, 15), 'involve');
      const problems = await client.diagnostics('engage.competence');
      assert.equal(changes.length, 0);
      await edited;
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['application-only'],
      );
      await client.until(() => changes.length > 0, 'the change');
      const [change] = changes;
      assert.deepEqual(addressesOf(change), ['map > basic']);
      assert.match(JSON.stringify(change?.slots), /data-key=\\"involve\\"/);
      await client.connection.sendRequest(PREVIEW.close, { preview: 'p' });
      await client.edit('engage.competence', lineRange(1, 9, 16), 'engage');
      await client.diagnostics('engage.competence');
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.equal(changes.length, 1);
    }));

  it('get one update for a burst of edits', () =>
    withPreview(async ({ client, changes }) => {
      for (const text of 'Plainly') await client.edit('engage.competence', lineRange(4, 15, 15), text);
      await client.connection.sendRequest(PREVIEW.list, { preview: 'p', key: 'engage' });
      await client.edit('engage.competence', lineRange(1, 26, 26), 'New ');
      await client.until(() => changes.length > 0, 'the change');
      assert.equal(changes.length, 1);
      assert.equal(changes[0]?.list, 'engage');
    }));

  it('get no update until they have shown the last one, and then everything at once', () =>
    withPreview(async ({ client, page, changes }) => {
      const shown = new ShownPage(page);
      for (const text of ['One', 'Two', 'Three']) {
        await client.edit('engage.competence', lineRange(1, 26, 26), text);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      assert.equal(changes.length, 1);
      // A report about other content is ignored.
      await client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version: -1 });
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.equal(changes.length, 1);
      await client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version: changes[0]?.version });
      await client.until(() => changes.length > 1, 'the second change');
      for (const change of changes) shown.change(change);
      assert.match(shown.html('map'), /ThreeTwoOneAbility to engage/);
      await client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version: changes[1]?.version });
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.equal(changes.length, 2);
    }));

  it('open the list that contains an element', () =>
    withPreview(async ({ client }) => {
      const ask = (key: string | null): Promise<PreviewList | null> =>
        client.connection.sendRequest(PREVIEW.list, { preview: 'p', key });
      const list = await ask('direct');
      assert.deepEqual([list?.key, list?.at], ['engage', 'direct']);
      assert.deepEqual(
        list?.fragments.map(({ name }) => name),
        ['/head', 'engage/application-1'],
      );
      assert.deepEqual((await ask('book'))?.key, '/sources');
      assert.equal(await ask('nothing'), null);
      assert.equal(await ask(null), null);
    }));

  it('go to the line of an element in any file, including sources', () =>
    withPreview(async ({ client }) => {
      assert.equal(await locate(client, 'engage'), 'engage.competence 2:1-55');
      assert.equal(await locate(client, 'engage/application-1/competence-1'), 'engage.competence 6:5-27');
      assert.equal(await locate(client, 'book'), 'ipt.competence 3:1-20');
      assert.equal(await locate(client, 'none'), 'nowhere');
    }));

  it("apply a reader's selection in the next update, and return its result", () =>
    withPreview(async ({ client, page, changes }) => {
      assert.deepEqual([page.viewed.found, page.viewed.hits], [0, []]);
      await client.connection.sendNotification(PREVIEW.view, { preview: 'p', view: { search: 'speak' } });
      await client.until(() => changes.length > 0, 'the change');
      const [change] = changes;
      assert.deepEqual(change?.viewed?.hits, ['direct']);
      assert.ok(addressesOf(change)?.includes('map > basic'));
      // A view that is none chooses nothing, and no server falls over it.
      await client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version: change?.version });
      await client.connection.sendNotification(PREVIEW.view, { preview: 'p', view: { search: 7 } });
      await client.until(() => changes.length > 1, 'the second change');
      assert.deepEqual(changes[1]?.viewed?.view, {});
      await client.connection.sendNotification(PREVIEW.view, { preview: 'none', view: {} });
    }));

  it('are written as files, as a whole or one list, in every format of the menu', () =>
    withPreview(async ({ client }) => {
      const written = async (target: object): Promise<Buffer | null> => {
        const answer: PreviewExport | null = await client.connection.sendRequest(PREVIEW.export, target);
        return answer && Buffer.from(answer.content, 'base64');
      };
      const begins: Readonly<Record<string, string>> = {
        pdf: '%PDF-',
        docx: 'PK',
        svg: '<svg',
        png: '\x89PNG',
      };
      for (const [format, begin] of Object.entries(begins)) {
        const bytes = await written({ framework: 'ipt', format });
        assert.ok(bytes?.toString('latin1').startsWith(begin), format);
      }
      const whole = String(await written({ framework: 'ipt', format: 'markdown' }));
      assert.match(whole, /^# IPT$/m);
      assert.match(whole, /An ability to listen[\s\S]*A book/);
      const list = String(await written({ framework: 'ipt', format: 'markdown', list: 'engage' }));
      assert.match(list, /^# Ability to engage the client$/m);
      const sources = String(await written({ framework: 'ipt', format: 'markdown', list: '/sources' }));
      assert.doesNotMatch(sources, /An ability to listen/);
      // The file leaves out what the reader filtered out, and says so. Every format mentions the filter.
      const view = { search: 'speak' };
      const some = String(await written({ framework: 'ipt', format: 'markdown', view }));
      assert.match(some, /Only: what says ‘speak’\.[\s\S]*An ability to speak plainly/);
      assert.doesNotMatch(some, /An ability to listen/);
      const part = String(await written({ framework: 'ipt', format: 'markdown', list: 'engage', view }));
      assert.match(part, /1 of 2 competences/);
      assert.match(
        String(await written({ framework: 'ipt', format: 'svg', view })),
        /Only: what says ‘speak’\./,
      );
      assert.equal(
        String(await written({ framework: 'ipt', format: 'markdown', view: { search: 7 } })),
        whole,
      );
      assert.equal(await written({ framework: 'none', format: 'markdown' }), null);
      await assert.rejects(written({ framework: 'ipt', format: 'odt' }), /no format 'odt'/);
    })).timeout(60_000);

  it('highlight the element at the cursor', () =>
    withPreview(async ({ client }) => {
      const select = (path: string, line: number): Promise<PreviewSelection | null> =>
        client.connection.sendRequest(PREVIEW.select, { uri: client.uri(path), line });
      assert.deepEqual(await select('engage.competence', 4), {
        framework: 'ipt',
        keys: ['basic', 'engage', 'engage/application-1', 'direct'],
      });
      assert.deepEqual((await select('engage.competence', 2))?.keys, ['basic', 'engage']);
      assert.deepEqual((await select('engage.competence', 0))?.keys, []);
      assert.deepEqual((await select('ipt.competence', 1))?.keys, ['basic']);
      assert.deepEqual((await select('ipt.competence', 1e9))?.keys, ['book']);
      assert.deepEqual((await select('ipt.competence', -1))?.keys, []);
      assert.equal(await select('unknown.competence', 0), null);
    }));
});

interface Opened {
  readonly client: LanguageClient;
  readonly page: PreviewPage;
  readonly changes: readonly PreviewChange[];
}

/** Runs a test with a preview `p` that is open on a framework of two files. */
function withPreview(test: (opened: Opened) => Promise<void>): Promise<void> {
  return withClient({}, async (client) => {
    const changes: PreviewChange[] = [];
    client.connection.onNotification(PREVIEW.changed, (change: PreviewChange) => void changes.push(change));
    await client.open('ipt.competence', HEADER);
    await client.open('engage.competence', ACTIVITY);
    const target = { preview: 'p', uri: client.uri('engage.competence'), reportsShown: true };
    const page: PreviewPage | null = await client.connection.sendRequest(PREVIEW.open, target);
    assert.ok(page);
    await test({ client, page, changes });
  });
}

async function locate(client: LanguageClient, key: string): Promise<string> {
  const location: PreviewLocation | null = await client.connection.sendRequest(PREVIEW.locate, {
    preview: 'p',
    key,
  });
  return location ? `${client.pathOf(location.uri)} ${formatRange(location.range)}` : 'nowhere';
}

function lineRange(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}
