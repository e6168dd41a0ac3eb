import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isolated } from './gitRepository.ts';

/** A repository that would have git run a program, if it were let. */
export interface HostileRepository {
  readonly title: string;
  /** Makes it in `folder/work`, where the work tree is. */
  make(folder: string): void;
  /** The current folder in the work tree. */
  readonly within: string;
  /** Whether it lacks the files of its commits. */
  readonly isPartial: boolean;
  /** How git is called when the repository gets its way, from where somebody works. */
  readonly trap: readonly string[];
}

/** The files of the first commit, tagged v1.0.0, and of the last one. */
export const FIRST = `framework x: X
  version: 1.0.0
  status: draft
  language: en-GB
  author: A. Author
domain basic: Basic
activity engage in basic: Ability to engage
  - [engage-1] An ability to listen
  - [engage-7] An ability to ask
`;
export const LAST = FIRST.replace(/ {2}- \[engage-7\].*\n/, '').replace('1.0.0', '1.1.0');
/** Uncommitted files in the work tree. */
export const NOW = `${LAST}  - An ability to wait\n`;

/** All kinds of such repositories. */
export const HOSTILE: readonly HostileRepository[] = [
  partialClone('a command for the other side', (evil) => ({ 'remote.origin.uploadpack': `${evil} #` })),
  partialClone('a protocol that is an alias', (evil) => ({
    'remote.origin.vcs': 'none',
    'alias.remote-none': `!${evil}`,
    'alias.remote-': `!${evil}`,
  })),
  partialClone('a protocol that is a program', (evil) => ({
    'remote.origin.url': `ext::${evil}`,
    'protocol.allow': 'always',
    'protocol.ext.allow': 'always',
  })),
  partialClone('a program for ssh', (evil) => ({
    'remote.origin.url': 'ssh://127.0.0.1/nowhere',
    'core.sshCommand': evil,
  })),
  partialClone('a program for the protocol of git', (evil) => ({
    'remote.origin.url': 'git://127.0.0.1/nowhere',
    'core.gitProxy': evil,
  })),
  partialClone('settings of a file that they include', (evil, work) => {
    writeFileSync(join(work, '.git', 'more'), `[remote "origin"]\n\tuploadpack = "${evil} #"\n`);
    return { 'include.path': 'more' };
  }),
  {
    title: 'a clone that lacks folders as well, with a command for the other side',
    within: '.',
    isPartial: true,
    trap: ['ls-tree', '-r', 'HEAD'],
    make(folder) {
      clonePartly(folder, 'tree:0', (evil) => ({ 'remote.origin.uploadpack': `${evil} #` }));
    },
  },
  {
    title: 'a .git file that leads to a partial clone',
    within: '.',
    isPartial: true,
    trap: ['cat-file', '-p', 'HEAD:x.competence'],
    make(folder) {
      const work = clonePartly(folder, 'blob:none', (evil) => ({ 'remote.origin.uploadpack': `${evil} #` }));
      cpSync(join(work, '.git'), join(folder, 'elsewhere'), { recursive: true });
      git(folder, 'config', '--file', 'elsewhere/config', 'core.worktree', '/');
      rmSync(join(work, '.git'), { recursive: true });
      writeFileSync(join(work, '.git'), 'gitdir: ../elsewhere\n');
    },
  },
  {
    title: 'a whole clone, with programs in all settings that name any',
    within: '.',
    isPartial: false,
    trap: ['status'],
    make(folder) {
      const { evil, work } = prepare(folder);
      git(folder, 'clone', '--quiet', 'origin', 'work');
      writeFileSync(join(work, '.gitattributes'), '* diff=evil filter=evil merge=evil text eol=crlf\n');
      signCommit(work);
      writeFileSync(join(work, 'x.competence'), NOW);
      for (const name of HOOKS) cpSync(evil, join(work, '.git', 'hooks', name));
      configure(work, programsEverywhere(evil, join(work, '.git', 'hooks')));
    },
  },
  {
    title: 'a pull request with the files of a repository in a folder',
    within: 'evil',
    isPartial: false,
    trap: ['cat-file', '-p', 'HEAD:x.competence'],
    make(folder) {
      const { evil, work } = prepare(folder);
      git(folder, 'clone', '--quiet', '--bare', '--filter=blob:none', `file://${folder}/origin`, 'evil');
      git(join(folder, 'evil'), '--git-dir=.', 'config', 'remote.origin.uploadpack', `${evil} #`);
      git(folder, 'clone', '--quiet', 'origin', 'branch');
      cpSync(join(folder, 'evil'), join(folder, 'branch', 'evil'), { recursive: true });
      // Git does not track empty folders.
      for (const empty of ['refs', 'objects']) writeFileSync(join(folder, 'branch/evil', empty, '.keep'), '');
      writeFileSync(join(folder, 'branch/evil/x.competence'), FIRST.replaceAll('engage', 'evil'));
      // There is one framework, and it is in that folder.
      rmSync(join(folder, 'branch', 'x.competence'));
      commit(join(folder, 'branch'), 'Add a folder');
      git(folder, 'clone', '--quiet', 'branch', 'work');
      const now = NOW.replaceAll('engage', 'evil');
      writeFileSync(join(work, 'evil', 'x.competence'), now);
    },
  },
  {
    title: 'a submodule that is called like a framework, with a program that shows differences',
    within: '.',
    isPartial: false,
    trap: ['--no-pager', 'log', '--patch', '--no-ext-diff', '--', '*.competence'],
    make(folder) {
      const { evil, work } = prepare(folder);
      git(folder, 'clone', '--quiet', 'origin', 'work');
      const allow = ['-c', 'protocol.file.allow=always'];
      git(work, ...allow, 'submodule', '--quiet', 'add', '--name', 'sub', `${folder}/origin`, 'y.competence');
      commit(work, 'Add a submodule');
      git(join(work, 'y.competence'), 'checkout', '--quiet', 'HEAD~1');
      commit(work, 'Move the submodule');
      configure(work, { 'diff.submodule': 'diff' });
      configure(join(work, 'y.competence'), { 'diff.external': evil });
      writeFileSync(join(work, 'x.competence'), NOW);
    },
  },
];

/** Whether the program was run. */
export function hasRun(folder: string): boolean {
  return existsSync(join(folder, 'ran'));
}

/** Makes an unprotected git run the program. Without this, a program that does not run would prove nothing. */
export function springTrap(folder: string, { within, trap }: HostileRepository): void {
  spawnSync('git', trap, { cwd: join(folder, 'work', within), env: isolated(), stdio: 'ignore' });
}

function partialClone(
  what: string,
  settings: (evil: string, work: string) => Readonly<Record<string, string>>,
): HostileRepository {
  return {
    title: `a partial clone with ${what}`,
    within: '.',
    isPartial: true,
    trap: ['cat-file', '-p', 'HEAD:x.competence'],
    make(folder) {
      clonePartly(folder, 'blob:none', settings);
    },
  };
}

/** Makes a clone without the filtered objects, with these settings, and with changes in its work tree. */
function clonePartly(
  folder: string,
  filter: string,
  settings: (evil: string, work: string) => Readonly<Record<string, string>>,
): string {
  const { evil, work } = prepare(folder);
  git(folder, 'clone', '--quiet', '--no-checkout', `--filter=${filter}`, `file://${folder}/origin`, 'work');
  configure(work, settings(evil, work));
  writeFileSync(join(work, 'x.competence'), NOW);
  return work;
}

/** Makes a harmless repository with two commits to clone, and the program. */
function prepare(folder: string): { evil: string; work: string } {
  harmless ??= makeHarmless();
  cpSync(harmless, join(folder, 'origin'), { recursive: true });
  const evil = join(folder, 'evil.sh');
  writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${join(folder, 'ran')}'\n`);
  chmodSync(evil, 0o755);
  return { evil, work: join(folder, 'work') };
}

/** The harmless repository, which is made once and then copied. */
let harmless: string | undefined;

function makeHarmless(): string {
  const folder = mkdtempSync(join(tmpdir(), 'competence-harmless-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'uploadpack.allowFilter', 'true');
  writeFileSync(join(folder, 'x.competence'), FIRST);
  commit(folder, 'First');
  git(folder, 'tag', 'v1.0.0');
  writeFileSync(join(folder, 'x.competence'), LAST);
  commit(folder, 'Last');
  return folder;
}

const HOOKS = ['post-checkout', 'post-index-change', 'pre-auto-gc', 'reference-transaction', 'pre-commit'];

function programsEverywhere(evil: string, hooks: string): Readonly<Record<string, string>> {
  const verbs = ['cat-file', 'for-each-ref', 'ls-tree', 'rev-list', 'rev-parse', 'log', 'diff'];
  return {
    'core.fsmonitor': evil,
    'core.hooksPath': hooks,
    'core.pager': evil,
    'core.editor': evil,
    'core.askPass': evil,
    'core.sshCommand': evil,
    'core.alternateRefsCommand': evil,
    'core.worktree': '../..',
    'credential.helper': `!${evil}`,
    'diff.external': evil,
    'diff.evil.command': evil,
    'diff.evil.textconv': evil,
    'diff.evil.cachetextconv': 'true',
    'filter.evil.clean': evil,
    'filter.evil.smudge': evil,
    'filter.evil.process': evil,
    'filter.evil.required': 'true',
    'merge.evil.driver': evil,
    'gpg.program': evil,
    'gpg.ssh.program': evil,
    'log.showSignature': 'true',
    'gc.recentObjectsHook': evil,
    'uploadpack.packObjectsHook': evil,
    'trace2.normalTarget': join(dirname(evil), 'ran'),
    'trace2.eventTarget': join(dirname(evil), 'ran'),
    ...Object.fromEntries(
      verbs.flatMap((verb) => [
        [`alias.${verb}`, `!${evil}`],
        [`pager.${verb}`, evil],
      ]),
    ),
  };
}

/** Signs the last commit, so that git would start a program to verify it. */
function signCommit(work: string): void {
  commit(work, 'Add attributes');
  const [head, ...body] = git(work, 'cat-file', 'commit', 'HEAD').split('\n\n');
  const signed = `${head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abcd\n -----END PGP SIGNATURE-----\n\n${body.join('\n\n')}`;
  writeFileSync(join(work, '..', 'signed'), signed);
  const hash = git(work, 'hash-object', '-t', 'commit', '-w', '../signed').trim();
  git(work, 'update-ref', 'refs/heads/main', hash);
}

function configure(work: string, settings: Readonly<Record<string, string>>): void {
  const file = git(work, 'rev-parse', '--path-format=absolute', '--git-path', 'config').trim();
  // From outside, so that earlier settings have no effect.
  for (const [name, value] of Object.entries(settings))
    git(dirname(work), 'config', '--file', file, name, value);
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', message);
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd,
    env: isolated(),
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args.join(' ')} in ${basename(cwd)}: ${stderr}`);
  return stdout;
}
