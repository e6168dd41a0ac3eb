import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { readMarks } from '../../server/src/engine/checking/examples.ts';
import { safeFixes } from '../../server/src/engine/checking/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

/** Two problems of layout and punctuation, which have safe fixes, and one other. */
const FIXABLE = CLEAN.replace('  version', '\tversion')
  .replace('- An ability', '* An ability')
  .concat('  -\n');

describe('competence check --fix', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('fixes what it can, says so, and reports the rest', () => {
    let text = '';
    const { stdout, stderr, code } = runCli(['check', '--fix'], {
      files: { 'ipt.competence': FIXABLE },
      inspect: (folder) => {
        text = readFileSync(join(folder, 'ipt.competence'), 'utf8');
        assert.deepEqual(readdirSync(folder), ['ipt.competence']);
      },
    });
    assert.equal(text, `${CLEAN}  -\n`);
    assert.match(stdout, /^ipt\.competence:11:3: error: /);
    assert.match(stdout, /\nFixed 2 problems in 1 file\n1 problem in 1 file \(1 error\)\n$/);
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('keeps its messages out of output for programs', () => {
    const files = { 'ipt.competence': FIXABLE };
    const { stdout, stderr } = runCli(['check', '--fix', '--format', 'json'], { files });
    assert.equal(JSON.parse(stdout).summary.errors, 1);
    assert.equal(stderr, 'Fixed 2 problems in 1 file\n');
  });

  it('leaves files without fixable problems unchanged', () => {
    const { stdout } = runCli(['check', '--fix'], {
      files: { 'ipt.competence': CLEAN },
      prepare: (folder) => chmodSync(join(folder, 'ipt.competence'), 0o444),
    });
    assert.equal(stdout, 'No problems in 1 file\n');
  });

  it('keeps permissions, byte order mark and line ends', () => {
    let bytes = '';
    let mode = 0;
    const path = (folder: string) => join(folder, 'ipt.competence');
    runCli(['check', '--fix'], {
      files: { 'ipt.competence': `\ufeff${FIXABLE.replaceAll('\n', '\r\n')}` },
      prepare: (folder) => chmodSync(path(folder), 0o640),
      inspect: (folder) => {
        bytes = readFileSync(path(folder), 'utf8');
        mode = statSync(path(folder)).mode & 0o777;
      },
    });
    assert.equal(bytes, `\ufeff${CLEAN}  -\n`.replaceAll('\n', '\r\n'));
    assert.equal(mode, 0o640);
  });

  it('writes through a link, and keeps the link', () => {
    runCli(['check', '--fix', 'link.competence'], {
      files: { 'real/ipt.competence': FIXABLE },
      prepare: (folder) => symlinkSync('real/ipt.competence', join(folder, 'link.competence')),
      inspect: (folder) => {
        assert.equal(readFileSync(join(folder, 'real/ipt.competence'), 'utf8'), `${CLEAN}  -\n`);
        assert.equal(readFileSync(join(folder, 'link.competence'), 'utf8'), `${CLEAN}  -\n`);
        assert.deepEqual(readdirSync(join(folder, 'real')), ['ipt.competence']);
      },
    });
  });

  it('never writes a file that is not UTF-8 or not a framework', () => {
    const latin = Buffer.from(FIXABLE.replace('Lemma', 'L\u00e9mma'), 'latin1');
    const files = { 'ipt.competence': latin, 'notes.txt': FIXABLE.replaceAll('ipt', 'dit') };
    const { stderr, code } = runCli(['check', '--fix', '.', 'notes.txt'], {
      files,
      inspect: (folder) => {
        assert.deepEqual(readFileSync(join(folder, 'ipt.competence')), latin);
        assert.equal(readFileSync(join(folder, 'notes.txt'), 'utf8'), files['notes.txt']);
      },
    });
    assert.match(
      stderr,
      /^competence: ipt\.competence: the file is not UTF-8, so it was not changed; save it as UTF-8 first$/m,
    );
    assert.match(stderr, /^competence: notes\.txt: not a \.competence file, so it was not changed$/m);
    assert.equal(code, 2);
  });

  it('reports files that it may not write, with their problems', () => {
    for (const [mode, of] of [
      [0o444, 'ipt.competence'],
      [0o555, '.'],
    ] as const) {
      const { stdout, stderr, code } = runCli(['check', '--fix'], {
        files: { 'ipt.competence': FIXABLE },
        prepare: (folder) => chmodSync(join(folder, of), mode),
        unprivileged: true,
      });
      assert.equal(stderr, 'competence: ipt.competence: no permission to write it\n');
      assert.doesNotMatch(stdout, /Fixed/);
      assert.match(stdout, /\n\d problems in 1 file/);
      assert.equal(code, 2);
    }
  });

  it('changes only the requested files', () => {
    const part = 'part of ipt\nactivity end in basic: End\n  - An ability to  end\n';
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': part };
    const read = (folder: string) => readFileSync(join(folder, 'parts/end.competence'), 'utf8');
    runCli(['check', '--fix', 'ipt.competence'], {
      files,
      inspect: (folder) => assert.equal(read(folder), part),
    });
    const { stdout } = runCli(['check', '--fix'], {
      files,
      inspect: (folder) => assert.match(read(folder), /- An ability to end\n/),
    });
    assert.match(stdout, /^Fixed 1 problem in 1 file$/m);
  });

  it('copes with many problems', function () {
    this.timeout(120_000);
    const { stdout } = runCli(['check', '--fix'], {
      files: { 'ipt.competence': CLEAN + '\t- An ability to speak  plainly\n'.repeat(10_000) },
    });
    assert.match(stdout, /Fixed \d+ problems in 1 file/);
  });
});

describe('competence check --fix on all examples of rules', function () {
  this.timeout(30_000);

  for (const rule of RULES) {
    rule.bad.forEach((example, index) => {
      const files = Object.fromEntries(readMarks(example).files);
      const extended = rule.preset ?? 'recommended';
      if (safeFixesOf(files, extended) === 0) return;
      it(`leaves nothing to fix for a second run: ${rule.id}, example ${index + 1}`, () => {
        const after: Record<string, string> = {};
        runCli(['check', '--fix'], {
          files: { ...files, 'competence.json': `{ "extends": "${extended}" }` },
          inspect: (folder) => {
            for (const name of Object.keys(files)) after[name] = readFileSync(join(folder, name), 'utf8');
            const again = runCli(['check', '--fix'], { cwd: folder });
            assert.doesNotMatch(again.stdout, /Fixed/);
            for (const name of Object.keys(files)) {
              assert.equal(readFileSync(join(folder, name), 'utf8'), after[name]);
            }
          },
        });
        assert.equal(safeFixesOf(after, extended), 0);
      });
    });
  }
});

describe('competence check --max-warnings', function () {
  this.timeout(30_000);
  const warned = CLEAN.replace('speak plainly', 'speak  plainly the the client');

  it('allows that many warnings', () => {
    const folderRun = (limit: string) =>
      runCli(['check', '--max-warnings', limit], { files: { 'ipt.competence': warned } });
    const warnings = Number(/\((\d+) warnings?\)/.exec(folderRun('0').stdout)?.[1]);
    assert.ok(warnings > 0);
    assert.equal(folderRun(String(warnings)).code, 0);
    assert.equal(folderRun(String(warnings - 1)).code, 1);
  });

  it('allows no errors', () => {
    const files = { 'ipt.competence': `${CLEAN}  -\n` };
    assert.equal(runCli(['check', '--max-warnings', '9'], { files }).code, 1);
  });
});

function safeFixesOf(files: Readonly<Record<string, string>>, preset: 'recommended' | 'ucl-core'): number {
  const workspace = new Workspace();
  workspace.configure(() => settingsOfPreset(preset), '2026-11-21');
  for (const [path, text] of Object.entries(files)) workspace.open(path, text);
  const problems = Object.keys(files).flatMap((path) => workspace.problems(path));
  return safeFixes(problems, workspace).length;
}
