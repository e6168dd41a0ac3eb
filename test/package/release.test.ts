import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from '../../scripts/host/findCommand.mjs';
import { commitRelease } from '../../scripts/release/commitRelease.mjs';
import { type GitRepository, isolated, openRepository, repositoryIn } from '../support/gitRepository.ts';
import { type NewMachine, newMachine } from './newMachine.ts';
import { stagedRelease, VERSION } from './packedCommandLine.ts';

const TAG = `v${VERSION}`;
const GOOD = `framework ipt: IPT
  version: 1.0.0
  status: draft
  language: en-GB
  author: A. Author

domain basic: Basic

activity engage in basic: Ability to engage
  - [direct] An ability to speak plainly
`;

describe('the tag of a release', function () {
  this.timeout(240_000);
  let source: GitRepository;
  let close: () => void;
  /** The address of a bare clone, as a server has it. */
  let address = '';
  let machine: NewMachine;

  before(async () => {
    const folder = await stagedRelease();
    const opened = openRepository();
    ({ repository: source, close } = opened);
    source.write('package.json', '{ "name": "source" }');
    source.write('.gitignore', 'dist/\n');
    source.commit('Source');
    source.write('work.txt', 'in progress');
    commitRelease({ repository: source.folder, folder, tag: TAG, message: 'Release', env: isolated() });
    const bare = join(source.folder, '..', 'competence.git');
    source.git('clone', '--quiet', '--bare', source.folder, bare);
    address = `file://${bare}`;
  });

  after(() => close());

  beforeEach(() => {
    machine = newMachine();
  });

  afterEach(() => machine.remove());

  it('has a parent, is on no branch, and leaves the working tree and the index alone', () => {
    assert.equal(source.git('rev-parse', `${TAG}^{commit}~1`), source.git('rev-parse', 'main'));
    assert.equal(source.git('branch', '--contains', TAG), '');
    assert.equal(source.git('status', '--porcelain'), '?? work.txt\n');
    assert.equal(source.git('cat-file', '-t', TAG).trim(), 'tag');
  });

  it('has what npm, pre-commit and GitHub need, and nothing to build', () => {
    const files = source.git('ls-tree', '-r', '--name-only', TAG).split('\n');
    for (const name of [
      '.github/workflows/release.yml',
      '.pre-commit-hooks.yaml',
      'LICENSE',
      'action.yml',
      'dist/action.cjs',
      'dist/cli.cjs',
    ])
      assert.ok(files.includes(name), name);
    const manifest = JSON.parse(source.git('show', `${TAG}:package.json`)) as Record<string, unknown>;
    assert.deepEqual(
      [manifest.scripts, manifest.dependencies, manifest.devDependencies],
      [undefined, undefined, undefined],
    );
  });

  it('is not made twice', async () => {
    const again = { repository: source.folder, folder: await stagedRelease(), tag: TAG, message: 'Release' };
    assert.throws(
      () => commitRelease(again),
      /The tag v\S+ exists already\. Raise the version in package\.json/,
    );
  });

  it('can be installed from git', () => {
    const prefix = join(machine.home, 'global');
    machine.run('npm', 'install', '--global', '--offline', '--prefix', prefix, `git+${address}#${TAG}`);
    const { run } = machine.withPrograms(join(prefix, 'bin'));
    assert.equal(run('competence', '--version'), `${VERSION}\n`);
    run('competence', 'new', 'ipt');
    run('competence', 'export', '--to', 'pdf', '--out', 'ipt.pdf', 'ipt');
    assert.equal(readFileSync(join(machine.folder, 'ipt.pdf')).toString('latin1', 0, 5), '%PDF-');
  });

  it('has hooks that pre-commit installs and runs as the documentation says', () => {
    assert.ok(findCommand('pre-commit'), 'To run the hooks, install: apt-get install pre-commit');
    const page = readFileSync('docs/continuous-integration.md', 'utf8');
    const [, documented = ''] = /## Before a commit\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const settings = documented.replace(/repo: https:\S+/, `repo: ${address}`);
    assert.match(settings, new RegExp(`rev: ${TAG.replaceAll('.', '\\.')}\n`));
    const folder = join(machine.folder, 'frameworks');
    mkdirSync(folder);
    const repository = repositoryIn(folder);
    repository.write('.pre-commit-config.yaml', settings);
    repository.write('a folder/ipt.competence', GOOD.replace('  version:', '      version:'));
    repository.git('add', '--all');
    const env = { ...isolated(), ...machine.env };
    const run = (): string => {
      const { stdout, stderr } = spawnSync('pre-commit', ['run', '--color=never'], {
        cwd: folder,
        encoding: 'utf8',
        env,
      });
      return stdout + stderr;
    };
    const first = run();
    assert.match(first, /^Format competence frameworks\.+Failed\n[\s\S]*files were modified by this hook/m);
    assert.match(first, /^Check competence frameworks\.+Passed$/m);
    assert.equal(readFileSync(join(folder, 'a folder/ipt.competence'), 'utf8'), GOOD);
    repository.git('add', '--all');
    assert.match(run(), /^Format competence frameworks\.+Passed\nCheck competence frameworks\.+Passed\n$/m);
    repository.write('a folder/ipt.competence', GOOD.replace(' in basic', ' in nowhere'));
    repository.git('add', '--all');
    assert.match(run(), /^Check competence frameworks\.+Failed\n[\s\S]*ipt\.competence:9:20: error: /m);
  });
});
