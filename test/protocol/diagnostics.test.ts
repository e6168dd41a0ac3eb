import assert from 'node:assert/strict';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver-protocol';
import { ABLE, withClient } from '../support/languageClient.ts';
import { formatRange, placesOf, rangeOfText } from '../support/sources.ts';

const CODE = 'activity-without-domain';
const HEADER = `framework ipt: IPT
domain basic: Basic competences
  activity principles: Knowledge of the principles
    - An ability to draw on knowledge of the principles
`;
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage the client\n  - An ability to listen\n';
const WITHOUT = ENGAGE.replace(' in basic', '');
const FILES = { 'ipt.competence': HEADER, 'engage.competence': ENGAGE };

describe('diagnostics', () => {
  it('contain message, severity, location, rule and related locations', async () => {
    await withClient(
      { 'ipt.competence': `${HEADER}domain basic: Again\n`, 'engage.competence': WITHOUT },
      async (client) => {
        const diagnostics = await client.diagnostics('engage.competence');
        const diagnostic = diagnostics.find(({ code }) => code === CODE);
        assert.equal(diagnostic?.source, 'competence');
        assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
        assert.match(String(diagnostic.message), /'engage'/);
        assert.equal(formatRange(diagnostic.range), '2:10-16');
        assert.equal(diagnostic.codeDescription, undefined);
        const others = (await client.diagnostics('ipt.competence')).flatMap(
          ({ relatedInformation }) => relatedInformation ?? [],
        );
        assert.ok(others.length > 0);
        for (const { location } of others) assert.equal(client.pathOf(location.uri), 'ipt.competence');
      },
    );
    // The page of the rule, where the client has the pages.
    await withClient(
      { 'ipt.competence': HEADER, 'engage.competence': WITHOUT },
      async (client) => {
        const [diagnostic] = await client.diagnostics('engage.competence');
        assert.equal(diagnostic?.codeDescription?.href, `file:///pages/${diagnostic?.code}.md`);
      },
      { initializationOptions: { rulePages: 'file:///pages/' } },
    );
  });

  it('are not sent again while they are unchanged, and are limited to a thousand per document', () =>
    withClient({}, async (client) => {
      const path = 'many.competence';
      const text = `${HEADER}${'    - An ability to to listen\n'.repeat(1500)}    - An ability to rest\n`;
      await client.open(path, text);
      const first = await client.report(path);
      assert.ok(first.kind === 'full');
      assert.equal(first.items.length, 1001);
      assert.match(String(first.items.at(-1)?.message), /^\d+ more problems/);
      const { resultId } = first;
      assert.equal((await client.report(path, resultId)).kind, 'unchanged');
      await client.edit(path, rangeOfText(text, 'rest'), 'wait');
      assert.equal((await client.report(path, resultId)).kind, 'unchanged');
      await client.edit(path, rangeOfText(text, '  activity'), '\n  activity');
      const moved = await client.report(path, resultId);
      assert.ok(moved.kind === 'full');
      assert.equal(placesOf(moved.items, 'doubled-word')[0], '6:18-23');
    }));

  it('follow other files, and the client refreshes, but not after its own edits', () =>
    withClient(FILES, async (client) => {
      assert.deepEqual(placesOf(await client.diagnostics('engage.competence'), CODE), []);
      await client.open('engage.competence', ENGAGE);
      await client.report('engage.competence');
      await client.edit('engage.competence', rangeOfText(ENGAGE, ' in basic'), '');
      // A new problem on the line that is typed waits.
      assert.equal(placesOf(await client.diagnostics('engage.competence'), CODE).length, 0);
      await client.save('engage.competence');
      await client.until(() => client.refreshes > 0, 'a refresh');
      const { refreshes } = client;
      assert.equal(placesOf(await client.diagnostics('engage.competence'), CODE).length, 1);
      await client.edit('engage.competence', rangeOfText(WITHOUT, ': Ability'), ' in basic: Ability');
      assert.deepEqual(placesOf(await client.diagnostics('engage.competence'), CODE), []);
      assert.equal(client.refreshes, refreshes);
      await client.open('ipt.competence', HEADER);
      await client.edit('ipt.competence', rangeOfText(HEADER, 'basic'), 'basics');
      const report = await client.report('ipt.competence');
      const related = report.relatedDocuments?.[client.uri('engage.competence')];
      assert.deepEqual(related?.kind === 'full' && placesOf(related.items, CODE), ['2:20-25']);
      await client.edit('ipt.competence', rangeOfText(HEADER.replace('basic', 'basics'), 'basics'), 'basic');
      await client.until(() => client.refreshes > refreshes, 'a refresh');
      assert.deepEqual(placesOf(await client.diagnostics('engage.competence'), CODE), []);
    }));

  it('of an open document are requested again even if they were in a workspace report', () =>
    withClient(FILES, async (client) => {
      await client.open('engage.competence', ENGAGE);
      assert.deepEqual(await client.diagnostics('engage.competence'), []);
      await client.write('ipt.competence', HEADER.replace('domain basic', 'domain basics'));
      // The report waits until the file is read. VS Code takes nothing from it for documents that it shows.
      await client.watched(['ipt.competence', FileChangeType.Changed]);
      const { items } = await client.workspaceReport();
      const [shown] = items.filter(({ uri }) => client.pathOf(uri) === 'engage.competence');
      assert.ok(shown?.kind === 'full' && shown.items.some(({ code }) => code === CODE));
      await client.until(() => client.refreshes > 0, 'a refresh');
      const seen = await client.diagnostics('engage.competence');
      assert.ok(seen.some(({ code }) => code === CODE));
      // A file that changes right after a request about an edit is not missed either.
      for (const [domain, count] of [
        ['basic', 0],
        ['basics', 1],
        ['basic', 0],
        ['basics', 1],
      ] as const) {
        const before = client.refreshes;
        await client.write('ipt.competence', HEADER.replace('domain basic', `domain ${domain}`));
        await Promise.all([
          client.edit('engage.competence', rangeOfText(ENGAGE, 'listen'), 'listen'),
          client.report('engage.competence'),
          client.watched(['ipt.competence', FileChangeType.Changed]),
        ]);
        await client.until(() => client.refreshes > before, 'a refresh');
        const now = await client.diagnostics('engage.competence');
        assert.equal(now.filter(({ code }) => code === CODE).length, count, domain);
      }
    }));

  it('cover the whole workspace, and are removed with a file', () =>
    withClient({ ...FILES, 'broken.competence': WITHOUT.replace('engage', 'listen') }, async (client) => {
      const { items } = await client.workspaceReport();
      const found = items.map((item) => [
        client.pathOf(item.uri),
        item.kind === 'full' ? placesOf(item.items, CODE) : item.kind,
      ]);
      assert.deepEqual(Object.fromEntries(found), {
        'broken.competence': ['2:10-16'],
        'engage.competence': [],
        'ipt.competence': [],
      });
      const resultIds = Object.fromEntries(
        items.map(({ uri, resultId }) => [client.pathOf(uri), resultId ?? '']),
      );
      await client.watched(['broken.competence', FileChangeType.Deleted]);
      const after = await client.workspaceReport(resultIds);
      const kinds = after.items.map((item) => [
        client.pathOf(item.uri),
        item.kind === 'full' ? item.items : item.kind,
      ]);
      assert.deepEqual(Object.fromEntries(kinds), {
        'broken.competence': [],
        'engage.competence': 'unchanged',
        'ipt.competence': 'unchanged',
      });
    }));

  it('are empty for what is closed and gone, even if the client no longer says that it shows problems there', () =>
    withClient(
      { 'w/a/gone.competence': WITHOUT, 'w/ipt.competence': HEADER },
      async (client) => {
        await symlink('ipt.competence', join(client.root, 'w/link.competence'));
        const ids = async (previous: Readonly<Record<string, string>> = {}) =>
          Object.fromEntries(
            (await client.workspaceReport(previous)).items.map((item) => [
              client.pathOf(item.uri),
              item.kind === 'full' && item.items.length > 0 ? 'problems' : item.resultId,
            ]),
          );
        const wrong = `${HEADER}oops\n`;
        await client.open('w/a/gone.competence', WITHOUT);
        assert.notEqual((await client.diagnostics('w/a/gone.competence')).length, 0);
        await client.open('w/link.competence', wrong);
        assert.notEqual((await client.diagnostics('w/link.competence')).length, 0);
        assert.equal((await ids())['w/link.competence'], 'problems');
        await rm(join(client.root, 'w/a'), { recursive: true });
        await client.watched(['w/a', FileChangeType.Deleted]);
        // What is open stays as it is shown.
        assert.notEqual((await client.diagnostics('w/a/gone.competence')).length, 0);
        await client.close('w/a/gone.competence');
        await client.close('w/link.competence');
        const after = await ids();
        assert.equal(after['w/a/gone.competence'], 'gone');
        assert.equal(after['w/link.competence'], 'gone');
        assert.notEqual(after['w/ipt.competence'], undefined);
        await ids({ 'w/a/gone.competence': 'gone', 'w/link.competence': 'gone' });
        assert.deepEqual(Object.keys(await ids()), ['w/ipt.competence']);
      },
      { folders: ['w'] },
    ));

  it('are pushed under the name that is open, and are cleared there when it is closed', () =>
    withClient(
      { 'w/ipt.competence': `${HEADER}oops\n` },
      async (client) => {
        const shown = (path: string) => client.published.get(client.uri(path))?.diagnostics.length ?? 0;
        await client.until(() => shown('w/ipt.competence') > 0, 'problems of the file');
        await symlink('ipt.competence', join(client.root, 'w/link.competence'));
        await client.open('w/link.competence', `${HEADER}oops\n`);
        await client.until(() => shown('w/link.competence') > 0, 'problems of the link');
        await client.until(() => shown('w/ipt.competence') === 0, 'no problems of the file');
        await client.close('w/link.competence');
        await client.until(() => shown('w/ipt.competence') > 0, 'problems of the file again');
        await client.until(() => shown('w/link.competence') === 0, 'no problems of the link');
        await rm(join(client.root, 'w/ipt.competence'));
        await client.watched(['w/ipt.competence', FileChangeType.Deleted]);
        await client.until(() => shown('w/ipt.competence') === 0, 'no problems at all');
      },
      { capabilities: { workspace: ABLE.workspace ?? {} }, folders: ['w'] },
    ));

  it('are pushed to clients that do not request them: once all files are read, when an edit causes, moves or solves problems, and only for that document', () =>
    withClient(
      { ...FILES, 'broken.competence': WITHOUT.replace('engage', 'broken') },
      async (client) => {
        const places = (path: string) =>
          placesOf(client.published.get(client.uri(path))?.diagnostics ?? [], CODE).join();
        await client.open('engage.competence', WITHOUT);
        await client.until(() => places('engage.competence') === '2:10-16', 'diagnostics of what is open');
        await client.until(() => places('broken.competence') === '2:10-16', 'diagnostics of a file');
        await client.paths();
        const before = client.publications;
        await client.edit('engage.competence', rangeOfText(WITHOUT, 'listen'), 'hear');
        await client.edit('engage.competence', rangeOfText(WITHOUT, ': Ability'), ' in basic: Ability');
        await client.until(() => places('engage.competence') === '', 'no problem');
        assert.equal(client.published.get(client.uri('engage.competence'))?.version, 3);
        await client.edit('engage.competence', rangeOfText(ENGAGE, ' in basic'), '');
        await client.save('engage.competence');
        await client.until(() => places('engage.competence') === '2:10-16', 'the problem');
        assert.equal(client.publications, before + 2);
        await client.watched(['broken.competence', FileChangeType.Deleted]);
        await client.until(() => places('broken.competence') === '', 'no diagnostics');
      },
      { capabilities: { workspace: ABLE.workspace ?? {} } },
    ));
});
