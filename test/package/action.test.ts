import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyCase } from '../support/everyCase.ts';
import type { GitRepository } from '../support/gitRepository.ts';
import { measured } from '../support/processorTime.ts';
import { type Checkout, type PullRequest, whilePullRequest } from '../support/pullRequest.ts';
import { stagedRelease } from './packedCommandLine.ts';

/**
 * How long the action may take until it has checked a small framework, in seconds of processor time: on a machine that
 * does nothing else, this is how long one waits.
 */
const START = 5;

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: published
  language: en-GB
  author: A. Author

domain basic: Basic

activity engage in basic: Ability to engage
  - [pace] An ability not to press the client
`;

/** `topic` turns a competence into its opposite. */
function prepare(origin: GitRepository): void {
  origin.write('ipt.competence', IPT);
  origin.commit('one');
  origin.git('tag', 'v1.0.0');
  origin.git('checkout', '--quiet', '-b', 'topic');
  origin.write('ipt.competence', IPT.replace('not to press', 'to press'));
  origin.commit('two');
  origin.git('checkout', '--quiet', 'main');
}

describe('the GitHub action of a release', function () {
  this.timeout(120_000);
  let action = '';

  before(async () => {
    // Nothing of the checkout is above it.
    action = mkdtempSync(join(tmpdir(), 'competence-released-'));
    cpSync(await stagedRelease(), action, { recursive: true });
  });

  after(() => rmSync(action, { recursive: true, force: true }));

  it('reviews the merge and the branch, without installing anything', async () => {
    const checkouts: [string, Checkout][] = [
      ['the merge, shallow', {}],
      ['the branch, shallow', { ref: 'topic' }],
    ];
    await whilePullRequest(prepare, async (pullRequest) => {
      pullRequest.merge();
      await everyCase(checkouts, async (checkout) => {
        await review(pullRequest, checkout);
      });
    });
    assert.ok(!existsSync(join(action, 'node_modules')));
  });

  it('reviews a pull request from a fork, which may not write comments', async () => {
    await whilePullRequest(prepare, async (pullRequest) => {
      pullRequest.mergeFork();
      pullRequest.comments.refuse();
      const log = await review(pullRequest, {});
      assert.match(log, /::warning title=Competence::The comment could not be written/);
    });
  });

  it('starts at once', async () => {
    await whilePullRequest(prepare, async (pullRequest) => {
      pullRequest.merge();
      const checkout = pullRequest.checkout();
      const start = performance.now();
      const { result: run, seconds } = await measured(() =>
        pullRequest.run(checkout, { action, steps: ['check'] }),
      );
      const used = seconds.reduce((sum, each) => sum + each, 0);
      console.log(
        `      checked after ${((performance.now() - start) / 1000).toFixed(1)} s, ${used.toFixed(1)} s of the processor`,
      );
      assert.ok(run.ok, run.log);
      assert.ok(used < START, `${used} s of the processor`);
    });
  });

  it('says what to use if the revision does not contain the command line', async () => {
    await whilePullRequest(prepare, async (pullRequest) => {
      pullRequest.merge();
      const source = mkdtempSync(join(tmpdir(), 'competence-source-'));
      try {
        cpSync(action, source, { recursive: true, filter: (path) => !path.endsWith('dist') });
        const run = await pullRequest.run(pullRequest.checkout(), { action: source });
        assert.equal(run.failed, 'Find the command line');
        assert.match(run.log, /Use the tag of a release, such as @v\d/);
      } finally {
        rmSync(source, { recursive: true });
      }
    });
  });

  async function review(pullRequest: PullRequest, checkout: Checkout): Promise<string> {
    const run = await pullRequest.run(pullRequest.checkout(checkout), { action });
    assert.equal(run.failed, 'Report the result', run.log);
    assert.match(run.log, /'ipt' has substantive changes since v1\.0\.0/);
    const { changes } = JSON.parse(readFileSync(join(run.folder, 'changes.json'), 'utf8')) as {
      changes: { type: string; id: string }[];
    };
    assert.deepEqual(
      changes.map(({ type, id }) => `${type} ${id}`),
      ['reworded pace'],
    );
    return run.log;
  }
});
