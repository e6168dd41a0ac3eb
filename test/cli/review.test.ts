import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRepository } from '../support/gitRepository.ts';
import { runCli } from '../support/runCli.ts';

const BASE =
  'framework ipt: IPT\ndomain basic: Basic\n  activity engage: Ability to engage\n    - [direct] An ability to speak plainly\n    - [warm] An ability to be warm\n';
const HEIR =
  'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  reword [direct]: An ability to speak in words of the young person\n  omit [warm]: not here\n';

describe('competence review', function () {
  this.timeout(60_000);

  it('records reviews, and makes check report later changes', () => {
    withRepository(({ folder, write }) => {
      const run = (...args: string[]) => runCli(args, { cwd: folder });
      const problems = (...args: string[]): string[] =>
        run('check', '--format', 'json', ...args).stdout.match(/"code": "unreviewed-base-change"/g) ?? [];
      write('ipt/ipt.competence', BASE);
      write('ipt-a/ipt-a.competence', HEIR);
      assert.equal(problems().length, 0);
      const checked = run('review', '--check');
      assert.equal(checked.code, 1);
      assert.match(checked.stdout, /3 amendments not reviewed/);
      assert.equal(run('review').code, 0);
      const text = readFileSync(join(folder, 'ipt-a', 'competence.review'), 'utf8');
      assert.equal(text.split('\n').length, 5);
      assert.equal(run('review', '--check').code, 0);
      assert.equal(problems().length, 0);

      writeFileSync(
        join(folder, 'ipt', 'ipt.competence'),
        BASE.replace('plainly', 'loudly').replace('be warm', 'be cold'),
      );
      assert.equal(problems().length, 2);
      assert.equal(problems('ipt-a').length, 2);
      assert.equal(problems('--threads', '2').length, 2);
      // The path that a shell produces for all files.
      assert.equal(
        problems('ipt/ipt.competence', 'ipt-a/ipt-a.competence', 'ipt-a/competence.review').length,
        2,
      );
      assert.match(
        run('review', '--only', 'direct').stdout,
        /ipt-a ipt\/direct has changed since the review\n.*\n.*\n.*\nRecorded 1 amendment/,
      );
      assert.equal(problems().length, 1);
      // Reviews of elements that are no longer amended are removed.
      writeFileSync(join(folder, 'ipt-a', 'ipt-a.competence'), HEIR.replace('  omit [warm]: not here\n', ''));
      assert.equal(run('review').code, 0);
      assert.ok(!readFileSync(join(folder, 'ipt-a', 'competence.review'), 'utf8').includes('warm'));
    });
  });

  const FAMILY = { 'ipt/ipt.competence': BASE, 'ipt-a/ipt-a.competence': HEIR };
  const RECORDED = `# Reviews of adaptations, written by competence review. One line per statement.
# Asked of Jo, who knows both frameworks.
ipt-a ipt/direct 0123456789abcdef
# This one is to stay out.
ipt-a ipt/warm 0123456789abcdef
a note without a sign
`;

  it('keeps and reports comments and unrecognised lines', () => {
    const { stdout, stderr, code } = runCli(['review'], {
      files: { ...FAMILY, 'ipt-a/competence.review': RECORDED },
      inspect: (folder) => {
        const text = readFileSync(join(folder, 'ipt-a', 'competence.review'), 'utf8');
        assert.deepEqual(
          text.split('\n').map((line) => line.replace(/ [0-9a-f]{16}(?:-[0-9a-f]{8})?$/, '')),
          [
            ...RECORDED.split('\n').slice(0, 2),
            'ipt-a ipt/direct',
            'ipt-a ipt/engage',
            '# This one is to stay out.',
            'ipt-a ipt/warm',
            'a note without a sign',
            '',
          ],
        );
      },
    });
    assert.match(stderr, /^competence: ipt-a\/competence\.review:6: This line is not recognised .*\n$/);
    assert.match(stdout, /Recorded 3 amendments as reviewed/);
    assert.equal(code, 0);
  });

  const conflict = `<<<<<<< ours\n${RECORDED}=======\n${RECORDED}>>>>>>> theirs\n`;
  for (const [what, text, sent] of [
    ['conflicts', `${RECORDED}${conflict}`, /competence\.review:7: This merge conflict is not resolved/],
    ['something else', 'Dear diary\n# today\n', /competence\.review:1: This is not a review file/],
    ['what is not UTF-8', Buffer.from([35, 0xff, 10]), /competence\.review: the file is not UTF-8/],
  ] as const) {
    it(`does not change a file with ${what}, and says so`, () => {
      const { stdout, stderr, code } = runCli(['review'], {
        files: { ...FAMILY, 'ipt-a/competence.review': text },
        inspect: (folder) =>
          assert.deepEqual(readFileSync(join(folder, 'ipt-a', 'competence.review')), Buffer.from(text)),
      });
      assert.match(stderr, sent);
      assert.doesNotMatch(stdout, /recorded|Every/);
      assert.equal(code, 2);
    });
  }

  it('makes check report conflicts and unrecognised lines', () => {
    const { stdout, code } = runCli(['check', 'ipt-a'], {
      files: { ...FAMILY, 'ipt-a/competence.review': `${RECORDED}${conflict}` },
    });
    assert.match(stdout, /^ipt-a\/competence\.review:6:1: error: This line is not recognised/m);
    assert.match(stdout, /^ipt-a\/competence\.review:7:1: error: This merge conflict is not resolved/m);
    assert.equal(code, 1);
  });

  it('says if there is nothing to review, and lists files it cannot read', () => {
    const { code, stderr } = runCli(['review'], { files: { 'ipt.competence': BASE } });
    assert.equal(code, 0);
    assert.match(stderr, /no adaptations with amendments found/);
    assert.equal(runCli(['review', 'nothing'], { files: { 'ipt.competence': BASE } }).code, 2);
  });

  it('shows what the base said, what it says, and what the adaptation says', () => {
    withRepository(({ folder, write, commit }) => {
      const run = (...args: string[]) => runCli(args, { cwd: folder });
      write('ipt/ipt.competence', BASE);
      write('ipt-a/ipt-a.competence', HEIR);
      assert.equal(run('review').code, 0);
      commit('reviewed');
      write('ipt/ipt.competence', BASE.replace('plainly', 'loudly'));
      commit('changed');
      write('ipt/ipt.competence', BASE.replace('plainly', 'softly').replace('be warm', 'be cold'));
      const shown = `ipt-a/competence.review: ipt-a ipt/direct has changed since the review
  was:   An ability to speak plainly
  is:    An ability to speak softly
  yours: reword [direct]: An ability to speak in words of the young person
ipt-a/competence.review: ipt-a ipt/warm has changed since the review
  was:   An ability to be warm
  is:    An ability to be cold
  yours: omit [warm]: not here
`;
      assert.deepEqual(run('review', '--check'), {
        code: 1,
        stdout: `${shown}2 amendments not reviewed\n`,
        stderr: '',
      });
      assert.equal(run('review').stdout, `${shown}Recorded 2 amendments as reviewed\n`);
    });
  });

  it('does not call everything reviewed if an id is wrong, or if the base lost what is amended', () => {
    const wrong = runCli(['review', '--only', 'nosuch', 'direct'], { files: FAMILY });
    assert.deepEqual(wrong, {
      code: 2,
      stdout: '',
      stderr: "competence: No amendment is called 'nosuch'\n",
    });
    withRepository(({ folder, write, remove, commit }) => {
      const run = (...args: string[]) => runCli(args, { cwd: folder });
      const record = (): string => readFileSync(join(folder, 'ipt-a', 'competence.review'), 'utf8');
      write('ipt/ipt.competence', BASE);
      write('ipt-a/ipt-a.competence', HEIR);
      assert.equal(run('review').code, 0);
      assert.equal(
        run('review', '--only', 'warm').stdout,
        'Already reviewed against the current base: warm\n',
      );
      commit('reviewed');
      const before = record();
      write('ipt/ipt.competence', BASE.replace(/.*\[warm\].*\n/, ''));
      const dangling =
        "ipt-a: the base has no 'warm', so the amendment of it has no effect and cannot be reviewed\n";
      for (const args of [['review', '--check'], ['review']])
        assert.deepEqual(run(...args), { code: 1, stdout: dangling, stderr: '' });
      assert.equal(record(), before);
      write('ipt-a/ipt-a.competence', HEIR.replace('  omit [warm]: not here\n', ''));
      assert.match(run('review').stdout, /ipt-a ipt\/warm is no longer amended, so its record was removed\n/);
      remove('ipt-a/competence.review');
      assert.match(
        run('review', '--check').stderr,
        /^competence: ipt-a\/competence\.review: this file was deleted, although the last commit has it/,
      );
    });
  });
});
