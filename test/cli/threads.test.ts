import assert from 'node:assert/strict';
import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMarks } from '../../server/src/engine/checking/examples.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { type CliSetting, runCli } from '../support/runCli.ts';

/** The examples of all rules side by side, each with its own frameworks, and the samples beside them. */
const files: Record<string, string | Uint8Array> = {
  // The families below also differ in their configurations.
  '0/competence.json': '{ "rules": { "missing-metadata": "off" } }',
  '1/competence.json': '{ "extends": "ucl-core", "nope": true }',
  'broken.competence': Uint8Array.from([0x66, 0x72, 0xff, 0x0a]),
};
for (const [index, example] of RULES.flatMap(({ bad }) => bad).entries()) {
  for (const [path, text] of readMarks(example).files) {
    files[`${index % 7}/${index}/${path}`] = text.replace(/\b(ipt|itp|generic|cbt)\b/g, `$1-${index}`);
  }
}

const prepare = (folder: string): void =>
  cpSync(join(repositoryRoot, 'samples'), join(folder, 'samples'), { recursive: true });

describe('competence check --threads', function () {
  // Processes are slow to start where many others run.
  this.timeout(120_000);

  for (const format of ['text', 'json', 'sarif', 'github']) {
    it(`prints the same bytes with and without threads: ${format}`, () => {
      const args = ['check', '--format', format, '--max-warnings', '3'];
      const { without, runs } = runAll(args, format === 'json' ? ['1', '2', '3'] : ['2']);
      assert.equal(without.code, 1);
      assert.ok(without.stdout.length > 10_000);
      for (const run of runs) assert.deepEqual(run, without);
    });
  }

  it('fixes the same files in the same way', () => {
    const { without, runs } = runAll(['check', '--fix'], ['1', '2']);
    assert.match(without.stdout, /Fixed \d+ problems in \d+ files/);
    for (const run of runs) assert.deepEqual(run, without);
  });

  it('reports unwritable files with their problems', () => {
    const locked = (folder: string): void => {
      // Half of the folders, so that some is fixed all the same.
      for (const path of Object.keys(files).filter((each) => each.split('/').length === 3))
        if (Number(path.split('/')[1]) % 2 === 0) chmodSync(join(folder, dirname(path)), 0o555);
    };
    const { without, runs } = runAll(['check', '--fix'], ['2'], { prepare: locked, unprivileged: true });
    assert.match(without.stderr, /no permission to write it/);
    for (const run of runs) assert.deepEqual(run, without);
  });

  it('checks everything together if a fix connects separate jobs', () => {
    const parted = {
      'a.competence': 'framework alpha: A\n  - An ability to read @alpha\n',
      'b.competence': 'part-of alpha\n  - An ability  to read\n',
      'c.competence': 'framework gamma: C\n',
      'd.competence': 'framework delta: D\n',
    };
    const { without, runs } = runAll(['check', '--fix'], ['1', '2'], { files: parted, prepare: () => {} });
    assert.match(without.stdout, /Fixed/);
    for (const run of runs) assert.deepEqual(run, without);
  });

  it('rejects invalid numbers', () => {
    const { code, stderr } = runCli(['check', '--threads', 'many']);
    assert.equal(code, 2);
    assert.match(stderr, /Use a whole number, 0 or more/);
  });
});

/** The same run with and without threads, each in its own folder; the result includes the contents of the folder. */
function runAll(args: readonly string[], threads: readonly string[], setting: CliSetting = {}) {
  const run = (more: readonly string[]) => {
    let left: unknown;
    const inspect = (folder: string): void => {
      left = contentsOf(folder);
    };
    const { code, stdout, stderr } = runCli([...args, ...more], { files, prepare, ...setting, inspect });
    return { code, stdout: withoutFolder(stdout), stderr, left };
  };
  return { without: run([]), runs: threads.map((number) => run(['--threads', number])) };
}

function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const kept = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The folder has another name each time. */
function withoutFolder(text: string): string {
  return text.replace(/competence-\w{6}\//g, 'competence-…/');
}
