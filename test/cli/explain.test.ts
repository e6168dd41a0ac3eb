import assert from 'node:assert/strict';
import { rulePage } from '../../server/src/cli/explain/rulePage.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { runCli } from '../support/runCli.ts';

describe('competence explain', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('has a page for every rule, no wider than the terminal', () => {
    for (const rule of RULES) {
      const { id, summary, why, options = {} } = rule;
      const page = rulePage(rule, { width: 80, paint: (_colour, text) => text });
      const [name, ...lines] = page.split('\n');
      assert.equal(name, id);
      const words = lines.join(' ').replace(/\s+/g, ' ');
      assert.ok(words.includes(`${summary}.`) && words.includes(why), id);
      for (const option of Object.keys(options)) assert.ok(words.includes(` ${option}: `));
      assert.ok(
        lines.some((line) => /^ *\^+/.test(line)),
        id,
      );
      const prose = lines.filter((line) => !line.startsWith('    '));
      assert.ok(Math.max(...prose.map(({ length }) => length)) <= 80, id);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(page, /[\0-\x08\x0b-\x1f]/);
    }
  });

  it('prints it', () => {
    const { code, stdout, stderr } = runCli(['explain', 'misplaced']);
    assert.match(
      stdout,
      /^misplaced\nA line in a place where it is not allowed\.\n\nSeverity: error\.\n\nWhy\n/,
    );
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('says how to fix a problem, and whether that is automatic', () => {
    const pageOf = (rule: string) => runCli(['explain', rule]).stdout;
    assert.match(
      pageOf('doubled-space'),
      /\nHow to fix it\n {2}- Leave only one space\n.*`competence check --fix`/,
    );
    assert.match(pageOf('published-without-ids'), /\nHow to fix it\n {2}- Add the missing ids\n/);
    assert.doesNotMatch(pageOf('published-without-ids'), /--fix/);
  });

  it('lists all rules by group', () => {
    const { code, stdout } = runCli(['explain']);
    assert.equal(code, 0);
    assert.match(stdout, /^Structure\n/);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) {2,}/gm)].map(([, id]) => id);
    assert.deepEqual(
      listed,
      RULES.map(({ id }) => id),
    );
  });

  it('explains the code that does not belong to a rule', () => {
    assert.match(runCli(['explain', 'invalid-configuration']).stdout, /^invalid-configuration\n/);
  });

  it('suggests the nearest rule for an unknown name', () => {
    const { code, stdout, stderr } = runCli(['explain', 'misplacd']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, "competence: unknown rule 'misplacd'. Did you mean 'misplaced'?\n");
    assert.match(runCli(['explain', 'x\u001b[31m']).stderr, /^competence: unknown rule 'x␛\[31m'\. /);
  });
});
