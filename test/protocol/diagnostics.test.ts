import assert from 'node:assert/strict';
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
  it('contain message, severity, location and rule', () =>
    withClient({ 'ipt.competence': HEADER, 'engage.competence': WITHOUT }, async (client) => {
      const diagnostics = await client.diagnostics('engage.competence');
      const diagnostic = diagnostics.find(({ code }) => code === CODE);
      assert.equal(diagnostic?.source, 'competence');
      assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
      assert.match(String(diagnostic.message), /'engage'/);
      assert.equal(formatRange(diagnostic.range), '2:10-16');
      assert.equal(diagnostic.codeDescription, undefined);
    }));

  it('link to the page of their rule if the client has the pages', () =>
    withClient(
      { 'ipt.competence': HEADER, 'engage.competence': WITHOUT },
      async (client) => {
        const [diagnostic] = await client.diagnostics('engage.competence');
        assert.equal(diagnostic?.codeDescription?.href, `file:///pages/${diagnostic?.code}.md`);
      },
      { initializationOptions: { rulePages: 'file:///pages/' } },
    ));

  it('contain related locations', () =>
    withClient(
      { 'ipt.competence': `${HEADER}domain basic: Again\n`, 'other.competence': 'framework other: Other\n' },
      async (client) => {
        const diagnostics = await client.diagnostics('ipt.competence');
        const places = diagnostics.flatMap(({ relatedInformation }) => relatedInformation ?? []);
        assert.ok(places.length > 0);
        for (const { location } of places) assert.equal(client.pathOf(location.uri), 'ipt.competence');
      },
    ));

  it('are not sent again while they are unchanged', () =>
    withClient(FILES, async (client) => {
      await client.open('engage.competence', WITHOUT);
      const first = await client.report('engage.competence');
      assert.equal(first.kind, 'full');
      const { resultId } = first;
      assert.equal((await client.report('engage.competence', resultId)).kind, 'unchanged');
      await client.edit('engage.competence', rangeOfText(WITHOUT, 'listen'), 'hear');
      assert.equal((await client.report('engage.competence', resultId)).kind, 'unchanged');
      await client.edit('engage.competence', rangeOfText(WITHOUT, 'activity'), '\nactivity');
      const moved = await client.report('engage.competence', resultId);
      assert.deepEqual(moved.kind === 'full' && placesOf(moved.items, CODE), ['3:10-16']);
    }));

  it('are sent again only if something changed or moved', () =>
    withClient({}, async (client) => {
      const path = 'many.competence';
      const text = `${HEADER}${'    - An ability to to listen\n'.repeat(300)}    - An ability to rest\n`;
      await client.open(path, text);
      const first = await client.report(path);
      assert.ok(first.kind === 'full' && first.items.length >= 300);
      await client.edit(path, rangeOfText(text, 'rest'), 'wait');
      const second = await client.report(path, first.resultId);
      assert.equal(second.kind, 'unchanged');
      await client.edit(path, rangeOfText(text, '  activity'), '\n  activity');
      const moved = await client.report(path, first.resultId);
      assert.ok(moved.kind === 'full');
      assert.equal(placesOf(moved.items, 'doubled-word')[0], '6:18-23');
    }));

  it('follow other files, and the client refreshes', () =>
    withClient(FILES, async (client) => {
      assert.deepEqual(placesOf(await client.diagnostics('engage.competence'), CODE), []);
      await client.open('ipt.competence', HEADER);
      await client.edit('ipt.competence', rangeOfText(HEADER, 'basic'), 'basics');
      const report = await client.report('ipt.competence');
      const related = report.relatedDocuments?.[client.uri('engage.competence')];
      assert.deepEqual(related?.kind === 'full' && placesOf(related.items, CODE), ['2:20-25']);
      await client.edit('ipt.competence', rangeOfText(HEADER.replace('basic', 'basics'), 'basics'), 'basic');
      await client.until(() => client.refreshes > 0, 'a refresh');
      assert.deepEqual(placesOf(await client.diagnostics('engage.competence'), CODE), []);
    }));

  it('do not make the client refresh after its own edits', () =>
    withClient(FILES, async (client) => {
      await client.paths();
      await client.open('engage.competence', ENGAGE);
      await client.report('engage.competence');
      await client.edit('engage.competence', rangeOfText(ENGAGE, ' in basic'), '');
      assert.equal(placesOf(await client.diagnostics('engage.competence'), CODE).length, 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(client.refreshes, 0);
    }));

  it('of an open document are requested again even if they were in a workspace report', () =>
    withClient(FILES, async (client) => {
      await client.open('engage.competence', ENGAGE);
      assert.deepEqual(await client.diagnostics('engage.competence'), []);
      await client.write('ipt.competence', HEADER.replace('domain basic', 'domain basics'));
      // The report waits until the file is read. VS Code ignores it for visible documents.
      await client.watched(['ipt.competence', FileChangeType.Changed]);
      const { items } = await client.workspaceReport();
      const [shown] = items.filter(({ uri }) => client.pathOf(uri) === 'engage.competence');
      assert.ok(shown?.kind === 'full' && shown.items.some(({ code }) => code === CODE));
      await client.until(() => client.refreshes > 0, 'a refresh');
      const seen = await client.diagnostics('engage.competence');
      assert.ok(seen.some(({ code }) => code === CODE));
    }));

  it('are up to date if a file changes right after a request about an edit', () =>
    withClient(FILES, async (client) => {
      await client.open('engage.competence', ENGAGE);
      // By then all files are read.
      assert.deepEqual(await client.diagnostics('engage.competence'), []);
      for (const [domain, count] of [
        ['basics', 1],
        ['basic', 0],
        ['basics', 1],
        ['basic', 0],
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
        assert.equal(now.filter(({ code }) => code === CODE).length, count);
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
      await client.watched(['broken.competence', 3]);
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

  it('are limited to a thousand per document, and the last one says how many more there are', () =>
    withClient({}, async (client) => {
      await client.open('many.competence', `${HEADER}${'activity a: A\n'.repeat(1500)}`);
      const diagnostics = await client.diagnostics('many.competence');
      assert.equal(diagnostics.length, 1001);
      assert.match(String(diagnostics.at(-1)?.message), /^\d+ more problems/);
    }));
});

describe('pushed diagnostics', () => {
  const options = { capabilities: { workspace: ABLE.workspace ?? {} } };

  it('are sent for files with problems once all files are read', () =>
    withClient(
      { ...FILES, 'broken.competence': WITHOUT },
      async (client) => {
        await client.until(() => client.published.has(client.uri('broken.competence')), 'diagnostics');
        const published = client.published.get(client.uri('broken.competence'));
        assert.deepEqual(placesOf(published?.diagnostics ?? [], CODE), ['2:10-16']);
      },
      options,
    ));

  it('are sent when an edit causes, moves or solves problems, and only for that document', () =>
    withClient(
      FILES,
      async (client) => {
        await client.open('engage.competence', ENGAGE);
        const uri = client.uri('engage.competence');
        const places = () => placesOf(client.published.get(uri)?.diagnostics ?? [], CODE).join();
        await client.until(() => client.published.size === 2, 'diagnostics of both files');
        const before = client.publications;
        await client.edit('engage.competence', rangeOfText(ENGAGE, ' in basic'), '');
        await client.until(() => places() === '2:10-16', 'the problem');
        assert.equal(client.published.get(uri)?.version, 2);
        await client.edit('engage.competence', rangeOfText(WITHOUT, 'listen'), 'hear');
        await client.edit('engage.competence', rangeOfText(WITHOUT, ': Ability'), ' in basic: Ability');
        await client.until(() => places() === '', 'no problem');
        assert.equal(client.publications, before + 2);
      },
      options,
    ));

  it('are cleared when the file is deleted', () =>
    withClient(
      { 'broken.competence': WITHOUT },
      async (client) => {
        const uri = client.uri('broken.competence');
        await client.until(() => (client.published.get(uri)?.diagnostics.length ?? 0) > 0, 'diagnostics');
        await client.watched(['broken.competence', 3]);
        await client.until(() => client.published.get(uri)?.diagnostics.length === 0, 'no diagnostics');
      },
      options,
    ));
});
