import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN, PART } from './sources.ts';

const OTHER = CLEAN.replaceAll('ipt', 'generic');
/** Refers to what the other framework does not have: wrong where that can be seen. */
const REFERRING = CLEAN.replace('speak plainly', 'speak plainly, as in @generic/nothing').replace(
  '  author',
  '  uses: generic\n  author',
);
/** A part that is clean only where nothing of the framework can be seen. */
const STRAY = PART.replace('in basic', 'in nowhere');

describe('files that competence check reads besides the named ones', () => {
  it('are the rest of their framework, in the same folder and below it', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': PART };
    assert.equal(summaryOf(['parts/end.competence'], files), 'No problems in 1 file');
    assert.equal(summaryOf(['parts'], files), 'No problems in 1 file');
    const split = {
      'ipt.competence': CLEAN.replace('plainly', 'plainly, unlike @end'),
      'parts/end.competence': PART,
    };
    assert.equal(summaryOf(['ipt.competence'], split), 'No problems in 1 file');
  });

  it('are not other checkouts of the same frameworks, which are checked each by itself', () => {
    const both = (own: string) => ({
      [`a/${own}`]: '{}',
      'a/ipt.competence': CLEAN,
      'a/end.competence': PART,
      [`b/${own}`]: '{}',
      'b/ipt.competence': CLEAN,
      'b/end.competence': STRAY,
    });
    for (const own of ['competence.json', '.git/HEAD']) {
      assert.equal(summaryOf(['a', 'b'], both(own)), '1 problem in 1 file (1 error)');
      assert.equal(summaryOf(['a/ipt.competence', 'b/ipt.competence'], both(own)), 'No problems in 2 files');
    }
    // In one repository, a framework has one header.
    assert.match(summaryOf(['a', 'b'], both('notes.txt')) ?? '', /^[5-9] problems|^\d\d problems/);
  });

  it('do not hide problems', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': STRAY };
    assert.equal(summaryOf(['parts/end.competence'], files), '1 problem in 1 file (1 error)');
  });

  it('are reported only if they were requested', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': STRAY };
    assert.equal(summaryOf(['ipt.competence'], files), 'No problems in 1 file');
  });

  it('include the frameworks that they refer to, from the folders above', () => {
    const files = { 'ipt/ipt.competence': REFERRING, 'common/generic/generic.competence': OTHER };
    const seen = '1 problem in 1 file (1 error)';
    assert.equal(summaryOf(['ipt'], files), seen);
    assert.equal(summaryOf(['.'], files, 'ipt'), 'No problems in 1 file');
    assert.equal(summaryOf(['.'], { ...files, '.git/HEAD': '' }, 'ipt'), seen);
    assert.equal(summaryOf(['.'], { ...files, 'competence.json': '{}' }, 'ipt'), seen);
  });

  it('are the nearest ones, without copies further away', () => {
    const copy = { 'old/ipt.competence': CLEAN, 'now/ipt.competence': CLEAN };
    assert.equal(summaryOf(['now'], copy), 'No problems in 1 file');
  });

  it('are the whole workspace if competence.json marks one', () => {
    const files = { 'competence.json': '{}', 'a/ipt.competence': CLEAN, 'b/end.competence': STRAY };
    const seen = CLEAN.replace('plainly', 'plainly, unlike @end');
    assert.equal(summaryOf(['a'], { ...files, 'a/ipt.competence': seen }), 'No problems in 1 file');
  });

  it('may be unreadable without stopping the check', () => {
    const files = { 'ipt.competence': CLEAN, 'broken.competence': new Uint8Array([0xff, 0xfe, 0, 0]) };
    assert.equal(summaryOf(['ipt.competence'], files), 'No problems in 1 file');
  });
});

function summaryOf(
  names: readonly string[],
  files: Record<string, string | Uint8Array>,
  cwd = '',
): string | undefined {
  const { stdout, stderr } = runCli(['check', ...names], { files, cwd });
  assert.equal(stderr, '');
  return stdout.trimEnd().split('\n').at(-1);
}
