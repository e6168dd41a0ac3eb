import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GitProblem } from '../../server/src/host/git/gitProblem.ts';
import { nodeVersions } from '../../server/src/lsp/comparison/nodeVersions.ts';
import { EDITED, IPT, IPT_A } from '../support/editedFramework.ts';
import { repositoryIn } from '../support/gitRepository.ts';
import {
  commitIn,
  type OpenedComparisons,
  withCommitted,
  withComparisons,
} from '../support/openedComparisons.ts';

describe('a comparison with a revision', () => {
  it('refuses invalid names, whatever they look like, and continues', () =>
    withCommitted({ 'ipt.competence': IPT }, async ({ start, overview, comparisons }) => {
      await start('HEAD');
      const names = ['--output=x', '; touch x', '$(touch x)', '../..', 'nothing', '', 'a\0b', '-h', '--all'];
      for (const revision of names) {
        const answer = await start(revision);
        assert.ok('refusal' in answer, revision);
        assert.match(answer.refusal, /^(unknown|refused)$/);
      }
      assert.equal(overview().name, 'HEAD');
      comparisons.stop();
      assert.equal(comparisons.current, undefined);
    }));

  it('reports a missing repository', () =>
    withComparisons({ 'ipt.competence': IPT }, async ({ start, comparisons }) => {
      assert.deepEqual(await start('HEAD'), { refusal: 'no-repository', detail: '' });
      assert.deepEqual(await comparisons.choices(), { choices: [], refusal: 'no-repository' });
    }));

  it('reports a repository without commits', () =>
    withComparisons(
      { 'ipt.competence': IPT },
      async ({ start, comparisons }) => {
        assert.deepEqual(await start('HEAD'), { refusal: 'no-commit', detail: '' });
        assert.deepEqual(await comparisons.choices(), { choices: [] });
      },
      { prepare: repositoryIn },
    ));

  it('reports a shallow clone if a commit is not in it', () =>
    withComparisons(
      { 'work/ipt.competence': IPT },
      async ({ start }) => {
        assert.deepEqual(await start('HEAD~1'), { refusal: 'shallow', detail: '' });
        assert.deepEqual(await start('HEAD'), { name: 'HEAD', leftOut: [] });
      },
      {
        folders: ['clone'],
        prepare(root) {
          const { commit, folder, git } = commitIn(join(root, 'work'));
          commit('second');
          git('clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, join(root, 'clone'));
        },
      },
    ));

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

  it('reports that it was replaced or stopped while it was loading', () =>
    withCommitted({ 'ipt.competence': IPT }, async ({ start, comparisons }, { git }) => {
      git('tag', 'v1');
      const [first, second] = [start('HEAD'), start('v1')];
      assert.deepEqual(await first, { refusal: 'overtaken', detail: '' });
      assert.deepEqual(await second, { name: 'v1', leftOut: [] });
      const third = start('HEAD');
      comparisons.stop();
      assert.deepEqual(await third, { refusal: 'overtaken', detail: '' });
      assert.equal(comparisons.current, undefined);
    }));

  it('offers the last commit, branches, tags, and the commits that changed frameworks', () =>
    withCommitted({ 'ipt.competence': IPT }, async ({ start, comparisons }, { write, commit, git }) => {
      git('tag', '-a', 'v1', '-m', 'The first');
      git('branch', 'other');
      write('note.txt', 'no framework');
      commit('a note; with $(signs)');
      const { choices, refusal } = await comparisons.choices();
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
      const started = await start(commitChoice?.name ?? '');
      assert.deepEqual(started, { name: commitChoice?.name.slice(0, 10), leftOut: [] });
    }));

  it('reads the folders in the commit, and the files that are open without a folder', () =>
    withComparisons(
      { 'a/ipt.competence': IPT, 'elsewhere/other.competence': 'framework other: Other\n' },
      async ({ workspace, uri, start, changes }) => {
        workspace.open(uri('elsewhere/other.competence'), 1, 'framework other: Another\n');
        await start('HEAD');
        assert.deepEqual(
          changes()
            .map(({ framework, sentence }) => `${framework} ${sentence}`)
            .sort(),
          [
            'ipt Added competence',
            'ipt Changed: version of framework',
            'ipt Removed competence',
            'ipt Reworded competence',
            'other Retitled framework',
          ],
        );
      },
      {
        folders: ['a'],
        prepare: (root) => commitIn(root).write('a/ipt.competence', EDITED),
      },
    ));

  it('lists the folders without that version, and compares the rest', () =>
    withComparisons(
      { 'work/ipt.competence': IPT, 'plain/other.competence': 'framework other: Other\n' },
      async ({ uri, start, comparisons, ...opened }) => {
        assert.deepEqual(await start('HEAD'), { name: 'HEAD', leftOut: [uri('plain')] });
        assert.deepEqual(frameworksWithChanges(opened), ['ipt 4']);
        assert.equal((await comparisons.choices()).choices[0]?.kind, 'head');
        assert.deepEqual(await start('nothing'), { refusal: 'unknown', detail: '' });
      },
      {
        folders: ['plain', 'work'],
        prepare: (root) => commitIn(join(root, 'work')).write('ipt.competence', EDITED),
      },
    ));

  it('reads nested repositories each with its own history, and keeps the rest as it is', () =>
    withComparisons(
      { 'own.competence': 'framework own: Own\n', 'deep/ipt/ipt.competence': IPT },
      async ({ root, workspace, uri, write, start, comparisons, ...opened }) => {
        assert.deepEqual(await start('HEAD'), { refusal: 'no-repository', detail: '' });
        commitIn(join(root, 'deep', 'ipt'));
        workspace.open(uri('own.competence'), 1, 'framework own: Our own\n');
        workspace.open(uri('deep/ipt/ipt.competence'), 1, EDITED);
        assert.equal((await comparisons.choices()).refusal, undefined);
        assert.deepEqual(await start('HEAD'), { name: 'HEAD', leftOut: [uri('')] });
        assert.deepEqual(frameworksWithChanges(opened), ['ipt 4']);
        // A repository does not include nested ones, such as submodules.
        await write('.gitignore', 'deep\n');
        const { git } = commitIn(root);
        assert.deepEqual(await start('HEAD'), { name: 'HEAD', leftOut: [] });
        assert.deepEqual(frameworksWithChanges(opened), ['ipt 4', 'own 1']);
        git('tag', 'outer');
        assert.deepEqual(await start('outer'), { name: 'outer', leftOut: [uri('deep/ipt')] });
        assert.deepEqual(frameworksWithChanges(opened), ['own 1']);
      },
    ));

  it('works in a linked worktree, and in a renamed folder', () =>
    withComparisons(
      { 'work/ipt.competence': IPT },
      async ({ root, workspace, uri, start, changes, overview }) => {
        assert.deepEqual(await start('main'), { name: 'main', leftOut: [] });
        assert.deepEqual(changes(), []);
        assert.deepEqual(overview().notes, []);
        const tree = join(root, 'trees', 'two');
        renameSync(join(tree, 'ipt.competence'), join(tree, 'renamed.competence'));
        workspace.forget(uri('trees/two/ipt.competence'));
        workspace.readAgain(uri('trees/two/renamed.competence'));
        await start('main');
        assert.deepEqual(changes(), []);
        assert.deepEqual(overview().notes, [
          'New files: renamed.competence.',
          'Deleted files: ipt.competence.',
        ]);
      },
      {
        folders: ['trees/two'],
        prepare(root) {
          const { git } = commitIn(join(root, 'work'));
          mkdirSync(join(root, 'trees'));
          git('worktree', 'add', '--quiet', '../trees/one', '-b', 'one');
          git('worktree', 'move', '../trees/one', '../trees/two');
        },
      },
    ));

  it('treats content that is in no file yet as new', () =>
    withCommitted({ 'ipt.competence': IPT }, async ({ workspace, start, changes }) => {
      workspace.open('untitled:Untitled-1', 1, 'part of ipt\nactivity y in basic: Ability to do more\n');
      await start('HEAD');
      assert.deepEqual(
        changes().map(({ sentence, after }) => `${sentence} ${after?.path}`),
        ['Added activity untitled:Untitled-1'],
      );
    }));
});

describe('a comparison with a file or a folder', () => {
  it('is refused if it is missing, has no framework, or is open', () =>
    withComparisons({ 'ipt.competence': IPT, 'empty/note.txt': '' }, async ({ uri, start }) => {
      const folder = await start({ kind: 'folder', uri: uri('empty') });
      assert.equal('refusal' in folder && folder.refusal, 'empty');
      const missing = await start({ kind: 'file', uri: uri('missing.competence') });
      assert.equal('refusal' in missing && missing.refusal, 'unreadable');
      const same = await start({ kind: 'folder', uri: uri('') });
      assert.equal('refusal' in same && same.refusal, 'same');
    }));

  it('treats an empty file as no framework, and lists a file without a framework by its name', () =>
    withComparisons(
      { 'ipt.competence': IPT, 'empty.competence': '', 'list.competence': '- Listen\n' },
      async ({ uri, start, changes }) => {
        const document = uri('ipt.competence');
        const sentences = (): string[] => changes().map(({ sentence, title }) => `${sentence}: ${title}`);
        await start({ kind: 'file', uri: uri('empty.competence'), document });
        assert.deepEqual(sentences(), ['New framework: IPT']);
        await start({ kind: 'file', uri: uri('list.competence'), document });
        assert.deepEqual(sentences(), ['New framework: IPT', 'Removed framework: ipt.competence']);
      },
    ));

  it('uses a file as the earlier version of one document only', () =>
    withComparisons(
      { 'ipt.competence': EDITED, 'mail/ipt-old.competence': IPT, 'ipt-a.competence': IPT_A },
      async ({ uri, start, changes }) => {
        const old = uri('mail/ipt-old.competence');
        const document = uri('ipt.competence');
        const started = { name: 'ipt-old.competence', leftOut: [] };
        assert.deepEqual(await start({ kind: 'file', uri: old, document }), started);
        assert.deepEqual(
          changes().map(({ sentence }) => sentence),
          ['Changed: version of framework', 'Reworded competence', 'Removed competence', 'Added competence'],
        );
        assert.deepEqual(await start({ kind: 'file', uri: old }), started);
        const itself = await start({ kind: 'file', uri: document, document });
        assert.deepEqual(itself, { refusal: 'same', detail: '' });
      },
    ));

  it('finds the open folder whose earlier version a folder is', () =>
    withComparisons(
      {
        '2025/ipt.competence': EDITED,
        '2024/ipt.competence': IPT,
        'shared/generic.competence': 'framework generic: G\n',
      },
      async ({ root, uri, start, changes }) => {
        const started = await start({ kind: 'folder', uri: uri('2024') });
        assert.deepEqual(started, { name: '2024', leftOut: [] });
        assert.equal(changes().length, 4);
        assert.deepEqual(
          [...new Set(changes().map(({ after }) => after?.path))],
          [`file://${root}/2025/ipt.competence`],
        );
      },
    ));

  it('names a saved version by what the authors called it, and then by its date', () =>
    withComparisons(
      {
        'ipt.competence': EDITED,
        '.competence-versions/2026-05-03 14.05.09 Before the May meeting/ipt.competence': IPT,
        '.competence-versions/2026-05-04 09.00.00/ipt.competence': IPT,
      },
      async ({ uri, start }) => {
        const named = await start({
          kind: 'folder',
          uri: uri('.competence-versions/2026-05-03 14.05.09 Before the May meeting'),
        });
        assert.deepEqual(named, { name: 'Before the May meeting (2026-05-03 14.05.09)', leftOut: [] });
        const unnamed = await start({ kind: 'folder', uri: uri('.competence-versions/2026-05-04 09.00.00') });
        assert.deepEqual(unnamed, { name: '2026-05-04 09.00.00', leftOut: [] });
      },
    ));
});

describe('a running comparison', () => {
  it('reads the earlier version again, and reports only differences', () =>
    withCommitted({ 'ipt.competence': IPT }, async (opened, { write, commit }) => {
      const { workspace, uri, start, changes, comparisons } = opened;
      workspace.open(uri('ipt.competence'), 1, EDITED);
      await start('HEAD');
      assert.equal(changes().length, 4);
      const sent = countSent(opened);
      await comparisons.refresh();
      assert.equal(sent(), 0);
      write('ipt.competence', EDITED);
      commit('second');
      await comparisons.refresh();
      assert.equal(sent(), 1);
      assert.deepEqual(changes(), []);
    }));

  it('is updated when the author pauses, and not during typing', () =>
    withCommitted({ 'ipt.competence': IPT }, async (opened) => {
      const { workspace, uri, start, changes, comparisons, clock } = opened;
      const document = uri('ipt.competence');
      workspace.open(document, 1, IPT);
      await start('HEAD');
      const sent = countSent(opened);
      const place = { line: 7, column: IPT.split('\n')[7]?.length ?? 0 };
      const type = (text: string): void => {
        workspace.change(document, 2, [{ range: { start: place, end: place }, text }]);
      };
      for (let key = 0; key < 200; key++) {
        type('x');
        clock.goOn(200);
      }
      assert.equal(sent(), 0);
      clock.goOn(100);
      assert.equal(sent(), 1);
      assert.deepEqual(
        changes().map(({ sentence }) => sentence),
        ['Reworded competence'],
      );
      comparisons.stop();
      assert.equal(sent(), 2);
      type('y');
      clock.goOn(10_000);
      assert.equal(sent(), 2, 'the end is the last message');
    }));
});

/** Counts the changes that listeners are notified of. */
function countSent({ comparisons }: OpenedComparisons): () => number {
  let count = 0;
  comparisons.onDidChange(() => void count++);
  return () => count;
}

/** The frameworks with changes, each with their number. */
function frameworksWithChanges({ overview }: Pick<OpenedComparisons, 'overview'>): string[] {
  return overview()
    .frameworks.map(
      ({ framework, counts }) => `${framework} ${counts.breaking + counts.substantive + counts.editorial}`,
    )
    .sort();
}
