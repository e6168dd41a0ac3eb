import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GitProblem } from '../../server/src/host/git/gitProblem.ts';
import { nodeVersions } from '../../server/src/lsp/comparison/nodeVersions.ts';
import {
  type ChangedArea,
  COMPARISON,
  type ComparisonChange,
  type ComparisonChoices,
  type ComparisonMark,
  type ComparisonOverview,
  type ComparisonStarted,
  type ComparisonStep,
  type ComparisonTarget,
  type StepTarget,
} from '../../server/src/lsp/comparisonProtocol.ts';
import { type GitRepository, whileRepository } from '../support/gitRepository.ts';
import { type Files, LanguageClient, withClient } from '../support/languageClient.ts';

const IPT = `framework ipt: IPT
  version: 1.2.0
domain basic: Basic competences
  activity engage: Ability to engage
    knowledge:
      - Knowledge of alliance
    application:
      - [direct] An ability to speak plainly
      - [calm] An ability not to judge
      - [warm] An ability to be warm
domain special: Special competences
  activity end: Ability to end
    evidence: @manual
    - An ability to say goodbye
source manual: A manual
`;
const IPT_A = `framework ipt-a: IPT-A
  adapts: ipt
amend engage
  reword [direct]: An ability to speak plainly with young people
`;
const EDITED = IPT.replace('  version: 1.2.0', '  version: 1.3.0')
  .replace('An ability not to judge', 'An ability to judge')
  .replace('      - [warm] An ability to be warm\n', '')
  .replace('An ability to say goodbye', 'An ability to say goodbye\n    - [new] An ability to look ahead');
const HEAD: ComparisonTarget = { kind: 'revision', revision: 'HEAD' };

describe('a comparison', () => {
  it('with a commit shows the changes since, with both locations, in unsaved buffers', () =>
    inRepository({ 'ipt.competence': IPT, 'ipt-a.competence': IPT_A }, async (client) => {
      await client.open('ipt.competence', EDITED);
      assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [] });
      const overview = await overviewOf(client);
      assert.deepEqual(overview.counts, { breaking: 0, substantive: 3, editorial: 1 });
      assert.deepEqual(
        overview.frameworks.map(({ framework, title, areas }) => [framework, title, areas.map(areaWords)]),
        [['ipt', 'IPT', [' 1', 'basic Basic competences 2', 'special Special competences 1']]],
      );
      const changes = await allChanges(client);
      assert.deepEqual(
        changes.map(({ mark, sentence, id, place, after, before }) =>
          [mark, sentence, id, place, after?.range.start.line, before?.range.start.line].join('|'),
        ),
        [
          'changed|Changed: version of framework|ipt||1|1',
          'reworded|Reworded competence|calm|engage › application|8|8',
          'removed|Removed competence|warm|engage › application|8|9',
          'added|Added competence|new|end|13|',
        ],
      );
      assert.deepEqual(
        changes.map(({ attention }) => attention),
        ['', 'a word such as “not” was added or removed', '', ''],
      );
      assert.deepEqual(changes[1]?.landsIn, ['ipt-a']);
      const words = await describeChange(client, changes[1] as ComparisonChange);
      assert.match(words, /An ability ~~not~~ to judge/);
      assert.equal(await textOf(client, 'ipt.competence'), IPT);
      assert.equal(await textOf(client, 'new.competence'), null);
    }));

  it('marks the changed lines of a document, and amendments in the adaptation that makes them', () =>
    inRepository({ 'ipt.competence': IPT, 'ipt-a.competence': IPT_A }, async (client) => {
      await client.open('ipt.competence', EDITED);
      const amended = IPT_A.replace('young people', 'adolescents').replace('amend', '\namend');
      await client.open('ipt-a.competence', amended);
      await start(client, HEAD);
      const marks = await marksIn(client, 'ipt.competence');
      assert.deepEqual(marks.map(markWords), ['changed 1-1', 'reworded 8-8', 'removed 8-8', 'added 13-13']);
      assert.match(marks[1]?.hover ?? '', /a word such as “not” was added or removed/);
      assert.deepEqual((await marksIn(client, 'ipt-a.competence')).map(markWords), ['reworded 4-4']);
    }));

  it('marks all lines of additions, and the line of an omission', () =>
    inRepository({ 'ipt.competence': IPT, 'ipt-a.competence': IPT_A }, async (client) => {
      const added = `${IPT}domain more: More\n  activity again: Ability to begin again\n    - An ability to begin again\n`;
      await client.open('ipt.competence', added);
      await client.open('ipt-a.competence', `${IPT_A}  omit [warm]: it is said elsewhere\n`);
      await start(client, HEAD);
      assert.deepEqual((await marksIn(client, 'ipt.competence')).map(markWords), ['added 15-17']);
      assert.deepEqual((await marksIn(client, 'ipt-a.competence')).map(markWords), ['removed 4-4']);
    }));

  it('marks a removal below everything that belongs to the element before it', () =>
    inRepository({ 'ipt.competence': IPT }, async (client) => {
      await client.open('ipt.competence', IPT.replace('    - An ability to say goodbye\n', ''));
      await start(client, HEAD);
      assert.deepEqual((await marksIn(client, 'ipt.competence')).map(markWords), ['removed 12-12']);
    }));

  it('goes from change to change across files, wraps around, and reaches changes of deleted files', () =>
    inRepository(
      {
        'ipt.competence': IPT,
        'more.competence': 'part of ipt\nactivity x in basic: X\n  - [y] Y\n',
        'gone.competence': 'framework gone: Gone\n',
      },
      async (client, { remove }) => {
        remove('gone.competence');
        await client.watched(['gone.competence', 3]);
        await client.open('ipt.competence', EDITED);
        await client.open('more.competence', 'part of ipt\nactivity x in basic: X\n  - [y] Yes\n');
        await start(client, HEAD);
        const seen: string[] = [];
        let at: StepTarget = { back: false };
        for (let count = 0; count < 6; count++) {
          const next = await step(client, at);
          assert.ok(next);
          const { location, isBefore, number } = next;
          seen.push(
            `${number}/${next.count} ${client.pathOf(location.uri)}:${location.range.start.line}${isBefore ? ' before' : ''}`,
          );
          at = { uri: location.uri, line: location.range.start.line, isBefore, back: false };
        }
        assert.deepEqual(seen, [
          '1/5 gone.competence:0 before',
          '2/5 ipt.competence:1',
          '3/5 ipt.competence:8',
          '4/5 ipt.competence:13',
          '5/5 more.competence:2',
          '1/5 gone.competence:0 before',
        ]);
        const back = await step(client, { uri: client.uri('ipt.competence'), line: 10, back: true });
        assert.equal(back?.location.range.start.line, 8);
      },
    ));

  it('refuses invalid revisions with a message, whatever they look like, and continues', () =>
    inRepository({ 'ipt.competence': IPT }, async (client, { folder }) => {
      await start(client, HEAD);
      for (const revision of [
        '--output=x',
        '; touch x',
        '$(touch x)',
        '../..',
        'nothing',
        '',
        'a\0b',
        '-h',
        '--all',
      ]) {
        const answer = await start(client, { kind: 'revision', revision });
        assert.ok('refusal' in answer, revision);
        assert.match(answer.refusal, /^(unknown|refused)$/);
      }
      assert.equal((await overviewOf(client)).name, 'HEAD');
      assert.equal(await client.connection.sendRequest(COMPARISON.stop), null);
      assert.equal(await client.connection.sendRequest(COMPARISON.overview), null);
      assert.equal(folder, client.root);
    }));

  it('reports a missing repository, and a file or a folder without an earlier version', () =>
    withClient({ 'ipt.competence': IPT, 'empty/note.txt': '' }, async (client) => {
      assert.deepEqual(await start(client, HEAD), { refusal: 'no-repository', detail: '' });
      assert.deepEqual(await choicesOf(client), { choices: [], refusal: 'no-repository' });
      const folder = await start(client, { kind: 'folder', uri: client.uri('empty') });
      assert.equal('refusal' in folder && folder.refusal, 'empty');
      const missing = await start(client, { kind: 'file', uri: client.uri('missing.competence') });
      assert.equal('refusal' in missing && missing.refusal, 'unreadable');
      const same = await start(client, { kind: 'folder', uri: client.uri('') });
      assert.equal('refusal' in same && same.refusal, 'same');
    }));

  it('reports a repository without commits', () =>
    whileRepository(async ({ folder, write }) => {
      write('ipt.competence', IPT);
      const client = await LanguageClient.startIn(folder);
      try {
        assert.deepEqual(await start(client, HEAD), { refusal: 'no-commit', detail: '' });
        assert.deepEqual(await choicesOf(client), { choices: [] });
      } finally {
        await client.stop();
      }
    }));

  it('reports that a comparison was replaced or stopped while it was loading', () =>
    inRepository({ 'ipt.competence': IPT }, async (client, { git }) => {
      git('tag', 'v1');
      const [first, second] = [start(client, HEAD), start(client, { kind: 'revision', revision: 'v1' })];
      assert.deepEqual(await first, { refusal: 'overtaken', detail: '' });
      assert.deepEqual(await second, { name: 'v1', leftOut: [] });
      const third = start(client, HEAD);
      await client.connection.sendRequest(COMPARISON.stop);
      assert.deepEqual(await third, { refusal: 'overtaken', detail: '' });
      assert.equal(await client.connection.sendRequest(COMPARISON.overview), null);
    }));

  it('offers the last commit, branches, tags, and the commits that changed frameworks', () =>
    inRepository({ 'ipt.competence': IPT }, async (client, { write, commit, git }) => {
      git('tag', '-a', 'v1', '-m', 'The first');
      git('branch', 'other');
      write('note.txt', 'no framework');
      commit('a note; with $(signs)');
      const { choices, refusal } = await choicesOf(client);
      assert.equal(refusal, undefined);
      assert.deepEqual(
        choices.map(({ kind, name, subject }) => `${kind} ${kind === 'commit' ? '' : name}: ${subject}`),
        [
          'head HEAD: a note; with $(signs)',
          'branch main: a note; with $(signs)',
          'branch other: first',
          'tag v1: The first',
          'commit : first',
        ],
      );
      const commitChoice = choices.at(-1);
      assert.match(commitChoice?.date ?? '', /^\d{4}-\d\d-\d\dT/);
      const started = await start(client, { kind: 'revision', revision: commitChoice?.name ?? '' });
      assert.deepEqual(started, { name: commitChoice?.name.slice(0, 10), leftOut: [] });
    }));

  it('compares a folder of a repository with its state in the commit, and keeps others as they are', () =>
    whileRepository(async ({ folder, write, commit }) => {
      write('a/ipt.competence', IPT);
      write('elsewhere/other.competence', 'framework other: Other\n');
      commit('first');
      write('a/ipt.competence', EDITED);
      const client = await LanguageClient.startIn(folder, { folders: ['a'] });
      try {
        await client.open('elsewhere/other.competence', 'framework other: Another\n');
        await start(client, HEAD);
        const changes = await allChanges(client);
        assert.deepEqual(changes.map(({ framework, sentence }) => `${framework} ${sentence}`).sort(), [
          'ipt Added competence',
          'ipt Changed: version of framework',
          'ipt Removed competence',
          'ipt Reworded competence',
          'other Retitled framework',
        ]);
      } finally {
        await client.stop();
      }
    }));

  it('lists the folders without that version, and compares the rest', () =>
    whileRepository(async ({ folder, write, commit }) => {
      write('ipt.competence', IPT);
      commit('first');
      write('ipt.competence', EDITED);
      const plain = join(folder, '..', 'plain');
      mkdirSync(plain);
      writeFileSync(join(plain, 'other.competence'), 'framework other: Other\n');
      const client = await LanguageClient.startIn(dirname(folder), { folders: ['plain', 'work'] });
      try {
        assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [client.uri('plain')] });
        assert.deepEqual(
          (await overviewOf(client)).frameworks.map(({ framework }) => framework),
          ['ipt'],
        );
        assert.equal((await choicesOf(client)).choices[0]?.kind, 'head');
        const unknown = await start(client, { kind: 'revision', revision: 'nothing' });
        assert.deepEqual(unknown, { refusal: 'unknown', detail: '' });
      } finally {
        await client.stop();
      }
    }));

  it('reports a shallow clone if a commit is not in it', () =>
    whileRepository(async ({ folder, write, commit, git }) => {
      write('ipt.competence', IPT);
      commit('first');
      commit('second');
      const clone = join(folder, '..', 'clone');
      git('clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone);
      const client = await LanguageClient.startIn(clone);
      try {
        const answer = await start(client, { kind: 'revision', revision: 'HEAD~1' });
        assert.deepEqual(answer, { refusal: 'shallow', detail: '' });
        assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [] });
      } finally {
        await client.stop();
      }
    }));

  it('reports that git is missing', async () => {
    const { PATH } = process.env;
    process.env.PATH = '';
    try {
      const folder = pathToFileURL(process.cwd()).href;
      const isMissing = ({ trouble }: GitProblem) => trouble === 'missing';
      await assert.rejects(nodeVersions.choices(folder), isMissing);
      await assert.rejects(nodeVersions.read(folder, 'HEAD'), isMissing);
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('compares nested repositories each with its own history, and keeps the rest as it is', () =>
    withClient(
      { 'own.competence': 'framework own: Own\n', 'deep/ipt/ipt.competence': IPT },
      async (client) => {
        assert.deepEqual(await start(client, HEAD), { refusal: 'no-repository', detail: '' });
        commitIn(join(client.root, 'deep', 'ipt'));
        await client.open('own.competence', 'framework own: Our own\n');
        await client.open('deep/ipt/ipt.competence', EDITED);
        const choices = await choicesOf(client);
        assert.equal(choices.refusal, undefined);
        assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [client.uri('')] });
        assert.deepEqual(await frameworksWithChanges(client), ['ipt 4']);
        // A repository does not include nested ones, such as submodules.
        await client.write('.gitignore', 'deep\n');
        commitIn(client.root);
        assert.deepEqual(await start(client, HEAD), { name: 'HEAD', leftOut: [] });
        assert.deepEqual(await frameworksWithChanges(client), ['ipt 4', 'own 1']);
        execFileSync('git', ['tag', 'outer'], { cwd: client.root });
        assert.deepEqual(await start(client, { kind: 'revision', revision: 'outer' }), {
          name: 'outer',
          leftOut: [client.uri('deep/ipt')],
        });
        assert.deepEqual(await frameworksWithChanges(client), ['own 1']);
      },
    ));

  it('treats an empty file as no framework, and lists a file without a framework by its name', () =>
    withClient(
      { 'ipt.competence': IPT, 'empty.competence': '', 'list.competence': '- Listen\n' },
      async (client) => {
        const document = client.uri('ipt.competence');
        await start(client, { kind: 'file', uri: client.uri('empty.competence'), document });
        const sentences = async (): Promise<string[]> =>
          (await allChanges(client)).map(({ sentence, title }) => `${sentence}: ${title}`);
        assert.deepEqual(await sentences(), ['New framework: IPT']);
        await start(client, { kind: 'file', uri: client.uri('list.competence'), document });
        assert.deepEqual(await sentences(), ['New framework: IPT', 'Removed framework: ipt.competence']);
      },
    ));

  it('treats content that is in no file yet as new', () =>
    inRepository({ 'ipt.competence': IPT }, async (client) => {
      const textDocument = {
        uri: 'untitled:Untitled-1',
        languageId: 'competence',
        version: 1,
        text: 'part of ipt\nactivity y in basic: Ability to do more\n',
      };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await start(client, HEAD);
      assert.deepEqual(
        (await allChanges(client)).map(({ sentence, after }) => `${sentence} ${after?.uri}`),
        ['Added activity untitled:Untitled-1'],
      );
    }));

  it('uses a file as the earlier version of one document only', () =>
    withClient(
      { 'ipt.competence': EDITED, 'mail/ipt-old.competence': IPT, 'ipt-a.competence': IPT_A },
      async (client) => {
        const target: ComparisonTarget = {
          kind: 'file',
          uri: client.uri('mail/ipt-old.competence'),
          document: client.uri('ipt.competence'),
        };
        assert.deepEqual(await start(client, target), { name: 'ipt-old.competence', leftOut: [] });
        assert.deepEqual(
          (await allChanges(client)).map(({ sentence }) => sentence),
          ['Changed: version of framework', 'Reworded competence', 'Removed competence', 'Added competence'],
        );
        assert.equal(await textOf(client, 'ipt.competence'), IPT);
        const unnamed = await start(client, { kind: 'file', uri: client.uri('mail/ipt-old.competence') });
        assert.deepEqual(unnamed, { name: 'ipt-old.competence', leftOut: [] });
        const itself = await start(client, { ...target, uri: client.uri('ipt.competence') });
        assert.deepEqual(itself, { refusal: 'same', detail: '' });
      },
    ));

  it('finds the open folder whose earlier version a folder is', () =>
    withClient(
      {
        '2025/ipt.competence': EDITED,
        '2024/ipt.competence': IPT,
        'shared/generic.competence': 'framework generic: G\n',
      },
      async (client) => {
        assert.deepEqual(await start(client, { kind: 'folder', uri: client.uri('2024') }), {
          name: '2024',
          leftOut: [],
        });
        const changes = await allChanges(client);
        assert.equal(changes.length, 4);
        assert.deepEqual(
          [...new Set(changes.map(({ after }) => client.pathOf(after?.uri ?? '')))],
          ['2025/ipt.competence'],
        );
      },
    ));

  it('reads the earlier version again, and reports only differences', () =>
    inRepository({ 'ipt.competence': IPT }, async (client, { write, commit }) => {
      await client.open('ipt.competence', EDITED);
      await start(client, HEAD);
      assert.equal((await allChanges(client)).length, 4);
      let sent = 0;
      client.connection.onNotification(COMPARISON.changed, () => void sent++);
      await client.connection.sendRequest(COMPARISON.refresh);
      assert.equal(sent, 0);
      write('ipt.competence', EDITED);
      commit('second');
      await client.connection.sendRequest(COMPARISON.refresh);
      assert.deepEqual(await allChanges(client), []);
    }));

  it('updates when the author pauses, and does nothing during typing', () =>
    inRepository({ 'ipt.competence': IPT }, async (client) => {
      await client.open('ipt.competence', IPT);
      await start(client, HEAD);
      let sent = 0;
      client.connection.onNotification(COMPARISON.changed, () => void sent++);
      const place = { line: 7, character: IPT.split('\n')[7]?.length ?? 0 };
      for (let key = 0; key < 200; key++) {
        await client.edit('ipt.competence', { start: place, end: place }, 'x');
        // Each keystroke is answered before the next one is sent.
        await allChanges(client);
        assert.equal(sent, 0);
      }
      await client.until(() => sent === 1, 'the change');
      const [change] = await allChanges(client);
      assert.equal(change?.sentence, 'Reworded competence');
      await client.connection.sendRequest(COMPARISON.stop);
      await client.edit('ipt.competence', { start: place, end: place }, 'y');
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.equal(sent, 2, 'the end is the last message');
    }));

  it('works in a linked worktree, and in a renamed folder', () =>
    inRepository({ 'ipt.competence': IPT }, async (_, { folder, git }) => {
      mkdirSync(join(folder, '..', 'trees'));
      git('worktree', 'add', '--quiet', '../trees/one', '-b', 'one');
      git('worktree', 'move', '../trees/one', '../trees/two');
      const tree = join(folder, '..', 'trees', 'two');
      const client = await LanguageClient.startIn(tree);
      try {
        assert.deepEqual(await start(client, { kind: 'revision', revision: 'main' }), {
          name: 'main',
          leftOut: [],
        });
        assert.deepEqual(await allChanges(client), []);
        assert.deepEqual((await overviewOf(client)).notes, []);
        renameSync(join(tree, 'ipt.competence'), join(tree, 'renamed.competence'));
        await client.watched(['ipt.competence', 3], ['renamed.competence', 1]);
        await start(client, { kind: 'revision', revision: 'main' });
        assert.deepEqual(await allChanges(client), []);
        assert.deepEqual((await overviewOf(client)).notes, [
          'New files: renamed.competence.',
          'Deleted files: ipt.competence.',
        ]);
      } finally {
        await client.stop();
      }
    }));

  it('explains breaking changes', () =>
    inRepository({ 'ipt.competence': IPT.replace('1.2.0', '1.2.0\n  status: published') }, async (client) => {
      await client.open(
        'ipt.competence',
        IPT.replace('1.2.0', '1.2.0\n  status: published').replace('[warm]', '[kind]'),
      );
      await start(client, HEAD);
      const [change] = await allChanges(client);
      assert.equal(change?.significance, 'breaking');
      const words = await describeChange(client, change as ComparisonChange);
      assert.match(
        words,
        /^\*\*Id changed \(competence\)\*\* · breaking\n[\s\S]*\nBreaking: this id was published, /,
      );
    }));

  it("shows authors' text only as text", () =>
    inRepository({ 'ipt.competence': IPT }, async (client) => {
      const hostile = '<b>x</b> [y](command:z) ~~w~~ `v`';
      await client.open('ipt.competence', IPT.replace('An ability to be warm', hostile));
      await start(client, HEAD);
      const [change] = await allChanges(client);
      const words = await describeChange(client, change as ComparisonChange);
      assert.match(words, /\*\*\\<b\\>x\\<\\\/b\\> \\\[y\\\]\\\(command\\:z\\\) \\~\\~w\\~\\~ \\`v\\`\*\*/);
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

/** Makes a folder a repository, and commits everything in it. */
function commitIn(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'first');
}

/** The frameworks with changes, each with their number. */
async function frameworksWithChanges(client: LanguageClient): Promise<string[]> {
  const { frameworks } = await overviewOf(client);
  return frameworks
    .map(({ framework, counts }) => `${framework} ${counts.breaking + counts.substantive + counts.editorial}`)
    .sort();
}

function start(client: LanguageClient, target: ComparisonTarget): Promise<ComparisonStarted> {
  return client.connection.sendRequest(COMPARISON.start, target);
}

function choicesOf(client: LanguageClient): Promise<ComparisonChoices> {
  return client.connection.sendRequest(COMPARISON.choices);
}

async function overviewOf(client: LanguageClient): Promise<ComparisonOverview> {
  const overview = await client.connection.sendRequest<ComparisonOverview | null>(COMPARISON.overview);
  assert.ok(overview);
  return overview;
}

async function allChanges(client: LanguageClient): Promise<ComparisonChange[]> {
  const changes: ComparisonChange[] = [];
  for (const { framework, areas } of (await overviewOf(client)).frameworks)
    for (const { key } of areas)
      changes.push(
        ...(await client.connection.sendRequest<ComparisonChange[]>(COMPARISON.changes, {
          framework,
          area: key,
        })),
      );
  return changes;
}

function describeChange(client: LanguageClient, { key }: ComparisonChange): Promise<string> {
  return client.connection.sendRequest(COMPARISON.describe, { key });
}

function marksIn(client: LanguageClient, path: string): Promise<ComparisonMark[]> {
  return client.connection.sendRequest(COMPARISON.marks, { uri: client.uri(path) });
}

function step(client: LanguageClient, target: StepTarget): Promise<ComparisonStep | null> {
  return client.connection.sendRequest(COMPARISON.step, target);
}

function textOf(client: LanguageClient, path: string): Promise<string | null> {
  return client.connection.sendRequest(COMPARISON.text, { uri: client.uri(path) });
}

function areaWords({ key, title, counts }: ChangedArea): string {
  return `${key} ${title}${title && ' '}${counts.breaking + counts.substantive + counts.editorial}`;
}

function markWords({ mark, start: first, end }: ComparisonMark): string {
  return `${mark} ${first}-${end}`;
}
