import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { type CliRun, runCli } from '../support/runCli.ts';

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: published
domain basic: Basic
  activity engage: Ability to engage
    application:
      - [direct] An ability to speak plainly
`;
const GENERIC = `framework generic: Generic
  version: 1.0.0
domain basics: Basics
  activity trust: Ability to win trust
    - An ability to listen
`;
const withLine = (id: string): string => `${IPT}      - [${id}] An ability to ${id}\n`;

function run({ folder }: GitRepository, ...args: string[]): CliRun {
  return runCli(['diff', '--exit-code', ...args], { cwd: folder });
}

function idsIn(repository: GitRepository, ...args: string[]): string[] {
  const { stdout, stderr, code } = run(repository, '--format', 'json', ...args);
  assert.notEqual(code, 2, stderr);
  const { changes } = JSON.parse(stdout) as { changes: { type: string; id?: string }[] };
  return changes.map(({ type, id }) => `${type} ${id}`);
}

/** Asserts that nothing is reported, not even a file with other line ends. */
function assertNothing(repository: GitRepository, ...args: string[]): void {
  const { code, stdout, stderr } = run(repository, ...args);
  assert.match(stdout, /^No changes in meaning from .*\n$/);
  assert.deepEqual([code, stderr], [0, '']);
}

/** `main` has gained [theirs] since `topic`, which is checked out and has gained [ours], left it. */
function withBranches(use: (repository: GitRepository) => void): void {
  withRepository((repository) => {
    repository.write('ipt.competence', IPT);
    repository.write('notes/generic.competence', GENERIC);
    repository.commit('one');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('ipt.competence', withLine('ours'));
    repository.commit('ours');
    repository.git('checkout', '--quiet', 'main');
    repository.write('ipt.competence', withLine('theirs'));
    repository.commit('theirs');
    repository.git('checkout', '--quiet', 'topic');
    use(repository);
  });
}

describe('competence diff between revisions', function () {
  this.timeout(60_000);

  it('compares a branch with the commit where it left another one', () => {
    withBranches((repository) => {
      for (const range of ['main...', 'main...HEAD', 'main...topic'])
        assert.deepEqual(idsIn(repository, range), ['added ours'], range);
      assert.deepEqual(idsIn(repository, '...main'), ['added theirs']);
      repository.write('ipt.competence', `${withLine('ours')}      - [more] An ability to do more\n`);
      assert.deepEqual(idsIn(repository, 'main...'), ['added ours', 'added more']);
      assert.deepEqual(idsIn(repository, 'main...', 'notes'), []);
      assert.deepEqual(idsIn(repository, 'main...topic', 'ipt.competence'), ['added ours']);
      assert.equal(run(repository, 'main...', '--check-version').code, 1);
    });
  });

  it('takes ranges in which one side is left out', () => {
    withBranches((repository) => {
      assert.deepEqual(idsIn(repository, 'main..').sort(), ['added ours', 'removed theirs']);
      assert.deepEqual(idsIn(repository, '..main').sort(), ['added theirs', 'removed ours']);
      assert.deepEqual(idsIn(repository, 'main..topic', 'ipt.competence').sort(), [
        'added ours',
        'removed theirs',
      ]);
      repository.write('ipt.competence', IPT);
      assert.deepEqual(idsIn(repository, 'topic..'), ['removed ours']);
      assert.deepEqual(idsIn(repository, '..topic'), []);
    });
  });

  it('explains a range that it cannot read', () => {
    withBranches((repository) => {
      assert.match(run(repository, 'main...nowhere').stderr, /^competence: nowhere: no such file/);
      assert.match(run(repository, '...').stderr, /no such file/);
      repository.git('checkout', '--quiet', '--orphan', 'alone');
      repository.commit('alone');
      assert.match(run(repository, 'main...alone').stderr, /main: has no history in common with alone/);
      assert.equal(run(repository, 'main...', '--staged', '--to', 'main').code, 2);
    });
  });

  it('compares what is staged', () => {
    withBranches((repository) => {
      repository.write('ipt.competence', `${withLine('ours')}      - [staged] An ability to stage\n`);
      repository.git('add', '--all');
      repository.write('ipt.competence', IPT);
      repository.write('new.competence', GENERIC.replace('generic', 'new'));
      assert.deepEqual(idsIn(repository, '--staged'), ['added staged']);
      assert.deepEqual(idsIn(repository, '--staged', 'notes'), []);
      assert.deepEqual(idsIn(repository, '--staged', '--from', 'HEAD~1'), ['added ours', 'added staged']);
      assert.match(run(repository, '--staged').stdout, /from HEAD to index/);
      assert.equal(run(repository, '--staged', '--check-version').code, 1);
    });
  });

  it('compares in a hook what is about to be committed, also with commit -a and commit <path>', () => {
    withBranches((repository) => {
      const { folder, git } = repository;
      const cli = join(repositoryRoot, 'dist', 'cli.cjs');
      const hook = join(folder, '.git', 'hooks', 'pre-commit');
      // Folders below are asked too, because the hook may change into one.
      const command = `'${process.execPath}' '${cli}' diff --staged --format json`;
      writeFileSync(
        hook,
        `#!/bin/sh\n${command} > '${folder}/.git/top.json'\ncd notes && ${command} > '${folder}/.git/notes.json'\n`,
      );
      chmodSync(hook, 0o755);
      const seen = (name: string): string[] => {
        const text = readFileSync(join(folder, '.git', `${name}.json`), 'utf8');
        const { changes } = JSON.parse(text) as { changes: { type: string; id?: string }[] };
        return changes.map(({ type, id }) => `${type} ${id ?? ''}`.trim());
      };
      const edit = (word: string): void => {
        repository.write('ipt.competence', `${withLine('ours')}      - [${word}] An ability to ${word}\n`);
        repository.write('notes/generic.competence', `${GENERIC}    - An ability to ${word}\n`);
      };
      edit('hear');
      git('commit', '--quiet', '--all', '-m', 'all');
      assert.deepEqual([seen('top').sort(), seen('notes')], [['added', 'added hear'], ['added']]);
      edit('see');
      git('commit', '--quiet', '-m', 'one path', 'ipt.competence');
      assert.deepEqual([seen('top').sort(), seen('notes')], [['added see', 'removed hear'], []]);
      git('add', '--all');
      git('commit', '--quiet', '-m', 'staged');
      assert.deepEqual([seen('top'), seen('notes')], [['reworded'], ['reworded']]);

      // In a linked work tree, and for another repository than the one of the hook.
      git('worktree', 'add', '--quiet', '-b', 'linked', '../linked');
      const linked = join(folder, '..', 'linked');
      writeFileSync(join(linked, 'ipt.competence'), IPT);
      git('-C', linked, 'commit', '--quiet', '--all', '-m', 'linked');
      assert.deepEqual(seen('top').sort(), ['removed ours', 'removed see']);
      const env = { GIT_INDEX_FILE: join(folder, '.git', 'worktrees', 'linked', 'index') };
      withBranches((other) => {
        const { stdout } = runCli(['diff', '--staged'], { cwd: other.folder, env });
        assert.match(stdout, /^No changes in meaning from HEAD to index\n$/);
      });
    });
  });

  it('does not compare a file with a merge conflict in the index', () => {
    withBranches((repository) => {
      assert.throws(() => repository.git('merge', 'main'));
      const { code, stderr } = run(repository, '--staged');
      assert.match(stderr, /ipt\.competence has a merge conflict; resolve it/);
      assert.equal(code, 2);
    });
  });

  it('reports no untouched file if git changes the ends of lines', () => {
    withBranches((repository) => {
      repository.git('config', 'core.autocrlf', 'true');
      repository.git('rm', '--quiet', '--cached', '-r', '.');
      repository.git('reset', '--quiet', '--hard');
      assertNothing(repository);
      repository.write(
        'ipt.competence',
        withLine('ours').replaceAll('\n', '\r\n').replace('speak plainly', 'speak'),
      );
      assert.deepEqual(idsIn(repository), ['reworded direct']);
      repository.write(
        'ipt.competence',
        withLine('ours').replaceAll('\n', '\r\n').replace('status: published', 'status: published  '),
      );
      assert.match(run(repository).stdout, /Only white space differs in ipt\.competence/);
    });
  });

  it('reports nothing false about files and folders that links lead to', () => {
    withBranches((repository) => {
      const { folder } = repository;
      const outside = join(folder, '..', 'outside');
      repository.write('shared/other.competence', GENERIC.replace('generic', 'other'));
      repository.write(
        'ipt/a.competence',
        'framework a: A\n  uses: other\ndomain d: D\n  include @other/trust\n',
      );
      repository.write(
        '../outside/o.competence',
        'framework o: O\ndomain d: D\n  activity t: T\n    - An ability\n',
      );
      symlinkSync('../shared/other.competence', join(folder, 'ipt/other.competence'));
      symlinkSync('ipt', join(folder, 'linked'));
      symlinkSync(outside, join(folder, 'ipt/outside'));
      symlinkSync(folder, join(folder, '..', 'here'));
      repository.commit('links');
      for (const cwd of ['.', 'ipt', 'linked', '../here', '../here/linked']) {
        const inside = { folder: join(folder, cwd) } as GitRepository;
        for (const names of [[], ['.'], ['--from', 'HEAD', '.'], ['HEAD..']]) {
          const { stdout } = run(inside, ...names);
          assert.match(stdout, /^No changes in meaning from .*\n$/, `${cwd} ${names}`);
        }
      }
      for (const name of ['linked', 'ipt', '../here/ipt', 'linked/a.competence'])
        assert.match(run(repository, '--from', 'HEAD', name).stdout, /^No changes in meaning/, name);
    });
  });

  it('does not look into submodules, and says so when one has changed', () => {
    withRepository((shared) => {
      shared.write('generic.competence', GENERIC);
      shared.commit('one');
      withBranches((repository) => {
        repository.git(
          '-c',
          'protocol.file.allow=always',
          'submodule',
          '--quiet',
          'add',
          shared.folder,
          'lib',
        );
        repository.commit('with a submodule');
        assertNothing(repository);
        assert.match(
          run(repository, 'HEAD~1', 'HEAD').stderr,
          /^competence: the submodule 'lib' was added; /,
        );
        const lib = { folder: join(repository.folder, 'lib') } as GitRepository;
        repository.write('lib/generic.competence', GENERIC.replace('to listen', 'not to listen'));
        assertNothing(repository);
        repository.git('-C', 'lib', 'commit', '--quiet', '--all', '-m', 'two');
        const moved =
          /^competence: the submodule 'lib' is at another commit; .* competence diff (\w+\.\.\w+)\n$/;
        const [, range = ''] = moved.exec(run(repository).stderr) ?? [];
        assert.match(run(lib, range).stdout, /reworded/i);
        repository.commit('moved');
        assert.match(run(repository, 'HEAD~1..HEAD').stderr, moved);
        assertNothing(repository, 'HEAD~1..HEAD', 'notes');
      });
    });
  });
});
