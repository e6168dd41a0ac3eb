import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN, FAULTY } from './sources.ts';

const ORPHAN = `${CLEAN}
activity end: Ability to end the therapy
  - An ability to look back
`;

describe('competence check', () => {
  it('says that nothing was found', () => {
    const { code, stdout, stderr } = runCli(['check', 'ipt.competence'], {
      files: { 'ipt.competence': CLEAN },
    });
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('shows a problem with its location, line, caret, code and page', () => {
    const { code, stdout, stderr } = runCli(['check', 'ipt.competence'], {
      files: { 'ipt.competence': ORPHAN },
    });
    assert.equal(
      withoutMessages(stdout),
      `ipt.competence:12:10: error: …
  activity end: Ability to end the therapy
           ^^^
  activity-without-domain, see docs/rules/activity-without-domain.md

1 problem in 1 file (1 error)
`,
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('counts problems, and the files that have any', () => {
    const other = FAULTY.replaceAll('ipt', 'dit');
    const { code, stdout } = runCli(['check', 'a.competence', 'b.competence', 'c.competence'], {
      files: {
        'a.competence': FAULTY,
        'b.competence': `${other}  -\n`,
        'c.competence': CLEAN.replace('ipt', 'cbt'),
      },
    });
    assert.equal(stdout.trimEnd().split('\n').at(-1), '3 problems in 2 files (3 errors)');
    assert.equal(code, 1);
  });

  it('checks the current folder if no path is named', () => {
    const { stdout } = runCli(['check'], { files: { 'deep/ipt.competence': FAULTY } });
    assert.match(stdout, /^deep\/ipt\.competence:11:3: error: /);
  });

  it('writes the same problems as JSON', () => {
    const { code, stdout } = runCli(['check', '--format', 'json'], {
      files: { 'ipt.competence': ORPHAN, 'clean.competence': CLEAN.replace('ipt', 'dit') },
    });
    const report = JSON.parse(stdout);
    assert.equal(typeof report.files[0].diagnostics[0].message, 'string');
    report.files[0].diagnostics[0].message = '…';
    assert.deepEqual(report, {
      version: 1,
      files: [
        {
          path: 'ipt.competence',
          diagnostics: [
            {
              code: 'activity-without-domain',
              severity: 'error',
              message: '…',
              range: { start: { line: 12, column: 10 }, end: { line: 12, column: 13 } },
              fixes: ["Put 'end' in the domain 'basic'"],
              related: [],
            },
          ],
        },
      ],
      summary: { files: 2, errors: 1, warnings: 0, information: 0, hints: 0 },
    });
    assert.equal(code, 1);
  });

  it('lists related locations, in any file', () => {
    const twice = `${CLEAN}\nactivity engage in basic: Ability to engage again\n  - An ability to try again\n`;
    const files = { 'ipt.competence': twice };
    const { diagnostics } = JSON.parse(runCli(['check', '--format', 'json'], { files }).stdout).files[0];
    const related = diagnostics.flatMap((each: { related: object[] }) => each.related);
    assert.ok(related.length > 0);
    assert.deepEqual(Object.keys(related[0]), ['path', 'range', 'message']);
    assert.equal(related[0].path, 'ipt.competence');
    assert.match(runCli(['check'], { files }).stdout, /\n {2}ipt\.competence:\d+:\d+: /);
  });

  it('prints paths relative to the current folder, with /', () => {
    const files = { 'a/x.competence': FAULTY, 'b/c/y.competence': FAULTY.replaceAll('ipt', 'dit') };
    const { stdout } = runCli(['check', '../a', '--format', 'json', 'c'], { files, cwd: 'b' });
    const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths, ['../a/x.competence', 'c/y.competence']);
  });

  it('exits with 0 if there are only hints', () => {
    const lone = `${CLEAN}  - An ability to speak:\n    - plainly\n`;
    const { code, stdout } = runCli(['check'], { files: { 'ipt.competence': lone } });
    assert.match(stdout, /: hint: /);
    assert.match(stdout, /\nNo problems in 1 file, and 1 hint\n$/);
    assert.equal(code, 0);
  });
});

/** The tests of rules check the messages. */
function withoutMessages(text: string): string {
  return text.replace(/(: (?:error|warning|information|hint): ).*/g, '$1…');
}
