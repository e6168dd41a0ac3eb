import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withRepository } from '../support/gitRepository.ts';
import { type CliSetting, runCli } from '../support/runCli.ts';
import { CLEAN, FAULTY } from './sources.ts';

describe('the paths of competence check', () => {
  it('skip ignored, hidden and installed files', () => {
    const ids = [
      'a',
      'b/c',
      'b/kept/d',
      'out/e',
      'b/out/f',
      'draft-g',
      'b/kept/draft-h',
      '.hidden/i',
      'node_modules/j',
      '.k',
    ];
    const files = Object.fromEntries(ids.map((path) => [`${path}.competence`, faultyOf(path)]));
    const ignores = {
      '.gitignore': 'out/\ndraft-*\n',
      'b/.gitignore': '/c.competence\n',
      'b/kept/.gitignore': '!draft-h.*\n',
    };
    assert.deepEqual(checked(['.'], { files: { ...files, ...ignores } }), [
      'a.competence',
      'b/kept/d.competence',
      'b/kept/draft-h.competence',
    ]);
  });

  it('respect the .gitignore files above a folder, up to the root of its repository', () => {
    const files = {
      '.gitignore': 'c.competence\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'b.competence\n',
      'repository/x/a.competence': faultyOf('a'),
      'repository/x/b.competence': faultyOf('b'),
      'repository/x/c.competence': faultyOf('c'),
    };
    assert.deepEqual(checked(['repository/x'], { files }), [
      'repository/x/a.competence',
      'repository/x/c.competence',
    ]);
  });

  it('pass by other repositories and work trees in a repository, but not submodules', () => {
    withRepository((shared) => {
      shared.write('generic.competence', faultyOf('generic'));
      shared.commit('one');
      withRepository((repository) => {
        const { folder, git, write, commit } = repository;
        write('a.competence', faultyOf('a'));
        commit('one');
        git('worktree', 'add', '--quiet', 'trees/other');
        git('clone', '--quiet', '.', 'copies/clone');
        git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', shared.folder, 'lib/shared');
        symlinkSync('copies', join(folder, 'linked'));
        const found = (...args: string[]): string[] =>
          runCli(['check', ...args], { cwd: folder }).stdout.match(/^[^\s:]+\.competence(?=:\d)/gm) ?? [];
        assert.deepEqual(found(), ['a.competence', 'lib/shared/generic.competence']);
        assert.deepEqual(found('copies/clone'), ['copies/clone/a.competence']);
        assert.deepEqual(found('trees/other'), ['trees/other/a.competence']);
      });
    });
  });

  it('include a file that is named, even if it is ignored and whatever its extension', () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': 'out/\n',
      'out/a.competence': faultyOf('a'),
      'notes.txt': faultyOf('n'),
    };
    assert.deepEqual(checked(['out', 'notes.txt'], { files }), ['notes.txt', 'out/a.competence']);
  });

  it('include a file once, however often it is found', () => {
    const { stdout } = runCli(['check', '.', 'ipt.competence', './a/../ipt.competence'], {
      files: { 'ipt.competence': CLEAN, 'a/x.txt': '' },
      prepare: (folder) => {
        symlinkSync(join(folder, 'ipt.competence'), join(folder, 'a', 'link.competence'));
        symlinkSync(folder, join(folder, '..', 'other'));
      },
    });
    assert.equal(stdout, 'No problems in 1 file\n');
  });

  it('follow links to files and folders', () => {
    const files = { 'there/a.competence': faultyOf('a'), 'b.COMPETENCE': faultyOf('b'), 'here/c.txt': '' };
    const prepare = (folder: string) => {
      symlinkSync('../there', join(folder, 'here', 'there'));
      symlinkSync('../b.COMPETENCE', join(folder, 'here', 'b.competence'));
    };
    const found = ['here/b.competence', 'here/there/a.competence'];
    assert.deepEqual(checked(['here'], { files: { ...files, '.git/HEAD': '' }, prepare }), found);
    // Without a repository, only the named folder is allowed.
    const { stderr } = runCli(['check', 'here'], { files, prepare });
    assert.match(stderr, /^competence: here\/there: a symbolic link to .*\/there, outside the repository/m);
  });
});

describe('files that competence check cannot read', () => {
  it('are reported on one line each if they are missing, and the rest is checked', () => {
    const { code, stdout, stderr } = runCli(['check', 'nowhere', 'ipt.competence'], {
      files: { 'ipt.competence': CLEAN },
    });
    assert.equal(stderr, 'competence: nowhere: no such file or folder\n');
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 2);
  });

  it('suppress the summary if nothing is left to check', () => {
    const { code, stdout } = runCli(['check', 'nowhere'], { files: {} });
    assert.equal(stdout, '');
    assert.equal(code, 2);
    assert.deepEqual(JSON.parse(runCli(['check', 'nowhere', '--format', 'json'], { files: {} }).stdout), {
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
    });
  });

  it('are reported for a folder without frameworks', () => {
    const { code, stderr } = runCli(['check'], { files: { 'notes.txt': '' } });
    assert.equal(stderr, 'competence: .: no .competence files in this folder\n');
    assert.equal(code, 2);
  });

  it('are reported once for a link in a circle', () => {
    const { code, stdout, stderr } = runCli(['check'], {
      files: { 'a/b/ipt.competence': CLEAN },
      prepare: (folder) => {
        symlinkSync('..', join(folder, 'a', 'b', 'up'));
        symlinkSync('self', join(folder, 'a', 'self'));
      },
    });
    assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
      'competence: a/b/up: a symbolic link to a folder that contains it',
      'competence: a/self: a symbolic link that refers to itself',
    ]);
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 2);
  });

  it('are reported once for folders and files without permission', () => {
    const { code, stdout, stderr } = runCli(['check', '.', './locked.competence'], {
      files: { 'ipt.competence': CLEAN, 'locked.competence': CLEAN },
      unprivileged: true,
      prepare: (folder) => {
        chmodSync(join(folder, 'locked.competence'), 0);
        mkdirSync(join(folder, 'locked'), { mode: 0 });
      },
    });
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'competence: locked: no permission to read it',
      'competence: locked.competence: no permission to read it',
    ]);
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 2);
  });

  it('are reported once if they are deleted before they are read', () => {
    const { code, stdout, stderr } = runCli(['check', '.'], {
      files: { 'ipt.competence': CLEAN },
      prepare: (folder) => symlinkSync('gone', join(folder, 'b.competence')),
    });
    assert.equal(stderr, 'competence: b.competence: a broken symbolic link\n');
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 2);
  });
});

/** The files with a reported error. Every file has one. */
function checked(names: readonly string[], setting: CliSetting): string[] {
  const { stdout, stderr } = runCli(['check', '--format', 'json', ...names], setting);
  assert.equal(stderr, '');
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
}

function faultyOf(path: string): string {
  return FAULTY.replaceAll('ipt', path.replace(/\W/g, '-').replace(/^-/, ''));
}
