import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { runSteps } from '../support/runSteps.ts';
import { filesOf } from './builtSite.ts';

const require = createRequire(import.meta.url);

/** The parts of a workflow that are used here. */
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const FRAMEWORK = `framework generic: Generic competences
  version: 0.1.0
  author: A. Author
  status: published
  language: en-GB

domain basics: Basics
  activity listen: Ability to listen
    - [silence] An ability to be silent
`;

describe('the recipe for GitHub Pages', function () {
  this.timeout(120_000);

  const text = readFileSync(join(repositoryRoot, 'recipes/github-pages.yml'), 'utf8');
  const { parse } = require('yaml') as { parse(text: string): Workflow };
  const workflow = parse(text);
  const { build, publish } = workflow.jobs;
  const steps = build?.steps ?? [];

  it('may publish only in a job that runs nothing that was installed', () => {
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    assert.equal(build?.permissions, undefined);
    assert.equal(steps.at(-1)?.uses?.split('@')[0], 'actions/upload-pages-artifact');
    assert.deepEqual(publish?.permissions, { pages: 'write', 'id-token': 'write' });
    assert.equal(publish?.needs, 'build');
    assert.deepEqual(
      publish?.steps.map(({ uses }) => uses?.split('@')[0]),
      ['actions/configure-pages', 'actions/deploy-pages'],
    );
  });

  it('fetches the history of the frameworks, with the tags', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    assert.equal(checkouts[0]?.with?.['fetch-depth'], 0);
    assert.equal(checkouts[0]?.with?.repository, undefined);
  });

  it('has steps whose commands build the published folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'competence-recipe-'));
    try {
      mkdirSync(join(folder, 'frameworks'));
      writeFileSync(join(folder, 'frameworks/generic.competence'), FRAMEWORK);
      git(folder, 'init', '--quiet');
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '-m', 'The first version');
      git(folder, 'tag', 'v0.1.0');
      // The command built here replaces that of the release.
      mkdirSync(join(folder, '.competence'));
      symlinkSync(join(repositoryRoot, 'dist'), join(folder, '.competence/dist'));
      const commands = steps.flatMap(({ run }) => (run?.startsWith('node ') ? [run] : []));
      assert.equal(commands.length, 2);
      const { code, output } = runSteps(folder, commands);
      assert.equal(code, 0, output);
      const published = String(steps.find(({ uses }) => uses?.startsWith('actions/upload'))?.with?.path);
      const { files } = filesOf(join(folder, published));
      assert.ok(files.includes('generic/index.html') && files.includes('generic/changes~0.1.0.html'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function git(cwd: string, ...parameters: string[]): void {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...author, ...parameters], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}
