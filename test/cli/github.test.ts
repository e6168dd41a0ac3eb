import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN, FAULTY } from './sources.ts';

describe('competence check --format github', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('writes each problem as an annotation, and the summary', () => {
    const lone = `${FAULTY}  - An ability to speak:\n    - plainly\n`;
    const { stdout, code } = runCli(['check', '--format', 'github'], { files: { 'ipt.competence': lone } });
    const [first = '', second = '', ...rest] = stdout.trimEnd().split('\n');
    assert.match(
      first,
      /^::error file=ipt\.competence,line=11,endLine=11,col=3,endColumn=4,title=missing-title::[^\n]+$/,
    );
    assert.match(second, /^::notice file=ipt\.competence,line=13,/);
    assert.deepEqual(rest, ['1 problem in 1 file (1 error), and 1 hint']);
    assert.equal(code, 1);
  });

  it('escapes characters that would end the command or a property', () => {
    const text = CLEAN.replace('in basic', 'in 100%::error');
    const files = { 'a,b:c%\nd\re.competence': text.replace('in 100%::error', 'in no%2where') };
    const { stdout } = runCli(['check', '--format', 'github'], { files });
    assert.match(stdout, /^::error file=a%2Cb%3Ac%25%0Ad%0De\.competence,line=9,/m);
    assert.match(stdout, /'no%252where'|no%25/);
    for (const line of stdout.trimEnd().split('\n').slice(0, -1)) {
      assert.match(line, /^::(error|warning|notice) file=[^,:]+,line=\d+,/);
    }
  });

  it('writes no control characters', () => {
    const files = {
      'a\u001b[31m.competence': FAULTY,
      'b.competence': FAULTY.replace('in basic', 'in a\u001b'),
    };
    const { stdout } = runCli(['check', '--format', 'github'], { files });
    assert.equal(stdout.includes('\u001b'), false);
  });
});
