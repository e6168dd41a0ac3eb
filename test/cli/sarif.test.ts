import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readMarks } from '../../server/src/engine/checking/examples.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { runCli } from '../support/runCli.ts';
import { CLEAN, FAULTY } from './sources.ts';

const schema = JSON.parse(readFileSync(join(repositoryRoot, 'test/support/sarif-2.1.0.json'), 'utf8'));
// One of its patterns has a bracket that Unicode expressions do not take.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const ORPHAN = `${CLEAN}\nactivity end: Ability to end the therapy\n  - An ability to look back\n`;

describe('competence check --format sarif', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('writes a result with its rule, level, location and fixes', () => {
    const { run, code } = check({ 'a b/ipt,1.competence': ORPHAN });
    const [result, ...others] = run.results;
    assert.deepEqual(others, []);
    const rule = run.tool.driver.rules[result.ruleIndex];
    assert.equal(rule.id, 'activity-without-domain');
    assert.equal(result.ruleId, rule.id);
    assert.match(rule.help.text, /Examples with this problem\n +framework ipt/, "with the rule's examples");
    assert.equal(result.level, 'error');
    const location = { uri: 'a%20b/ipt%2C1.competence', uriBaseId: '%SRCROOT%' };
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: location,
          region: {
            startLine: 12,
            startColumn: 10,
            endLine: 12,
            endColumn: 13,
            snippet: { text: 'end' },
          },
        },
      },
    ]);
    assert.deepEqual(result.fixes, [
      {
        description: { text: "Put 'end' in the domain 'basic'" },
        artifactChanges: [
          {
            artifactLocation: location,
            replacements: [
              {
                deletedRegion: { startLine: 12, startColumn: 13, endLine: 12, endColumn: 13 },
                insertedContent: { text: ' in basic' },
              },
            ],
          },
        ],
      },
    ]);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations[0].executionSuccessful, true);
    assert.equal(code, 1);
  });

  it('names the current folder, and writes paths outside it in full', () => {
    const { run } = check({ 'a/x.competence': FAULTY, 'b/x': '' }, ['../a'], 'b');
    assert.match(run.originalUriBaseIds['%SRCROOT%'].uri, /^file:\/\/\/.*\/b\/$/);
    const { uri, uriBaseId } = run.results[0].locations[0].physicalLocation.artifactLocation;
    assert.match(fileURLToPath(uri), /\/a\/x\.competence$/);
    assert.equal(uriBaseId, undefined);
  });

  it('counts columns in UTF-16 units', () => {
    const { run } = check({ 'ipt.competence': CLEAN.replace('speak plainly', '😀 speak the the') });
    const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'doubled-word');
    const { region } = found.locations[0].physicalLocation;
    const line = '  - An ability to 😀 speak the the';
    assert.equal(line.slice(region.startColumn - 1, region.endColumn - 1), region.snippet.text);
  });

  it('includes configurations and files that could not be read', () => {
    const { run, code } = check(
      { 'ipt.competence': CLEAN, 'competence.json': '{ "extends": {} , "x\\u0000y": 1 }' },
      ['.', 'gone.competence'],
    );
    const ids = new Set(run.results.map(({ ruleId }: { ruleId: string }) => ruleId));
    assert.deepEqual([...ids], ['invalid-configuration']);
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(code, 2);
  });

  it('is valid if nothing is found or checked', () => {
    assert.deepEqual(check({ 'ipt.competence': CLEAN }).run.results, []);
    assert.deepEqual(check({ x: '' }).run.results, []);
  });

  it('is valid whatever files and texts contain', () => {
    const odd = `${FAULTY}\u0000 \ud83d {0} [a](b) \u001b[31m\n  - the the {1}\n`;
    const { run } = check({ 'a%:?#[x] \u00e9\u{1f600}.competence': odd });
    assert.ok(run.results.length > 1);
  });

  it('is valid for everything that rules report', () => {
    const files = RULES.flatMap(({ id, bad }) =>
      bad.flatMap((example, index) =>
        [...readMarks(example).files].map(([name, text]) => [`${id}-${index}/${name}`, text] as const),
      ),
    );
    const { run } = check({ 'competence.json': '{ "extends": "ucl-core" }', ...Object.fromEntries(files) });
    const ids = new Set(run.results.map(({ ruleId }: { ruleId: string }) => ruleId));
    // Some examples hide each other's problems when they share a workspace.
    assert.ok(ids.size > RULES.length - 10, String(ids.size));
  });
});

function check(files: Readonly<Record<string, string>>, names: readonly string[] = [], cwd = '') {
  const { stdout, code } = runCli(['check', '--format', 'sarif', ...names], { files, cwd });
  const log = JSON.parse(stdout);
  const isValid: boolean = validate(log);
  assert.ok(isValid, JSON.stringify(validate.errors, undefined, 2));
  assert.equal(log.runs.length, 1);
  return { run: log.runs[0], code };
}
