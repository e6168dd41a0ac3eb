import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../samples/published.ts';
import { installInto } from '../support/commandFolder.ts';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';

/** The parts of a hook that pre-commit uses. */
interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly args?: readonly string[];
  /** A pattern that a path must have in it. */
  readonly files: string;
  readonly types?: readonly string[];
  readonly pass_filenames?: boolean;
}

const HOOKS = parse(readFileSync(join(repositoryRoot, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
const GOOD = `framework ipt: IPT
  version: 1.0.0
  status: draft
  language: en-GB
  author: A. Author

domain basic: Basic

activity engage in basic: Ability to engage
  - [direct] An ability to speak plainly
`;
const FAULTY = GOOD.replace(' in basic', ' in nowhere');

describe('the hooks for pre-commit', function () {
  this.timeout(60_000);

  it('show only the problems of staged files', () => {
    withRepository((repository) => {
      stage(repository, { 'good.competence': GOOD });
      assert.deepEqual(runHook(repository, 'competence-check'), {
        code: 0,
        output: 'No problems in 1 file\n',
      });
      stage(repository, {
        'a folder/faulty.competence': FAULTY.replaceAll('ipt', 'other'),
        'notes.txt': 'nowhere',
      });
      const { code, output } = runHook(repository, 'competence-check');
      assert.equal(code, 1);
      assert.match(output, /^a folder\/faulty\.competence:9:20: error: /m);
      assert.doesNotMatch(output, /notes\.txt/);
    });
  });

  it('format staged files, so that pre-commit sees changed files', () => {
    withRepository((repository) => {
      const untidy = GOOD.replace('  version:', '      version:').replace(/$/, '\n\n\n');
      stage(repository, { 'ipt.competence': untidy });
      assert.equal(runHook(repository, 'competence-format').code, 0);
      assert.equal(repository.git('diff', '--name-only').trim(), 'ipt.competence');
      assert.equal(readFileSync(join(repository.folder, 'ipt.competence'), 'utf8'), GOOD);
      repository.git('add', '--all');
      runHook(repository, 'competence-format');
      assert.equal(repository.git('diff', '--name-only'), '');
    });
  });

  it('format before they check, so that a check does not report what formatting fixes', () => {
    assert.deepEqual(
      HOOKS.map(({ id }) => id),
      ['competence-format', 'competence-check'],
    );
  });
});

function stage({ write, git }: GitRepository, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('add', '--all');
}

/** Runs a hook as pre-commit does: its entry, its arguments, and the staged files that its pattern is found in. */
function runHook({ folder, git }: GitRepository, id: string): { code: number | null; output: string } {
  const hook = HOOKS.find((each) => each.id === id);
  assert.ok(hook, id);
  // These would choose the files in another way than is done here.
  assert.deepEqual([hook.types, hook.pass_filenames], [undefined, undefined]);
  const staged = git('diff', '--staged', '--name-only', '--diff-filter=ACMRTUXB', '-z').split('\0');
  const files = staged.filter((path) => path !== '' && new RegExp(hook.files).test(path));
  const bin = join(folder, '..', 'bin');
  mkdirSync(bin, { recursive: true });
  const [command = '', ...parameters] = hook.entry.split(' ');
  const { status, stdout, stderr, error } = spawnSync(
    command,
    [...parameters, ...(hook.args ?? []), ...files],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: installInto(bin) },
    },
  );
  if (error) throw error;
  return { code: status, output: stdout + stderr };
}
