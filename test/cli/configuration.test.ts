import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN, FAULTY } from './sources.ts';

const OFF = '{ "rules": { "missing-title": "off" } }';

describe('competence.json on the command line', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('applies to the files of its folder and below; only the nearest counts', () => {
    const other = FAULTY.replaceAll('ipt', 'dit');
    const files = {
      'competence.json': OFF,
      'a/ipt.competence': FAULTY,
      'b/competence.json': '{}',
      'b/dit.competence': other,
    };
    const { stdout, code } = runCli(['check'], { files });
    assert.match(stdout, /^b\/dit\.competence:11:3: error/);
    assert.match(stdout, /\n1 problem in 1 file \(1 error\)\n$/);
    assert.equal(code, 1);
    assert.equal(runCli(['check', '.'], { files, cwd: 'a' }).code, 0);
    assert.equal(runCli(['check', 'a/ipt.competence'], { files }).code, 0);
  });

  it('applies to files that are read besides the requested ones, too', () => {
    const files = {
      'ipt/ipt.competence': `${CLEAN}\ndomain empty: An empty domain\n`,
      'ipt/competence.json': '{ "rules": { "empty-domain": "off" } }',
      'end/end.competence': 'part of ipt\nactivity end in empty: End\n  - An ability to end\n',
    };
    const { stdout } = runCli(['check'], { files });
    assert.equal(stdout, 'No problems in 2 files\n');
  });

  it('sets severities, options and presets', () => {
    const files = {
      'ipt.competence': CLEAN,
      'competence.json':
        '// why\n{ "extends": "ucl-core", "rules": { "long-competence": { "severity": "error", "words": 10 } }, }',
    };
    const long = CLEAN.replace('speak plainly', 'speak so plainly that every word is heard and understood');
    assert.match(
      runCli(['check'], { files: { ...files, 'ipt.competence': long } }).stdout,
      /^ipt\.competence:10:\d+: error: .*\n(.*\n)*? {2}long-competence, see/,
    );
  });

  for (const [what, text] of Object.entries({
    'nested without end': '['.repeat(100_000),
    'objects in each other': '{"rules":'.repeat(100_000),
    'a list': '["recommended"]',
    nothing: '',
    'UTF-16': Buffer.from('\ufeff{}', 'utf16le'),
    'not UTF-8': Buffer.from([0x7b, 0xff, 0x7d]),
  })) {
    it(`may contain anything without stopping a command: ${what}`, () => {
      const files = { 'ipt.competence': CLEAN, 'competence.json': text };
      const { stdout, stderr, code } = runCli(['check'], { files });
      assert.match(stdout, /invalid-configuration/);
      assert.equal(stderr, '');
      assert.equal(code, 1);
      for (const verb of ['format', 'outline', 'ids', 'review']) {
        assert.doesNotMatch(runCli([verb], { files }).stderr, /internal error/, verb);
      }
    });
  }

  const faulty = '{\n  "extends": "ucl-cor",\n  "rule": {}\n}\n';

  it('is checked itself', () => {
    const files = { 'ipt.competence': CLEAN, 'competence.json': faulty };
    const { stdout, code } = runCli(['check'], { files });
    assert.match(stdout, /^competence\.json:3:3: error: .*Did you mean 'rules'\?$/m);
    assert.match(
      stdout,
      /^competence\.json:2:14: error: This is not a valid value for 'extends'\. Use .*\n {4}"extends": "ucl-cor",$/m,
    );
    assert.match(stdout, /^ {2}invalid-configuration, see docs\/language\.md$/m);
    assert.match(stdout, /^2 problems in 1 file \(2 errors\)$/m);
    assert.equal(code, 1);
    const report = JSON.parse(runCli(['check', '--format', 'json'], { files }).stdout);
    assert.equal(report.files[0].path, 'competence.json');
    assert.equal(report.files[0].diagnostics[0].code, 'invalid-configuration');
    assert.deepEqual(report.summary, { files: 2, errors: 2, warnings: 0, information: 0, hints: 0 });
    assert.match(
      runCli(['check', '--format', 'github'], { files }).stdout,
      /^::error file=competence\.json,line=2,/m,
    );
  });

  it('is not a framework if a shell expands all files', () => {
    const files = { 'ipt.competence': CLEAN, 'competence.json': '\ufeff{}' };
    const { stdout, code } = runCli(['check', 'competence.json', 'ipt.competence'], { files });
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 0);
    assert.equal(runCli(['check', 'competence.json'], { files }).stdout, 'No problems in 1 file\n');
    assert.equal(runCli(['format', 'competence.json', 'ipt.competence'], { files }).code, 0);
  });

  it('is reported if it cannot be read', () => {
    const files = { 'ipt.competence': CLEAN, 'competence.json/x': '' };
    const { stderr, code } = runCli(['check'], { files });
    assert.match(stderr, /^competence: competence\.json: .+\n$/);
    assert.equal(code, 2);
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"rules":[]}',
    '{"rules":{"a":{"b":{}}}}',
    '\0',
    '"'.repeat(1000),
  ]) {
    it(`may hold anything: ${JSON.stringify(text.slice(0, 30))}`, () => {
      const files = { 'ipt.competence': CLEAN, 'competence.json': text };
      const { stdout, stderr, code } = runCli(['check'], { files });
      assert.equal(stderr, '');
      assert.match(stdout, /^competence\.json:\d+:\d+: error: /);
      assert.equal(code, 1);
    });
  }

  it('knows the current date', () => {
    const files = { 'ipt.competence': CLEAN.replace('  author', '  review-by: 2020-01-01\n  author') };
    assert.match(runCli(['check'], { files }).stdout, /review-overdue/);
  });
});
