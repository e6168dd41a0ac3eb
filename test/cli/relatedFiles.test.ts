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

describe('what competence check sees beside the named files', () => {
  it('is the rest of their framework, in the same folder and below it', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': PART };
    assert.equal(summaryOf(['parts/end.competence'], files), 'No problems in 1 file');
    assert.equal(summaryOf(['parts'], files), 'No problems in 1 file');
    const split = {
      'ipt.competence': CLEAN.replace('plainly', 'plainly, unlike @end'),
      'parts/end.competence': PART,
    };
    assert.equal(summaryOf(['ipt.competence'], split), 'No problems in 1 file');
  });

  it('does not hide what is wrong', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': STRAY };
    assert.equal(summaryOf(['parts/end.competence'], files), '1 problem in 1 file (1 error)');
  });

  it('is reported on only where it was asked for', () => {
    const files = { 'ipt.competence': CLEAN, 'parts/end.competence': STRAY };
    assert.equal(summaryOf(['ipt.competence'], files), 'No problems in 1 file');
  });

  it('takes in the frameworks that they refer to, from the folders above', () => {
    const files = { 'ipt/ipt.competence': REFERRING, 'common/generic/generic.competence': OTHER };
    const seen = '1 problem in 1 file (1 error)';
    assert.equal(summaryOf(['ipt'], files), seen);
    assert.equal(summaryOf(['.'], files, 'ipt'), 'No problems in 1 file');
    assert.equal(summaryOf(['.'], { ...files, '.git/HEAD': '' }, 'ipt'), seen);
    assert.equal(summaryOf(['.'], { ...files, 'competence.json': '{}' }, 'ipt'), seen);
  });

  it('prefers the nearest, and leaves copies further off alone', () => {
    const copy = { 'old/ipt.competence': CLEAN, 'now/ipt.competence': CLEAN };
    assert.equal(summaryOf(['now'], copy), 'No problems in 1 file');
  });

  it('is all of a workspace where competence.json marks one', () => {
    const files = { 'competence.json': '{}', 'a/ipt.competence': CLEAN, 'b/end.competence': STRAY };
    const seen = CLEAN.replace('plainly', 'plainly, unlike @end');
    assert.equal(summaryOf(['a'], { ...files, 'a/ipt.competence': seen }), 'No problems in 1 file');
  });

  it('does not let what cannot be read there stand in the way', () => {
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
