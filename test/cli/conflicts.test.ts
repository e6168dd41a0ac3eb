import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/runCli.ts';

const SOUND = 'framework f: F\ndomain d: D\n  activity a: A\n    - An ability to listen\n';
const TEXT = SOUND.replace(
  '    - An ability to listen\n',
  '<<<<<<< ours\n      - An ability  to listen.\n=======\n    - An ability to hear\n>>>>>>> theirs\n',
);

describe('a file with a merge conflict', function () {
  this.timeout(60_000);

  it('is reported by every command, and written by none', () => {
    const inspect = (folder: string): void =>
      assert.equal(readFileSync(join(folder, 'f.competence'), 'utf8'), TEXT);
    const message =
      'This merge conflict is not resolved (lines 4 to 8). Keep the lines that are right, and delete the conflict markers.';
    const cases: readonly (readonly [readonly string[], number])[] = [
      [['check'], 1],
      [['check', '--fix'], 1],
      [['format'], 2],
      [['format', '--check'], 2],
      [['ids'], 2],
      [['review'], 2],
      [['diff', 'old', 'f.competence'], 2],
      [['outline'], 2],
    ];
    for (const [args, expected] of cases) {
      const files = { 'f.competence': TEXT, 'old/f.competence': SOUND };
      const paths = args[0] === 'diff' ? [] : ['f.competence'];
      const { code, stdout, stderr } = runCli([...args, ...paths], { files, inspect });
      assert.equal(code, expected, stdout + stderr);
      const [where, what] = args[0] === 'check' ? [stdout, '4:1'] : [stderr, 'f.competence:4: '];
      assert.ok(where.includes(what) && where.includes(message), stdout + stderr);
      if (args[0] === 'check') assert.match(stdout, /1 error/);
    }
  });

  it('passes through unchanged on standard input', () => {
    const passed = runCli(['format', '--stdin'], { input: TEXT });
    assert.deepEqual([passed.code, passed.stdout], [0, TEXT]);
    assert.match(passed.stderr, /unresolved merge conflicts/);
    assert.equal(runCli(['format', '--stdin', '--check'], { input: TEXT }).code, 2);
  });
});
