import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { name as extensionName, publisher } from '../../package.json';
import { repositoryRoot } from '../samples/published.ts';
import { installInto } from '../support/commandFolder.ts';
import { type GitRepository, repositoryIn, withRepository } from '../support/gitRepository.ts';
import { whilePullRequest } from '../support/pullRequest.ts';
import { runCli } from '../support/runCli.ts';
import { runSteps } from '../support/runSteps.ts';

type Host = 'github' | 'gitlab';

const HOSTS: readonly Host[] = ['github', 'gitlab'];

/** The files that are written for each host besides those for both, with the recipes that they are. */
const WORKFLOWS: Readonly<Record<Host, Readonly<Record<string, string>>>> = {
  github: {
    '.github/workflows/competence.yml': 'github.yml',
    '.github/workflows/pages.yml': 'github-pages.yml',
  },
  gitlab: { '.gitlab-ci.yml': 'gitlab.yml' },
};
const SHARED = [
  '.gitattributes',
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'competence.json',
  'ipt/ipt.competence',
];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Pipeline {
  readonly competence: { readonly script: readonly string[] };
  readonly pages: { readonly script: readonly string[] };
}

/** Writes a repository for a host into the folder of a test's repository, and commits it. */
function start({ folder, commit }: GitRepository, host: Host): void {
  const { code, stderr } = runCli(['new', `--${host}`], { cwd: folder });
  assert.equal(code, 0, stderr);
  commit('start');
}

function textOf({ folder }: Pick<GitRepository, 'folder'>, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function reword(repository: GitRepository): void {
  const changed = textOf(repository, 'work/work.competence').replace('in plain words', 'in long words');
  repository.write('work/work.competence', changed);
  repository.commit('reword');
}

describe('competence new, for a repository', function () {
  this.timeout(180_000);

  for (const host of HOSTS) {
    describe(host, () => {
      it('writes what is listed, without problems', () => {
        const { code, stdout, stderr } = runCli(['new', `--${host}`, 'ipt'], {
          files: {},
          inspect: (folder) => {
            const cwd = join(folder, 'ipt');
            const found = readdirSync(cwd, { recursive: true, withFileTypes: true })
              .filter((entry) => entry.isFile())
              .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1));
            assert.deepEqual(found.sort(), [...SHARED, ...Object.keys(WORKFLOWS[host])].sort());
            assert.equal(runCli(['check'], { cwd }).stdout, 'No problems in 1 file\n');
            assert.equal(runCli(['format', '--check'], { cwd }).code, 0);
            assert.match(textOf({ folder: cwd }, 'README.md'), /`ipt\/ipt\.competence`/);
            assert.doesNotMatch(textOf({ folder: cwd }, 'README.md'), /\{\w+\}/);
            for (const [path, recipe] of Object.entries(WORKFLOWS[host])) {
              const text = textOf({ folder: cwd }, path);
              assert.equal(text, readFileSync(join(repositoryRoot, 'recipes', recipe), 'utf8'));
              assert.ok(parse(text));
            }
          },
        });
        assert.equal(stderr, '');
        assert.equal(code, 0);
        const lines = stdout.trimEnd().split('\n');
        const created = lines
          .filter((line) => line.startsWith('ipt/'))
          .map((line) => line.slice('ipt/'.length));
        assert.deepEqual(created.sort(), [...SHARED, ...Object.keys(WORKFLOWS[host])].sort());
      });

      it('names the workflows that do not say yet where Competence is', () => {
        let unknown: string[] = [];
        const { stdout } = runCli(['new', `--${host}`, 'ipt'], {
          files: {},
          inspect: (folder) => {
            const at = (path: string): string => textOf({ folder }, `ipt/${path}`);
            unknown = Object.keys(WORKFLOWS[host]).filter((path) => /OWNER\//.test(at(path)));
            // A comment says so as well.
            for (const path of unknown) assert.match(at(path), /^ *# Replace OWNER with the owner /m);
          },
        });
        const named = [...stdout.matchAll(/^In ipt\/(\S+), replace OWNER /gm)].map(([, path]) => path);
        assert.deepEqual(named, unknown);
      });

      it('writes nothing if one of the files exists', () => {
        for (const path of [...SHARED, ...Object.keys(WORKFLOWS[host])]) {
          const { code, stdout, stderr } = runCli(['new', `--${host}`, 'ipt'], {
            files: { [`ipt/${path}`]: 'mine' },
            inspect: (folder) => {
              assert.deepEqual(readdirSync(join(folder, 'ipt')), [path.split('/')[0]]);
              assert.equal(textOf({ folder }, `ipt/${path}`), 'mine');
            },
          });
          assert.equal(
            stderr,
            `competence: ipt/${path}: the file already exists, so nothing was created; move it away, or choose another folder\n`,
          );
          assert.equal(stdout, '');
          assert.equal(code, 2);
        }
      });

      it('gets on with every name of a folder', () => {
        for (const name of ['basic', 'review', 'public', 'Großes Fach', '日本', '..dots'])
          runCli(['new', `--${host}`, '--', name], {
            files: {},
            inspect: (folder) => {
              const { stdout } = runCli(['check'], { cwd: join(folder, name) });
              assert.equal(stdout, 'No problems in 1 file\n', name);
            },
          });
      });
    });
  }

  it('is for one host only', () => {
    const { code, stderr } = runCli(['new', '--github', '--gitlab', 'ipt'], { files: {} });
    assert.equal(code, 2);
    assert.match(stderr, /'--gitlab' cannot be used with option '--github'|'--github' cannot be used with/);
  });

  it('refuses a folder inside of a repository, where workflows do not run', () => {
    withRepository(({ folder }) => {
      const { code, stderr } = runCli(['new', '--github', 'ipt'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /^competence: ipt: it is inside of the git repository .+git init.+\n$/);
      assert.ok(!existsSync(join(folder, 'ipt')));
    });
  });

  it('recommends this extension', () => {
    withRepository((repository) => {
      start(repository, 'github');
      const { recommendations } = JSON.parse(textOf(repository, '.vscode/extensions.json')) as {
        recommendations: string[];
      };
      assert.deepEqual(recommendations, [
        `${publisher}.${extensionName}`,
        'streetsidesoftware.code-spell-checker',
      ]);
      const settings = JSON.parse(textOf(repository, '.vscode/settings.json')) as Record<string, unknown>;
      assert.deepEqual(settings['cSpell.words'], ['work']);
    });
  });

  it('says how to compare and merge by meaning as the documentation does', () => {
    withRepository((repository) => {
      start(repository, 'github');
      const attributes = textOf(repository, '.gitattributes');
      const page = readFileSync(join(repositoryRoot, 'docs/reviewing.md'), 'utf8');
      const [, section = ''] = /\n## In git\n[\s\S]*?```\n([\s\S]*?)```/.exec(page) ?? [];
      const commands = section.trimEnd().split('\n');
      assert.deepEqual(
        [...attributes.matchAll(/^# (git config .+)$/gm)].map(([, command]) => command),
        commands.slice(0, -1),
      );
      const [rule = ''] = attributes.split('\n').filter((line) => /^[^#]/.test(line));
      assert.equal(commands.at(-1), `echo '${rule}' >> .gitattributes`);
      assert.match(repository.git('check-attr', 'merge', 'work/work.competence'), /merge: competence$/m);
    });
  });

  it('has an action on GitHub that reviews a pull request', async () => {
    let review: Step | undefined;
    const prepare = (origin: GitRepository): void => {
      start(origin, 'github');
      const { jobs } = parse(textOf(origin, '.github/workflows/competence.yml')) as Workflow;
      review = jobs.review?.steps.find(({ uses }) => uses?.includes('/competence@'));
      origin.git('checkout', '--quiet', '-b', 'topic');
      reword(origin);
      origin.git('checkout', '--quiet', 'main');
    };
    await whilePullRequest(prepare, async (pullRequest) => {
      pullRequest.merge();
      assert.ok(review);
      const run = await pullRequest.run(pullRequest.checkout(), {
        inputs: { site: 'true', ...review.with },
        action: repositoryRoot,
      });
      assert.ok(run.ok, run.log);
      assert.equal(pullRequest.comments.comments.length, 1);
      assert.match(pullRequest.comments.comments[0]?.body ?? '', /<del>plain<\/del>/);
      assert.ok(existsSync(join(run.folder, 'site/work/index.html')));
    });
  });

  it('has a workflow on GitHub that builds the site', () => {
    withRepository((repository) => {
      start(repository, 'github');
      const { jobs } = parse(textOf(repository, '.github/workflows/pages.yml')) as Workflow;
      // The command built here replaces that of the release.
      mkdirSync(join(repository.folder, '.competence'));
      symlinkSync(join(repositoryRoot, 'dist'), join(repository.folder, '.competence/dist'));
      const steps = jobs.build?.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) ?? [];
      assert.equal(steps.length, 2);
      const { code, output } = runSteps(repository.folder, steps);
      assert.equal(code, 0, output);
      assert.ok(existsSync(join(repository.folder, '_site/work/index.html')));
    });
  });

  // The pipeline has folders with these names as well.
  for (const id of ['review', 'public']) {
    it(`has jobs on GitLab that review and publish a framework named ${id}`, () => {
      withRepository(({ folder: outer }) => {
        const folder = join(outer, '..', id);
        mkdirSync(folder);
        const repository = repositoryIn(folder);
        start(repository, 'gitlab');
        const base = repository.git('rev-parse', 'HEAD').trim();
        repository.commit('more');
        const { competence, pages } = parse(textOf(repository, '.gitlab-ci.yml')) as Pipeline;
        const env = {
          PATH: installInto(join(folder, '../bin')),
          CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        };
        for (const { script } of [competence, pages]) {
          const { code, output } = runSteps(folder, script, env);
          assert.equal(code, 0, output);
        }
        for (const file of ['review/changes.html', `review/site/${id}/index.html`, `public/${id}/index.html`])
          assert.ok(existsSync(join(folder, file)), file);
      });
    });
  }

  it('can be released as its README says', () => {
    withRepository((repository) => {
      start(repository, 'github');
      const [, section = ''] = /\n## Release\n([\s\S]*?)\n## /.exec(textOf(repository, 'README.md')) ?? [];
      const commands = [...section.matchAll(/`(competence [^`]+)`/g)].map(([, command = '']) => command);
      assert.deepEqual(commands, ['competence ids', 'competence release', 'competence release --tag']);
      for (const command of commands) {
        const { code, stdout, stderr } = runCli(command.split(' ').slice(1), { cwd: repository.folder });
        assert.equal(code, 0, stdout + stderr);
        repository.commit(command);
      }
      assert.equal(repository.git('tag'), 'v0.1.0\n');
      assert.match(textOf(repository, 'work/work.competence'), /^ {2}status: published$/m);
      assert.equal(runCli(['check'], { cwd: repository.folder }).stdout, 'No problems in 1 file\n');
    });
  });
});
