import assert from 'node:assert/strict';
import { workflowFaults } from '../../scripts/test/workflowRules.mjs';

describe('the check of workflows', () => {
  const repository = { scripts: { test: '', package: '' }, has: (path: string) => path === '.ci/run' };
  const faultsOf = (step: string, permissions = '{ contents: read }'): string[] =>
    workflowFaults(`permissions: ${permissions}\njobs:\n  build:\n    steps:\n      - ${step}\n`, repository);

  it('allows what can be tried in a checkout, and actions of a version', () => {
    for (const step of [
      'run: npm test -- engine',
      'run: npm run package -- --publish-check',
      'run: .ci/run',
      'run: npm ci',
      'uses: actions/checkout@v4',
      `uses: actions/checkout@${'0123456789'.repeat(4)}`,
    ])
      assert.deepEqual(faultsOf(step), [], step);
  });

  it('reports other commands, and actions of any version', () => {
    for (const step of [
      'run: npm run pakcage',
      'run: npm run constructor',
      'run: .ci/other',
      'run: make',
      'run: |\n          npm test\n          make',
      'uses: actions/checkout@main',
      'uses: actions/checkout',
    ])
      assert.equal(faultsOf(step).length, 1, step);
  });

  it('reports a workflow that may do more than read', () => {
    assert.equal(faultsOf('run: npm test', '{ contents: write }').length, 1);
    assert.equal(faultsOf('run: npm test', 'write-all').length, 1);
  });
});
