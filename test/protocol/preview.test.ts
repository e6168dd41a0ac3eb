import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import {
  type MapEdit,
  PREVIEW,
  type PreviewChange,
  type PreviewEdit,
  type PreviewExport,
  type PreviewList,
  type PreviewLocation,
  type PreviewPage,
  type PreviewSelection,
  type PreviewView,
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
  it('are pages of a framework, open the list that contains an element, and lead to its line and back', () =>
    withPreview(async ({ client, page }) => {
      assert.equal(page.title, 'IPT');
      assert.deepEqual(
        [...page.header, ...page.map].map(({ name }) => name),
        ['header', 'basic'],
      );
      const open = (framework: string): Promise<PreviewPage | null> =>
        client.connection.sendRequest(PREVIEW.open, { preview: framework, framework });
      assert.deepEqual(await open('ipt'), page);
      assert.equal(await open('none'), null);
      const ask = (key: string | null): Promise<PreviewList | null> =>
        client.connection.sendRequest(PREVIEW.list, { preview: 'p', key });
      const list = await ask('direct');
      assert.deepEqual([list?.key, list?.at], ['engage', 'direct']);
      assert.match(JSON.stringify(list?.fragments), /data-key=\\"direct\\"/);
      assert.deepEqual((await ask('book'))?.key, '/sources');
      assert.equal(await ask('nothing'), null);
      assert.equal(await ask(null), null);
      assert.equal(await locate(client, 'engage'), 'engage.competence 2:1-55');
      assert.equal(await locate(client, 'engage/application-1/competence-1'), 'engage.competence 6:5-27');
      assert.equal(await locate(client, 'book'), 'ipt.competence 3:1-20');
      assert.equal(await locate(client, 'none'), 'nowhere');
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

  it('get the effects of an edit after its problems, and nothing once they are closed', () =>
    withPreview(async ({ client, changes, other }) => {
      const edited = client.edit('engage.competence', lineRange(1, 9, 15), 'involve');
      const saved = client.save('engage.competence');
      const problems = await client.diagnostics('engage.competence');
      assert.equal(changes.length, 0);
      await Promise.all([edited, saved]);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['application-only'],
      );
      await client.until(() => changes.length > 0, 'the change');
      assert.ok(addressesOf(changes[0])?.every((address) => address.startsWith('map > basic')));
      assert.match(JSON.stringify(changes[0]), /data-key=\\"involve\\"/);
      await other.open();
      await client.connection.sendRequest(PREVIEW.close, { preview: 'p' });
      await client.edit('engage.competence', lineRange(1, 9, 16), 'engage');
      await client.until(() => other.changes.length === 1, 'the change of another preview');
      assert.equal(changes.length, 1);
    }));

  it('hold back problems of the line that is typed until the document is saved, as editors do', () =>
    withPreview(async ({ client, other }) => {
      await other.open();
      await client.edit('engage.competence', lineRange(1, 54, 54), ', see @nothing');
      await client.until(() => other.changes.length === 1, 'the change');
      assert.match(JSON.stringify(other.changes[0]), /nothing/);
      assert.doesNotMatch(JSON.stringify(other.changes[0]), /problem-1/);
      await client.save('engage.competence');
      await client.until(() => other.changes.length === 2, 'the problem');
      assert.match(JSON.stringify(other.changes[1]), /problem-1/);
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
    withPreview(async ({ client, page, changes, other }) => {
      const shown = new ShownPage(page);
      const sendShown = (version: number | undefined) =>
        client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version });
      await other.open();
      for (const [index, text] of ['One', 'Two', 'Three', 'Four'].entries()) {
        // A report about other content is ignored.
        if (text === 'Four') await sendShown(-1);
        await client.edit('engage.competence', lineRange(1, 26, 26), text);
        await client.until(() => other.changes.length === index + 1, 'the change of another preview');
        assert.equal(changes.length, 1);
      }
      await sendShown(changes[0]?.version);
      await client.until(() => changes.length > 1, 'the second change');
      for (const change of changes) shown.change(change);
      assert.match(shown.html('map'), /FourThreeTwoOneAbility to engage/);
      await sendShown(changes[1]?.version);
      await other.choose({ search: 'speak' });
      await client.until(() => other.changes.length === 5, 'what the other preview shows now');
      assert.equal(changes.length, 2);
    }));

  it("apply a reader's selection in the next update, and return its result", () =>
    withPreview(async ({ client, page, changes }) => {
      assert.deepEqual([page.viewed.found, page.viewed.hits], [0, []]);
      await client.connection.sendNotification(PREVIEW.view, { preview: 'p', view: { search: 'speak' } });
      await client.until(() => changes.length > 0, 'the change');
      const [change] = changes;
      assert.deepEqual(change?.viewed?.hits, ['direct']);
      assert.ok(addressesOf(change)?.some((address) => address.startsWith('map > basic')));
      // A view that is none chooses nothing, and no server falls over it.
      await client.connection.sendNotification(PREVIEW.shown, { preview: 'p', version: change?.version });
      await client.connection.sendNotification(PREVIEW.view, { preview: 'p', view: { search: 7 } });
      await client.until(() => changes.length > 1, 'the second change');
      assert.deepEqual(changes[1]?.viewed?.view, {});
      await client.connection.sendNotification(PREVIEW.view, { preview: 'none', view: {} });
    }));

  it('return the title to edit, and the edit for a change on the map', () =>
    withPreview(async ({ client }) => {
      const titleOf = (key: string): Promise<string | null> =>
        client.connection.sendRequest(PREVIEW.title, { preview: 'p', key });
      assert.equal(await titleOf('engage'), 'Ability to engage the client');
      assert.equal(await titleOf('none'), null);
      const make = (edit: MapEdit, preview = 'p'): Promise<PreviewEdit> =>
        client.connection.sendRequest(PREVIEW.edit, { preview, edit });
      const { edit } = await make({ kind: 'retitle', key: 'engage', title: 'Engaging' });
      assert.deepEqual((edit as WorkspaceEdit).documentChanges, [
        {
          textDocument: { uri: client.uri('engage.competence'), version: 1 },
          edits: [{ range: lineRange(1, 26, 54), newText: 'Engaging' }],
        },
      ]);
      assert.deepEqual(await make({ kind: 'retitle', key: 'engage', title: '' }), {});
      const move = { kind: 'move', key: 'engage', target: 'none' } as const;
      assert.deepEqual(await make(move), { refusal: 'gone' });
      assert.deepEqual(await make({ kind: 'add', domain: 'basic', title: 'New' }, 'none'), {
        refusal: 'gone',
      });
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
      assert.match(some, /Only: containing ‘speak’\.[\s\S]*An ability to speak plainly/);
      assert.doesNotMatch(some, /An ability to listen/);
      const part = String(await written({ framework: 'ipt', format: 'markdown', list: 'engage', view }));
      assert.match(part, /1 of 2 competences/);
      assert.match(
        String(await written({ framework: 'ipt', format: 'svg', view })),
        /Only: containing ‘speak’\./,
      );
      assert.equal(
        String(await written({ framework: 'ipt', format: 'markdown', view: { search: 7 } })),
        whole,
      );
      assert.equal(await written({ framework: 'none', format: 'markdown' }), null);
      await assert.rejects(written({ framework: 'ipt', format: 'odt' }), /no format 'odt'/);
    })).timeout(60_000);
});

interface Opened {
  readonly client: LanguageClient;
  readonly page: PreviewPage;
  /** The messages to the preview `p`. */
  readonly changes: readonly PreviewChange[];
  readonly other: OtherPreview;
}

/**
 * A second preview `q` gets every change directly after `p`, so a change that `p` has not got by then is never sent to
 * it.
 */
interface OtherPreview {
  readonly changes: readonly PreviewChange[];
  open(): Promise<void>;
  choose(view: PreviewView): Promise<void>;
}

/** Runs a test with a preview `p` that is open on a framework of two files. */
function withPreview(test: (opened: Opened) => Promise<void>): Promise<void> {
  return withClient({}, async (client) => {
    const { connection } = client;
    const sent: Record<string, PreviewChange[]> = { p: [], q: [] };
    connection.onNotification(PREVIEW.changed, (change: PreviewChange) => {
      sent[change.preview]?.push(change);
    });
    await client.open('ipt.competence', HEADER);
    await client.open('engage.competence', ACTIVITY);
    const uri = client.uri('engage.competence');
    const page: PreviewPage | null = await connection.sendRequest(PREVIEW.open, {
      preview: 'p',
      uri,
      reportsShown: true,
    });
    assert.ok(page);
    const other: OtherPreview = {
      changes: sent.q ?? [],
      open: async () => assert.ok(await connection.sendRequest(PREVIEW.open, { preview: 'q', uri })),
      choose: (view) => connection.sendNotification(PREVIEW.view, { preview: 'q', view }),
    };
    await test({ client, page, changes: sent.p ?? [], other });
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
