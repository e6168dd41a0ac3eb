import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installInto } from '../support/commandFolder.ts';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

const ROUGH = CLEAN.replaceAll('\n\n', '\n').replace('  -', '     -   ').trimEnd();

describe('competence format', function () {
  // Processes are slow to start where many others run.
  this.timeout(180_000);

  it('formats files in the canonical layout, and lists them', () => {
    const { stdout, stderr, code } = runCli(['format'], {
      files: { 'a.competence': ROUGH, 'b.competence': CLEAN },
      inspect: (folder) => {
        assert.equal(readFileSync(join(folder, 'a.competence'), 'utf8'), CLEAN);
        assert.deepEqual(readdirSync(folder), ['a.competence', 'b.competence']);
      },
    });
    assert.equal(stdout, 'a.competence\nFormatted 1 of 2 files\n');
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('lists with --check the files that would change, and changes nothing', () => {
    const files = { 'a.competence': ROUGH, 'b.competence': CLEAN };
    const { stdout, code } = runCli(['format', '--check'], {
      files,
      inspect: (folder) => assert.equal(readFileSync(join(folder, 'a.competence'), 'utf8'), ROUGH),
    });
    assert.equal(stdout, 'a.competence\n1 of 2 files not in the canonical layout\n');
    assert.equal(code, 1);
    const clean = runCli(['format', '--check', 'b.competence'], { files });
    assert.equal(clean.stdout, '1 file in the canonical layout\n');
    assert.equal(clean.code, 0);
  });

  it('does not change formatted files', () => {
    const location = (folder: string) => join(folder, 'a.competence');
    let before = 0;
    const { stdout } = runCli(['format'], {
      files: { 'a.competence': CLEAN },
      prepare: (folder) => {
        before = statSync(location(folder)).ino;
      },
      inspect: (folder) => assert.equal(statSync(location(folder)).ino, before),
    });
    assert.equal(stdout, '1 file already in the canonical layout\n');
  });

  it('keeps CRLF, byte order mark and permissions', () => {
    const location = (folder: string) => join(folder, 'a.competence');
    runCli(['format'], {
      files: { 'a.competence': `\ufeff${ROUGH.replaceAll('\n', '\r\n')}` },
      prepare: (folder) => chmodSync(location(folder), 0o600),
      inspect: (folder) => {
        assert.equal(readFileSync(location(folder), 'utf8'), `\ufeff${CLEAN.replaceAll('\n', '\r\n')}`);
        assert.equal(statSync(location(folder)).mode & 0o777, 0o600);
      },
    });
  });

  it('reads standard input, and writes standard output', () => {
    const { stdout, stderr, code } = runCli(['format', '--stdin'], { input: `\ufeff${ROUGH}` });
    assert.equal(stdout, `\ufeff${CLEAN}`);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.equal(runCli(['format', '--stdin'], { input: '' }).stdout, '');
    assert.equal(runCli(['format', '--stdin', '--check'], { input: ROUGH }).code, 1);
    assert.equal(runCli(['format', '--stdin', '--check'], { input: CLEAN }).code, 0);
  });

  it('passes standard input on that is not UTF-8, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'competence-latin-'));
    try {
      const latin = Buffer.from('  -   caf\u00e9', 'latin1');
      writeFileSync(join(folder, 'latin'), latin);
      const path = installInto(join(folder, 'bin'));
      const options = { cwd: folder, env: { ...process.env, PATH: path }, stdio: 'pipe' } as const;
      assert.deepEqual(execFileSync('sh', ['-c', 'competence format --stdin < latin'], options), latin);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const checked = runCli(['format', '--stdin', '--check'], { input: Buffer.from('- caf\u00e9', 'latin1') });
    const stderr = 'competence: standard input is not UTF-8, so it was not formatted\n';
    assert.deepEqual(checked, { code: 2, stdout: '', stderr });
  });

  it('does not change files that are not frameworks or not UTF-8', () => {
    const latin = Buffer.from(ROUGH.replace('Lemma', 'L\u00e9mma'), 'latin1');
    const { stderr, code } = runCli(['format', 'README.md', 'a.competence'], {
      files: { 'README.md': ROUGH, 'a.competence': latin },
      inspect: (folder) => {
        assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), ROUGH);
        assert.deepEqual(readFileSync(join(folder, 'a.competence')), latin);
      },
    });
    assert.match(stderr, /^competence: README\.md: not a \.competence file, so it was not changed$/m);
    assert.match(
      stderr,
      /^competence: a\.competence: the file is not UTF-8, so it was not changed; save it as UTF-8 first$/m,
    );
    assert.equal(code, 2);
  });

  it('handles hostile names and missing files', () => {
    const files = { '--check.competence': ROUGH, 'a\u001b[31m\n.competence': ROUGH };
    const { stdout, stderr, code } = runCli(['format', '.', 'gone.competence', 'a/b/c/../..'], {
      files,
      inspect: (folder) => {
        for (const name of Object.keys(files)) {
          assert.equal(readFileSync(join(folder, name), 'utf8'), CLEAN);
        }
      },
    });
    assert.equal(stdout.includes('\u001b'), false);
    assert.match(stdout, /^Formatted 2 of 2 files$/m);
    assert.equal(stderr.trimEnd().split('\n').length, 2);
    assert.equal(code, 2);
  });

  it('changes nothing in the samples', () => {
    const { stdout, code } = runCli(['format', '--check', 'samples']);
    assert.equal(code, 0, stdout);
  });
});
