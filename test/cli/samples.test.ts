import assert from 'node:assert/strict';
import type { OutlineEntry } from '../support/outline.ts';
import { runCli } from '../support/runCli.ts';

/** The counts of the published lists; `test/samples` compares the samples with them in detail. */
const COMPETENCES = { basic: 192, metacompetences: 17 };

describe('the samples', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('have no problems', () => {
    const { code, stdout, stderr } = runCli(['check', 'samples']);
    assert.match(stdout, /^No problems in \d+ files/m);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('have no problems, each by itself', () => {
    for (const name of ['samples/ipt', 'samples/generic', 'samples/ipt/basic.competence']) {
      const { code, stdout } = runCli(['check', name]);
      assert.equal(code, 0, stdout);
    }
  });

  it('have the five domains and the counts of the published framework', () => {
    const outline: OutlineEntry[] = JSON.parse(runCli(['outline', '--format', 'json', 'samples/ipt']).stdout);
    assert.deepEqual(
      outline.map(({ id, counts }) => [id, counts?.domains]),
      [['ipt', 5]],
    );
    for (const [id, competences] of Object.entries(COMPETENCES)) {
      const domain = outline[0]?.children.find((entry) => entry.kind === 'domain' && entry.id === id);
      assert.ok(domain);
      assert.equal(countCompetences(domain), competences);
    }
  });
});

function countCompetences({ children }: OutlineEntry): number {
  return children.reduce(
    (sum, child) => sum + (child.kind === 'competence' ? 1 : 0) + countCompetences(child),
    0,
  );
}
