import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../samples/published.ts';
import { installInto } from '../support/commandFolder.ts';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { runSteps } from '../support/runSteps.ts';

/** The parts of a pipeline that are used here. */
interface Pipeline {
  readonly '.competence': {
    readonly variables: Readonly<Record<string, string>>;
    readonly before_script: readonly unknown[];
  };
  readonly competence: Job;
  readonly pages: Job;
}

interface Job {
  readonly extends: string;
  readonly script: readonly unknown[];
  readonly artifacts: { readonly when?: string; readonly paths: readonly string[] };
}

const BEFORE = `framework ipt: IPT
  version: 1.0.0
  status: draft
  language: en-GB
  author: A. Author

domain basic: Basic

activity engage in basic: Ability to engage
  - [direct] An ability to speak plainly, and not to hurry
`;
const REWORDED = BEFORE.replace('not to hurry', 'to hurry');

describe('the recipe for GitLab', function () {
  this.timeout(60_000);

  const pipeline = parse(readFileSync(join(repositoryRoot, 'recipes/gitlab.yml'), 'utf8')) as Pipeline;
  const steps = linesOf(pipeline.competence.script);

  it('fetches the history and the command, and always keeps the reports', () => {
    const { '.competence': common, competence, pages } = pipeline;
    assert.deepEqual([competence.extends, pages.extends], ['.competence', '.competence']);
    assert.equal(common.variables.GIT_DEPTH, '0');
    const [install = '', ...others] = linesOf(common.before_script);
    assert.match(install, /^npm install --global git\+https:\S+#v[\d.]+$/);
    assert.deepEqual(others, []);
    assert.deepEqual(competence.artifacts.paths, ['review/']);
    assert.equal(competence.artifacts.when, 'always');
  });

  it('publishes the folder that GitLab Pages reads', () => {
    assert.deepEqual(pipeline.pages.artifacts.paths, ['public']);
    withRepository((repository) => {
      const { code, output } = run(repository, REWORDED, linesOf(pipeline.pages.script));
      assert.equal(code, 0, output);
      for (const file of ['index.html', 'ipt/changes~1.0.0.html'])
        assert.ok(existsSync(join(repository.folder, 'public', file)), file);
    });
  });

  it('shows the changes, and passes if the version is high enough', () => {
    withRepository((repository) => {
      const { code, output } = run(repository, REWORDED.replace('1.0.0', '1.1.0'));
      assert.equal(code, 0, output);
      for (const file of ['changes.html', 'site/index.html', 'site/ipt/direct.html'])
        assert.ok(existsSync(join(repository.folder, 'review', file)), file);
      assert.match(readFileSync(join(repository.folder, 'review/changes.html'), 'utf8'), /<del>not<\/del>/);
    });
  });

  it('fails if the version is too low, and if there are problems', () => {
    // The step that builds the site takes longest, and knows nothing of versions.
    const withoutSite = steps.filter((step) => !step.startsWith('competence build'));
    withRepository((repository) => assert.equal(run(repository, REWORDED, withoutSite).code, 1));
    withRepository((repository) => {
      const { code, output } = run(
        repository,
        REWORDED.replace('1.0.0', '1.1.0').replace('in basic', 'in nowhere'),
      );
      assert.equal(code, 1);
      assert.match(output, /frameworks\/ipt\.competence:9:20: error: /);
      assert.ok(existsSync(join(repository.folder, 'review/site/index.html')));
    });
  });

  /** Runs the steps after the installation, for a merge request with this text. */
  function run({ folder, git, write, commit }: GitRepository, text: string, chosen = steps) {
    write('frameworks/ipt.competence', BEFORE);
    commit('before');
    git('tag', 'v1.0.0');
    const base = git('rev-parse', 'HEAD').trim();
    write('frameworks/ipt.competence', text);
    commit('after');
    return runSteps(folder, chosen, {
      PATH: installInto(join(folder, '../bin')),
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
  }
});

/** GitLab joins lists of lines, and YAML may have read a line with a colon as something else. */
function linesOf(script: readonly unknown[]): string[] {
  return script.map((line) => (typeof line === 'string' ? line : assert.fail(JSON.stringify(line))));
}
