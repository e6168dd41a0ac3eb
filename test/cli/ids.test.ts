import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/runCli.ts';
import { CLEAN, PART } from './sources.ts';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('competence ids', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('gives every competence an id, and lists the ids', () => {
    const { stdout, stderr, code } = runCli(['ids'], {
      files: { 'ipt.competence': CLEAN, 'parts/end.competence': PART },
      inspect: (folder) => {
        assert.equal(read(folder, 'ipt.competence'), CLEAN.replace('- An', '- [engage-1] An'));
        assert.equal(read(folder, 'parts/end.competence'), PART.replace('- An', '- [end-1] An'));
        const again = runCli(['ids'], { cwd: folder });
        assert.equal(again.stdout, 'Every competence has an id\n');
        assert.equal(runCli(['ids', '--check'], { cwd: folder }).code, 0);
        assert.equal(runCli(['check'], { cwd: folder }).code, 0);
      },
    });
    assert.equal(
      stdout,
      'ipt.competence: [engage-1]\nparts/end.competence: [end-1]\nAssigned ids to 2 competences in 2 files\n',
    );
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('lists with --check the ids it would assign, and changes nothing', () => {
    const { stdout, code } = runCli(['ids', '--check'], {
      files: { 'ipt.competence': CLEAN },
      inspect: (folder) => assert.equal(read(folder, 'ipt.competence'), CLEAN),
    });
    assert.equal(stdout, 'ipt.competence: [engage-1]\n1 competence in 1 file without an id\n');
    assert.equal(code, 1);
  });

  it('avoids the ids of files beside the requested one', () => {
    const part = `${PART}  - [engage-7] An ability to say goodbye\n`;
    const { stdout } = runCli(['ids', 'ipt.competence'], {
      files: { 'ipt.competence': CLEAN, 'parts/end.competence': part },
      inspect: (folder) => assert.equal(read(folder, 'parts/end.competence'), part),
    });
    assert.match(stdout, /^ipt\.competence: \[engage-8\]$/m);
  });

  it('never reuses an id from the history', () => {
    const { stdout, stderr } = runCli(['ids'], {
      files: { 'ipt.competence': CLEAN, 'old/gone.competence': 'part of ipt\n- [engage-20] Once\n' },
      prepare: (folder) => {
        const git = (...args: string[]) =>
          execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: folder });
        git('init', '--quiet');
        git('add', '.');
        git('commit', '--quiet', '--message', 'one');
        git('rm', '--quiet', 'old/gone.competence');
        git('commit', '--quiet', '--message', 'two');
      },
    });
    assert.match(stdout, /^ipt\.competence: \[engage-21\]$/m);
    assert.equal(stderr, '');
  });

  it('searches the history of the folder on all branches, and nothing beside it', () => {
    const { stdout } = runCli(['ids', 'a [b]'], {
      files: { 'a [b]/ipt.competence': CLEAN, 'beside/x.competence': '- [engage-50] Once\n' },
      prepare: (folder) => {
        const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
        const git = (...args: string[]) =>
          execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: folder });
        git('init', '--quiet', '--initial-branch=main');
        // Files that a repository marks as binary are searched as well.
        write('.gitattributes', '*.competence binary\n');
        git('add', '.');
        git('commit', '--quiet', '--message', 'one');
        git('checkout', '--quiet', '-b', 'side');
        write('a [b]/LEFT.competence', '  - [engage-30] Never merged\n');
        git('add', '.');
        git('commit', '--quiet', '--message', 'two');
        git('checkout', '--quiet', 'main');
      },
    });
    assert.match(stdout, /^a \[b\]\/ipt\.competence: \[engage-31\]$/m);
  });

  it('works without git and without a history', () => {
    const files = { 'ipt.competence': CLEAN };
    for (const setting of [
      { files, env: { PATH: '' } },
      { files, prepare: (folder: string) => writeFileSync(join(folder, '.git'), 'gitdir: nowhere') },
    ]) {
      const { stdout, stderr, code } = runCli(['ids'], setting);
      assert.match(stdout, /\[engage-1\]/);
      assert.equal(stderr, '');
      assert.equal(code, 0);
    }
  });

  it('does not change files without a framework, other files, or files that are not UTF-8', () => {
    const files = {
      'lost.competence': '- An ability\n',
      'notes.txt': CLEAN,
      'latin.competence': Buffer.from(
        CLEAN.replaceAll('ipt', 'dit').replace('Lemma', 'L\u00e9mma'),
        'latin1',
      ),
    };
    const { stderr, code } = runCli(['ids', '.', 'notes.txt'], {
      files,
      inspect: (folder) => {
        for (const [name, content] of Object.entries(files)) {
          assert.deepEqual(readFileSync(join(folder, name)), Buffer.from(content));
        }
      },
    });
    assert.match(
      stderr,
      /^competence: lost\.competence: the file does not belong to a framework, so it was not changed;/m,
    );
    assert.match(stderr, /^competence: notes\.txt: not a \.competence file, so it was not changed$/m);
    assert.match(
      stderr,
      /^competence: latin\.competence: the file is not UTF-8, so it was not changed; save it as UTF-8 first$/m,
    );
    assert.equal(code, 2);
  });
});
