import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

/** The number of columns if there is no terminal. */
const WIDTH = 100;

describe('the line that competence check shows', () => {
  it('puts the caret in the right column after tabs', () => {
    assert.equal(
      excerptOf('activity x\tin nowhere: Title'),
      'activity x  in nowhere: Title\n               ^^^^^^^',
    );
  });

  it('puts the caret in the right column after wide characters and accents', () => {
    assert.equal(
      excerptOf('activity 漢字e\u0301👩‍⚕️ in nowhere: Title'),
      'activity 漢字e\u0301👩‍⚕️ in nowhere: Title\n                    ^^^^^^^',
    );
  });

  it('is cut at its end if the location is at its beginning', () => {
    const [source = '', caret = ''] = excerptOf(`activity a in nowhere: ${'word '.repeat(500)}`).split('\n');
    assert.equal(source.length, WIDTH - 3);
    assert.match(source, /^activity a in nowhere: word .* wor…$/);
    assert.equal(caret, '              ^^^^^^^');
  });

  it('is cut at both ends if the location is in its middle', () => {
    const [source = '', caret = ''] = excerptOf(
      `activity ${'a'.repeat(500)} in nowhere: ${'b'.repeat(500)}`,
    ).split('\n');
    assert.ok(source.length <= WIDTH);
    assert.match(source, /^…a+ in nowhere: b+…$/);
    assert.equal(caret.indexOf('^'), source.indexOf('nowhere'));
    assert.equal(caret.trim(), '^^^^^^^');
  });

  it('is cut at its beginning if the location is at its end', () => {
    const [source = '', caret = ''] = excerptOf(`activity ${'a'.repeat(500)} in nowhere`).split('\n');
    assert.match(source, /^…a+ in nowhere$/);
    assert.ok(source.length > WIDTH / 2);
    assert.equal(caret.indexOf('^'), source.indexOf('nowhere'));
  });

  it('shows symbols for control characters', () => {
    const { stdout } = runCli(['check'], {
      files: {
        'a\u001b[31m.competence': `${CLEAN}activity x\u001b[2J\u0007\u202e in nowhere: Title\n  - An ability\n`,
      },
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\u202e]/);
    assert.match(stdout, /activity x␛\[2J␇\ufffd in nowhere: Title/);
    assert.match(stdout, /^a␛\[31m\.competence:/);
  });
});

describe('colour', () => {
  const files = { 'ipt.competence': `${CLEAN}  -\n` };
  const sequence = '\u001b[';

  it('is off without a terminal', () => {
    assert.ok(!runCli(['check'], { files }).stdout.includes(sequence));
  });

  it('is on with FORCE_COLOR', () => {
    const { stdout } = runCli(['check'], { files, env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.includes(`${sequence}31merror${sequence}0m`));
  });

  it('is off with NO_COLOR or FORCE_COLOR=0', () => {
    assert.ok(!runCli(['check'], { files, env: { NO_COLOR: '1' } }).stdout.includes(sequence));
    assert.ok(!runCli(['check'], { files, env: { FORCE_COLOR: '0' } }).stdout.includes(sequence));
  });

  it('is never used in JSON', () => {
    assert.ok(
      !runCli(['check', '--format', 'json'], { files, env: { FORCE_COLOR: '1' } }).stdout.includes(sequence),
    );
  });
});

/** The excerpt for the activity in `line`, whose domain does not exist, and the carets below. */
function excerptOf(line: string): string {
  const { stdout } = runCli(['check'], {
    files: { 'ipt.competence': `${CLEAN}\n${line}\n  - An ability\n` },
  });
  const lines = stdout.split('\n');
  const code = lines.findIndex((each) => each.startsWith('  activity-without-domain, '));
  return lines
    .slice(code - 2, code)
    .map((each) => each.slice(2))
    .join('\n');
}
