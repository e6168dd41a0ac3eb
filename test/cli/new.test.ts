import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/runCli.ts';

describe('competence new', function () {
  // Processes are slow to start where many others run.
  this.timeout(180_000);

  for (const name of [
    'ipt',
    'deep/down/dit',
    'basic',
    'engage',
    'handbook',
    'Großes Fach',
    '日本',
    '..dots',
    '-',
  ]) {
    it(`creates files without problems, in the canonical layout: ${name}`, () => {
      const { stdout, stderr, code } = runCli(['new', '--', name], {
        files: {},
        inspect: (folder) => {
          const cwd = join(folder, name);
          const checked = runCli(['check'], { cwd });
          assert.equal(checked.stdout, 'No problems in 1 file\n');
          assert.equal(runCli(['format', '--check'], { cwd }).code, 0);
          assert.equal(readdirSync(cwd).length, 2);
        },
      });
      assert.equal(stderr, '');
      assert.equal(stdout.trimEnd().split('\n').length, 2);
      assert.equal(code, 0);
    });
  }

  it('creates everything a framework needs to start', () => {
    runCli(['new', 'ipt'], {
      files: {},
      inspect: (folder) => {
        const texts = readdirSync(join(folder, 'ipt')).map((name) =>
          readFileSync(join(folder, 'ipt', name), 'utf8'),
        );
        for (const word of [/^framework ipt: /m, /^source /m, /^domain /m, /^ +activity /m, /"ucl-core"/]) {
          assert.ok(texts.some((text) => word.test(text)));
        }
        for (const word of [/^ +knowledge:/m, /^ +application:/m])
          assert.ok(texts.some((text) => word.test(text)));
      },
    });
  });

  it('overwrites nothing', () => {
    for (const name of ['competence.json', 'ipt.competence']) {
      const { stdout, stderr, code } = runCli(['new', 'ipt'], {
        files: { [`ipt/${name}`]: 'mine' },
        inspect: (folder) => {
          assert.deepEqual(readdirSync(join(folder, 'ipt')), [name]);
          assert.equal(readFileSync(join(folder, 'ipt', name), 'utf8'), 'mine');
        },
      });
      assert.equal(stdout, '');
      assert.equal(
        stderr,
        `competence: ipt/${name}: the file already exists, so nothing was created; move it away, or choose another folder\n`,
      );
      assert.equal(code, 2);
    }
  });

  it('reports existing files', () => {
    const file = runCli(['new', 'x'], { files: { x: 'a file' } });
    assert.match(file.stderr, /^competence: x: .+\n$/);
    assert.equal(file.code, 2);
  });
});
