import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { COMPARISON } from '../../server/src/lsp/comparisonProtocol.ts';
import {
  PREVIEW,
  type PreviewChange,
  type PreviewExport,
  type PreviewList,
  type PreviewLocation,
  type PreviewPage,
  type PreviewView,
} from '../../server/src/lsp/previewProtocol.ts';
import { type LanguageClient, withClient } from '../support/languageClient.ts';
import { addressesOf, ShownPage } from '../support/shownPage.ts';
import { formatRange } from '../support/sources.ts';

const BEFORE = `framework ipt: IPT
  version: 1.0.0
  status: published
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability not to hurry the client in a session
    - [listen] An ability to listen
    - [gone] An ability that goes
  activity end: Ability to end
    - [bye] An ability to say goodbye
domain away: A domain that goes
`;
const AFTER = BEFORE.replace('not to hurry', 'to hurry')
  .replace('    - [gone] An ability that goes\n', '')
  .replace('domain away: A domain that goes\n', '');

describe('previews in a comparison', () => {
  it('show changes in reading order, and go from a removed element to its former position', () =>
    withComparison(async ({ client, page }) => {
      assert.deepEqual(page.viewed.compared, {
        name: 'earlier.txt',
        breaking: 2,
        substantive: 1,
        editorial: 0,
        keys: ['direct', '/gone/gone', '/gone/away'],
      });
      const html = new ShownPage(page).html('map');
      assert.match(html, /1 removed inside.*check “not”.*1 breaking.*1 substantive/);
      assert.match(html, /data-key="\/gone\/away"/);
      const ask = (key: string): Promise<PreviewList | null> =>
        client.connection.sendRequest(PREVIEW.list, { preview: 'p', key });
      const list = await ask('/gone/gone');
      assert.deepEqual([list?.key, list?.at], ['engage', '/gone/gone']);
      assert.match(JSON.stringify(list), /data-key=\\"\/gone\/gone\\"/);
      assert.equal(await ask('/gone/away'), null);
      assert.equal(await locate(client, '/gone/gone'), 'ipt.competence 7:5-36');
      assert.equal(await locate(client, 'direct'), 'ipt.competence 6:5-59');
    }));

  it('get only the differences when a comparison starts and ends', () =>
    withComparison(async ({ client, page, changes }) => {
      const shown = new ShownPage(page);
      await client.connection.sendRequest(COMPARISON.stop);
      await client.until(() => changes.length === 1, 'the end');
      assert.ok(addressesOf(changes[0])?.every((address) => /^map( > basic|$)/.test(address)));
      assert.equal(changes[0]?.viewed?.compared, undefined);
      shown.change(changes[0] as PreviewChange);
      assert.doesNotMatch(shown.html('map'), /change|<del>|<ins>/);
      await start(client);
      await client.until(() => changes.length === 2, 'the beginning');
      shown.change(changes[1] as PreviewChange);
      assert.equal(shown.html('map'), new ShownPage(page).html('map'));
    }));

  it('get the effects of a keystroke, and then the result of the comparison', () =>
    withComparison(async ({ client, page, changes }) => {
      const shown = new ShownPage(page);
      let comparisons = 0;
      client.connection.onNotification(COMPARISON.changed, () => void comparisons++);
      const list: PreviewList = await client.connection.sendRequest(PREVIEW.list, {
        preview: 'p',
        key: 'engage',
      });
      shown.showList(list);
      // For changes that are already known, the current words are compared before the next comparison.
      await client.edit('ipt.competence', at(5, 58), 's');
      await client.until(() => changes.length === 1, 'the keystroke');
      assert.ok(addressesOf(changes[0])?.every((address) => address.startsWith('list > ')));
      shown.change(changes[0] as PreviewChange);
      assert.match(shown.html('list'), /session<\/del> <ins>.*sessions<\/ins>/);
      await client.until(() => comparisons === 1, 'the comparison');
      // Changes that are not known yet. The comparison before found the same, and sent nothing.
      await client.edit('ipt.competence', at(6, 35), 'er');
      await client.until(() => changes.length === 2, 'the second keystroke');
      assert.ok(addressesOf(changes[1])?.every((address) => address.startsWith('list > ')));
      assert.equal(changes[1]?.viewed, undefined);
      shown.change(changes[1] as PreviewChange);
      assert.match(shown.html('list'), /listener/);
      await client.until(() => changes.length === 3, 'the comparison');
      assert.equal(comparisons, 2);
      assert.deepEqual(changes[2]?.viewed?.compared?.keys, ['direct', 'listen', '/gone/gone', '/gone/away']);
      shown.change(changes[2] as PreviewChange);
      assert.match(shown.html('list'), /<ins>.*listener<\/ins>/);
    }));

  it('show only changes, or none, as the reader selects', () =>
    withComparison(async ({ client, page, changes }) => {
      const shown = new ShownPage(page);
      const choose = async (view: PreviewView): Promise<void> => {
        const before = changes.length;
        await client.connection.sendNotification(PREVIEW.view, { preview: 'p', view });
        await client.until(() => changes.length > before, 'what was chosen');
        shown.change(changes.at(-1) as PreviewChange);
      };
      await choose({ changes: 'only' });
      assert.match(shown.html('map'), /data-key="end" hidden/);
      assert.ok(addressesOf(changes[0])?.every((address) => address.startsWith('map > basic')));
      await choose({ changes: 'hidden' });
      assert.doesNotMatch(shown.html('map'), /hidden|change|<del>/);
      // The number of updates to show is sent all the same.
      assert.equal(changes.at(-1)?.viewed?.compared?.breaking, 2);
      await choose({});
      assert.equal(shown.html('map'), new ShownPage(page).html('map'));
    }));

  it('are exported to Word with tracked changes, and to PDF with lines through and under words', () =>
    withComparison(async ({ client }) => {
      const written = async (format: string, marksChanges = true): Promise<Uint8Array> => {
        const target = { framework: 'ipt', format, marksChanges };
        const answer: PreviewExport | null = await client.connection.sendRequest(PREVIEW.export, target);
        assert.ok(answer);
        return Uint8Array.from(Buffer.from(answer.content, 'base64'));
      };
      const wordOf = async (marksChanges: boolean): Promise<string> =>
        strFromU8(unzipSync(await written('docx', marksChanges))['word/document.xml'] ?? new Uint8Array());
      const marked = await wordOf(true);
      const removed = [...marked.matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, text]) => text?.trim());
      assert.deepEqual(removed, ['not', 'An ability that goes', 'A domain that goes']);
      assert.match(marked, /Changes since earlier\.txt are marked\./);
      // The end of a removed paragraph is removed too.
      assert.equal(
        [...marked.matchAll(/<w:rPr><w:del [^>]*w:author="Competence"[^>]*\/><\/w:rPr><\/w:pPr>/g)].length,
        2,
      );
      const numbers = [...marked.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
      assert.equal(new Set(numbers).size, numbers.length);
      assert.doesNotMatch(await wordOf(false), /<w:del |An ability that goes/);
      assert.equal(await wordOf(true), marked);
      assert.match(Buffer.from(await written('pdf')).toString('latin1'), /^%PDF-/);
      assert.notDeepEqual(await written('pdf'), await written('pdf', false));
      // Markdown has no signs for changes, so it is the new version.
      assert.deepEqual(await written('markdown'), await written('markdown', false));
    }));
});

interface Opened {
  readonly client: LanguageClient;
  readonly page: PreviewPage;
  readonly changes: readonly PreviewChange[];
}

/** Runs a test with a preview `p` of a framework that is compared with an earlier version of its file. */
function withComparison(test: (opened: Opened) => Promise<void>): Promise<void> {
  return withClient({ 'earlier.txt': BEFORE }, async (client) => {
    const changes: PreviewChange[] = [];
    client.connection.onNotification(PREVIEW.changed, (change: PreviewChange) => void changes.push(change));
    await client.open('ipt.competence', AFTER);
    await start(client);
    const target = { preview: 'p', uri: client.uri('ipt.competence') };
    const page: PreviewPage | null = await client.connection.sendRequest(PREVIEW.open, target);
    assert.ok(page);
    await test({ client, page, changes });
  });
}

async function start(client: LanguageClient): Promise<void> {
  const target = { kind: 'file', uri: client.uri('earlier.txt'), document: client.uri('ipt.competence') };
  assert.deepEqual(await client.connection.sendRequest(COMPARISON.start, target), {
    name: 'earlier.txt',
    leftOut: [],
  });
}

async function locate(client: LanguageClient, key: string): Promise<string> {
  const location: PreviewLocation | null = await client.connection.sendRequest(PREVIEW.locate, {
    preview: 'p',
    key,
  });
  return location ? `${client.pathOf(location.uri)} ${formatRange(location.range)}` : 'nowhere';
}

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
