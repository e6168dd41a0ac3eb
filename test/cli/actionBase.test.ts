import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitRepository } from '../support/gitRepository.ts';
import { type PullRequest, whilePullRequest } from '../support/pullRequest.ts';
import type { ActionRun } from '../support/runAction.ts';

const IPT = `framework ipt: Interpersonal Psychotherapy
  status: published
  version: 1.0.0
  language: en-GB
  author: A. Author

domain basic: Basic competences

activity engage in basic: Ability to engage the client

  application:
    - [hope] An ability to convey hope
    - [pace] An ability not to press the client
`;
const GENERIC = IPT.replaceAll('ipt', 'generic')
  .replace('Interpersonal Psychotherapy', 'Generic')
  .replaceAll('basic', 'basics')
  .replaceAll('engage', 'win')
  .replaceAll('hope', 'trust')
  .replaceAll('pace', 'calm');
const withLine = (id: string): string => `${IPT}    - [${id}] An ability to ${id}\n`;

/** `main` has a release and, since `topic` left it, [theirs]; `topic` has added [ours] to the other framework. */
function prepare(origin: GitRepository): void {
  origin.write('ipt.competence', IPT);
  origin.write('generic.competence', GENERIC);
  origin.commit('one');
  origin.git('tag', '--annotate', '--message=One', 'v1.0.0');
  origin.git('checkout', '--quiet', '-b', 'topic');
  origin.write('generic.competence', `${GENERIC}    - [ours] An ability to be ours\n`);
  origin.commit('ours');
  origin.git('checkout', '--quiet', 'main');
  origin.write('ipt.competence', withLine('theirs'));
  origin.commit('theirs');
}

function changesIn({ folder, log }: ActionRun): string[] {
  const file = join(folder, 'changes.json');
  assert.ok(existsSync(file), log);
  const { changes } = JSON.parse(readFileSync(file, 'utf8')) as { changes: { type: string; id: string }[] };
  return changes.map(({ type, id }) => `${type} ${id}`);
}

const compare = { steps: ['compare'] } as const;

describe('the revision that the GitHub action compares with', function () {
  this.timeout(120_000);

  const using = (title: string, use: (pullRequest: PullRequest) => Promise<void>): void => {
    it(title, () => whilePullRequest(prepare, use));
  };

  using(
    'is the first parent of the merge that is checked out, even if the event names an older one',
    async (pr) => {
      pr.merge();
      const base = pr.origin.git('rev-parse', 'v1.0.0^{commit}').trim();
      for (const depth of [1, 2, 0]) {
        const checkout = pr.checkout({ depth });
        assert.deepEqual(
          changesIn(await pr.run(checkout, { ...compare, base })),
          ['added ours'],
          `depth ${depth}`,
        );
        assert.equal(checkout.git('rev-parse', '--is-shallow-repository').trim(), 'false');
        assert.equal(checkout.git('tag').trim(), 'v1.0.0');
        checkout.git('fsck', '--strict');
      }
    },
  );

  using('is where the branch left its target if the branch itself is checked out', async (pr) => {
    for (const depth of [1, 0]) {
      const run = await pr.run(pr.checkout({ ref: 'topic', depth }), compare);
      assert.deepEqual(changesIn(run), ['added ours'], `depth ${depth}`);
    }
    // The last commit of the branch is a merge, whose first parent is the branch.
    pr.origin.git('checkout', '--quiet', 'topic');
    pr.origin.git('merge', '--quiet', '-m', 'Catch up', 'main');
    const base = pr.origin.git('rev-parse', 'v1.0.0^{commit}').trim();
    for (const depth of [1, 0]) {
      const run = await pr.run(pr.checkout({ ref: 'topic', depth }), { ...compare, base });
      assert.deepEqual(changesIn(run), ['added ours'], `depth ${depth}`);
    }
  });

  using('may be a branch, a tag or a hash by any of its names', async (pr) => {
    pr.merge();
    const hash = pr.origin.git('rev-parse', 'v1.0.0^{commit}').trim();
    const light = 'earlier';
    pr.origin.git('tag', light, hash);
    const others = {
      1: ['v1.0.0', light, hash.slice(0, 9)],
      0: ['refs/tags/v1.0.0', hash, 'HEAD~2'],
    };
    for (const depth of [1, 0] as const) {
      for (const base of depth === 1 ? ['main', 'origin/main'] : ['main', 'refs/heads/main']) {
        const run = await pr.run(pr.checkout({ depth }), { ...compare, inputs: { base } });
        assert.deepEqual(changesIn(run), ['added ours'], `${base}, depth ${depth}`);
      }
      for (const base of others[depth]) {
        const run = await pr.run(pr.checkout({ depth }), { ...compare, inputs: { base } });
        assert.deepEqual(changesIn(run).sort(), ['added ours', 'added theirs'], `${base}, depth ${depth}`);
      }
    }
  });

  using('does not exist, which is reported', async (pr) => {
    pr.merge();
    for (const depth of [1, 0]) {
      const run = await pr.run(pr.checkout({ depth }), { ...compare, inputs: { base: 'elsewhere' } });
      assert.match(
        run.log,
        /The revision 'elsewhere' to compare with was not found, and could not be fetched: /,
      );
      assert.equal(run.failed, 'Compare with the base');
    }
  });

  using('is the commit before a push, which leaves a full clone as it is', async (pr) => {
    const before = pr.origin.git('rev-parse', 'main~1').trim();
    for (const depth of [1, 0]) {
      const checkout = pr.checkout({ ref: 'main', depth });
      const run = await pr.run(checkout, { ...compare, event: { name: 'push', content: { before } } });
      assert.deepEqual(changesIn(run), ['added theirs']);
      assert.equal(checkout.git('rev-parse', '--is-shallow-repository').trim(), 'false');
    }
  });

  using('is fetched into a full clone that lacks it, and not made shallow', async (pr) => {
    pr.merge();
    const checkout = pr.checkout({ depth: 0 });
    pr.origin.git('checkout', '--quiet', '-b', 'late', 'v1.0.0');
    pr.origin.write(
      'new.competence',
      IPT.replaceAll('ipt', 'late').replaceAll('basic', 'l').replaceAll('engage', 'e'),
    );
    pr.origin.commit('late');
    const run = await pr.run(checkout, { ...compare, inputs: { base: 'late' } });
    assert.deepEqual(changesIn(run).sort(), ['added ours', 'added theirs']);
    assert.equal(checkout.git('rev-parse', '--is-shallow-repository').trim(), 'false');
    checkout.git('fsck', '--strict');
  });

  using('cannot be found with pull_request_target, which is refused', async (pr) => {
    const content = { pull_request: { number: 7, base: { ref: 'main', sha: '' }, head: { sha: '' } } };
    const run = await pr.run(pr.checkout({ ref: 'main' }), {
      event: { name: 'pull_request_target', content },
    });
    assert.equal(run.ok, false);
    assert.match(
      run.log,
      /::error title=Competence::.*'pull_request_target'.*Use 'on: pull_request' instead\./,
    );
    assert.equal(pr.comments.comments.length, 0);
  });
});

describe('the versions that the GitHub action accepts', function () {
  this.timeout(120_000);

  for (const [title, text, sentence] of [
    ['a deleted version line', IPT.replace('  version: 1.0.0\n', ''), "'ipt' has no version any more."],
    [
      'an unreadable version',
      IPT.replace('1.0.0', '2'),
      "The version of 'ipt' is '2', which is not a version number.",
    ],
    [
      'a lowered version',
      IPT.replace('1.0.0', '0.9.0'),
      "The version of 'ipt' was lowered from 1.0.0 to 0.9.0.",
    ],
    ['a deleted framework', undefined, "'ipt' is published, but it was deleted."],
  ] as const) {
    it(`do not include ${title}`, () =>
      whilePullRequest(
        (origin) => {
          prepare(origin);
          origin.git('checkout', '--quiet', '-B', 'topic', 'v1.0.0');
          if (text === undefined) origin.remove('ipt.competence');
          else origin.write('ipt.competence', text);
          origin.commit('ours');
          origin.git('checkout', '--quiet', '-B', 'main', 'v1.0.0');
        },
        async (pr) => {
          pr.merge();
          // Warnings about the header do not count here: the version alone is the reason.
          const inputs = { versions: 'breaking', 'max-warnings': '9', comment: 'false' };
          const run = await pr.run(pr.checkout(), { inputs, steps: ['compare', 'decide'] });
          assert.ok(run.log.includes(`::error title=Competence::${sentence}`), run.log);
          assert.equal(run.ok, false);
        },
      ));
  }

  it('need to be raised once after a release', () =>
    whilePullRequest(
      (origin) => {
        prepare(origin);
        origin.git('checkout', '--quiet', '-B', 'main', 'v1.0.0');
        origin.write(
          'generic.competence',
          GENERIC.replace('1.0.0', '1.1.0').replace('convey trust', 'win trust'),
        );
        origin.commit('raised');
        origin.git('checkout', '--quiet', '-B', 'topic');
        origin.write(
          'generic.competence',
          GENERIC.replace('1.0.0', '1.1.0').replace('convey trust', 'keep trust'),
        );
        origin.commit('ours');
        origin.git('checkout', '--quiet', 'main');
      },
      async (pr) => {
        pr.merge();
        const run = await pr.run(pr.checkout(), { steps: ['check', 'compare', 'decide'] });
        assert.ok(run.ok, run.log);
        assert.match(run.summary, /Since v1\.0\.0/);
      },
    ));
});
