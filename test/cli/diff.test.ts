import assert from 'node:assert/strict';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Attention } from '../../server/src/engine/diff/index.ts';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { type CliRun, runCli } from '../support/runCli.ts';

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: published
domain basic: Basic
  activity engage: Ability to engage
    application:
      - [direct] An ability to speak plainly, and not to hurry
      - [sum-up] An ability to sum up
`;
const CHANGED = IPT.replace('and not to hurry', 'and to hurry').replace(
  '      - [sum-up] An ability to sum up\n',
  '',
);

function run({ folder }: GitRepository, ...args: string[]): CliRun {
  return runCli(args, { cwd: folder });
}

/** A repository with two commits, tagged v1 and v2, and a working tree that is clean. */
function withHistory(use: (repository: GitRepository) => void): void {
  withRepository((repository) => {
    repository.write('ipt.competence', IPT);
    repository.commit('one');
    repository.git('tag', 'v1');
    repository.write('ipt.competence', CHANGED);
    repository.commit('two');
    repository.git('tag', 'v2');
    use(repository);
  });
}

interface Json {
  readonly changes: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attention?: readonly Attention[];
  }[];
  readonly summary: Record<string, number>;
  readonly suggestedVersion?: Record<string, unknown>;
}

function json(repository: GitRepository, ...args: string[]): Json {
  const { stdout, stderr } = run(repository, 'diff', '--format', 'json', ...args);
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Json;
}

const types = ({ changes }: Json): string[] => changes.map(({ type, id }) => `${type} ${id}`);

describe('competence diff', function () {
  // Each run is a process that runs git several times.
  this.timeout(60_000);

  it('compares the working tree with HEAD by default', () => {
    withHistory((repository) => {
      assert.deepEqual(types(json(repository)), []);
      repository.write('ipt.competence', CHANGED.replace('speak plainly', 'speak'));
      assert.deepEqual(types(json(repository)), ['reworded direct']);
      const { code, stdout } = run(repository, 'diff');
      assert.equal(code, 0);
      assert.match(stdout, /An ability to speak \[-plainly-\]/);
      assert.equal(run(repository, 'diff', '--exit-code').code, 1);
    });
  });

  it('points out the words that competence.json says to look at first, as they were in each commit', () => {
    withHistory((repository) => {
      const attention = (...args: string[]) => json(repository, ...args).changes[0]?.attention;
      repository.write('ipt.competence', CHANGED.replace('speak plainly', 'speak frankly'));
      assert.equal(attention(), undefined);
      repository.write('competence.json', '{ "lookFirst": { "opposites": [["frankly", "plainly"]] } }');
      const opposites = [{ kind: 'opposite', before: 'plainly', after: 'frankly' }];
      assert.deepEqual(attention(), opposites);
      repository.commit('three');
      repository.write('competence.json', '{}');
      assert.deepEqual(attention('v2', 'HEAD'), opposites);
      assert.deepEqual(attention('--from', 'v2', '--to', 'HEAD', 'ipt.competence'), opposites);
    });
  });

  it('accepts revisions in every form that git users write', () => {
    withHistory((repository) => {
      const wanted = ['reworded direct', 'removed sum-up'];
      assert.deepEqual(types(json(repository, 'v1', 'v2')), wanted);
      assert.deepEqual(types(json(repository, 'v1..v2')), wanted);
      assert.deepEqual(types(json(repository, 'HEAD~1')), wanted);
      assert.deepEqual(types(json(repository, '--from', 'v1')), wanted);
      assert.deepEqual(types(json(repository, '--from', 'v1', '--to', 'v2', 'ipt.competence')), wanted);
      assert.deepEqual(types(json(repository, 'v1', 'ipt.competence')), wanted);
      const { changes, summary, suggestedVersion } = json(repository, 'v1');
      assert.deepEqual(changes[0]?.attention, [{ kind: 'negation', before: 'not', after: '' }]);
      assert.equal(summary.removed, 1);
      assert.deepEqual(
        [suggestedVersion?.bump, suggestedVersion?.to, suggestedVersion?.isEnough],
        ['major', '2.0.0', false],
      );
      assert.equal(run(repository, 'diff', 'v1', '--check-version').code, 1);
    });
  });

  it('finds a framework again whose file was renamed or moved to another folder', () => {
    withHistory((repository) => {
      mkdirSync(join(repository.folder, 'lists'));
      renameSync(
        join(repository.folder, 'ipt.competence'),
        join(repository.folder, 'lists', 'list.competence'),
      );
      assert.deepEqual(types(json(repository)), []);
      repository.commit('moved');
      assert.deepEqual(types(json(repository, 'v2', 'HEAD')), []);
    });
  });

  it('shows removals if nothing is left', () => {
    withHistory((repository) => {
      repository.write('README', 'Nothing');
      repository.commit('three');
      repository.remove('ipt.competence');
      const gone =
        "competence: no .competence files found in 'working tree', so everything is shown as removed\n";
      for (const parameters of [
        [],
        ['HEAD'],
        ['.'],
        ['ipt.competence'],
        ['--from', 'HEAD'],
        ['--from', 'v1', 'ipt.competence'],
      ]) {
        const { code, stdout, stderr } = run(repository, 'diff', '--exit-code', ...parameters);
        assert.deepEqual([code, stderr], [1, gone], parameters.join(' '));
        assert.match(stdout, /^ {2}breaking +Removed framework \[ipt\] ipt\.competence:1$/m);
        assert.match(stdout, /^1 change, 1 to look at first, from (?:HEAD|v1) to working tree$/m);
        assert.equal(run(repository, 'diff', ...parameters).code, 0);
      }
      repository.commit('four');
      assert.equal(run(repository, 'diff', 'v2', 'HEAD', '--exit-code').code, 1);
      const none = run(repository, 'diff');
      assert.deepEqual(none, {
        code: 2,
        stdout: '',
        stderr: "competence: no .competence files found, neither in 'HEAD' nor in 'working tree'\n",
      });
      // A name that is neither gets the same message.
      assert.match(run(repository, 'diff', 'ipt.competence').stderr, /no such file, folder, branch/);
    });
  });

  it('reads the frameworks that a folder can refer to, from there and from the top', () => {
    withRepository((repository) => {
      repository.write(
        'generic/generic.competence',
        'framework generic: G\ndomain basics: B\n  activity warm: Ability to be warm\n    - [w] An ability to smile\n',
      );
      repository.write(
        'ipt/ipt.competence',
        'framework ipt: IPT\n  uses: generic\ndomain d: D\n  include @generic/warm\n',
      );
      repository.commit('one');
      repository.write(
        'generic/generic.competence',
        'framework generic: G\ndomain basics: B\n  activity warm: Ability to be warm\n    - [w] An ability to smile again\n',
      );
      const here = { folder: join(repository.folder, 'ipt') } as GitRepository;
      for (const sent of [json(repository, 'ipt'), json(here), json(repository)]) {
        assert.deepEqual(types(sent), ['reworded w']);
        assert.deepEqual((sent.changes[0] as unknown as { landsIn: unknown[] }).landsIn.length, 1);
      }
    });
  });

  it('says where a new version is outside of the range with which another framework uses it', () => {
    withRepository((repository) => {
      const generic = IPT.replaceAll('ipt', 'generic').replaceAll('IPT', 'Generic');
      repository.write('ipt.competence', IPT.replace('  status', '  uses: generic ^1.0.0\n  status'));
      repository.write('generic.competence', generic);
      repository.commit('one');
      repository.write('generic.competence', generic.replace('1.0.0', '2.0.0'));
      assert.match(
        run(repository, 'diff').stderr,
        /^competence: in 'ipt': 'generic' is version 2\.0\.0, which '\^1\.0\.0' does not allow\./,
      );
      repository.commit('two');
      repository.write('generic.competence', generic.replace('1.0.0', '2.0.0').replace('plainly', 'slowly'));
      assert.equal(run(repository, 'diff').stderr, '');
    });
  });

  it('works in a worktree', () => {
    withHistory((repository) => {
      const folder = join(repository.folder, '..', 'other tree');
      repository.git('worktree', 'add', '--quiet', folder, 'v1');
      assert.deepEqual(types(json({ folder } as GitRepository, 'v2')), ['reworded direct', 'added sum-up']);
    });
  });

  it('says what to fetch in a shallow clone', () => {
    withHistory((repository) => {
      const folder = join(repository.folder, '..', 'shallow');
      repository.git('clone', '--quiet', '--depth=1', '--no-tags', `file://${repository.folder}`, folder);
      const { code, stderr } = run({ folder } as GitRepository, 'diff', 'v1');
      assert.equal(code, 2);
      assert.match(stderr, /^competence: v1: .*shallow.*git fetch --unshallow/);
      assert.equal(run({ folder } as GitRepository, 'diff').code, 0);
    });
  });

  it('never reads a name as an option, a command or a path outside', () => {
    withHistory((repository) => {
      for (const name of [
        '; rm -rf .',
        '$(touch pwned)',
        '`touch pwned`',
        'v1\ntouch pwned',
        'HEAD:ipt.competence',
        '',
        '@{-9}',
        'nothing',
        'v1^{tree}',
      ]) {
        const { code, stdout, stderr } = run(repository, 'diff', '--from', name);
        assert.equal(code, 2, name);
        assert.equal(stdout, '');
        assert.match(stderr, /^competence: [^\n]*no such file, folder, branch, tag or commit\n$/, name);
      }
      const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
      const distrusted = runCli(['diff'], { cwd: repository.folder, env }).stderr;
      assert.match(distrusted, /belongs to another user.* safe\.directory '.*work'\n$/);
      for (const name of ['--output=pwned', '--upload-pack=touch pwned', '-O', '--help']) {
        const { code, stderr } = run(repository, 'diff', `--from=${name}`);
        assert.equal(code, 2, name);
        assert.match(stderr, /no such file, folder, branch, tag or commit/);
        assert.equal(run(repository, 'diff', '--', name).code, 2);
      }
      assert.match(run(repository, 'diff', '../..').stderr, /outside this repository/);
      assert.match(run(repository, 'diff', '--from', 'v1', '../../etc').stderr, /outside this repository/);
      assert.match(run(repository, 'diff', '--from', 'v1', '/etc').stderr, /outside this repository/);
      assert.ok(!existsSync(join(repository.folder, 'pwned')));
      assert.equal(repository.git('status', '--porcelain'), '');
    });
  });

  it('reads files with any name, even with the name of a revision', () => {
    withRepository((repository) => {
      const odd = 'a "b"\n[c] *.competence';
      repository.write(odd, IPT);
      repository.write('main', '');
      repository.commit('one');
      repository.write(odd, CHANGED);
      assert.deepEqual(types(json(repository)), ['reworded direct', 'removed sum-up']);
      assert.deepEqual(types(json(repository, '--from', 'main')), ['reworded direct', 'removed sum-up']);
      // An existing file is read as a file, and it is not a framework.
      assert.notEqual(run(repository, 'diff', '--format', 'json', 'main').stdout, '');
    });
  });

  it('names two files that are compared as the user does', () => {
    const files = { 'old.competence': IPT, 'new.competence': IPT.replaceAll('\n', '  \n') };
    const { stdout } = runCli(['diff', 'old.competence', 'new.competence'], { files });
    assert.match(stdout, /^Only white space differs in new\.competence$/m);
    const { files: notes } = JSON.parse(
      runCli(['diff', '--format', 'json', 'old.competence', 'new.competence'], { files }).stdout,
    ) as { files: { layout: string[] } };
    assert.deepEqual(notes.layout, ['new.competence']);
  });

  it('compares files and folders without git', () => {
    const files = {
      'old.competence': IPT,
      'new.competence': CHANGED,
      'a/x.competence': IPT,
      'b/y.competence': CHANGED,
    };
    for (const names of [
      ['old.competence', 'new.competence'],
      ['a', 'b'],
      ['a', 'new.competence'],
    ]) {
      const { code, stdout } = runCli(['diff', ...names, '--format', 'json'], { files, env: { PATH: '' } });
      assert.equal(code, 0);
      const sent = JSON.parse(stdout) as Json;
      assert.deepEqual(types(sent), ['reworded direct', 'removed sum-up']);
    }
  });

  it('says that git is missing, or that there is no repository', () => {
    const missing = runCli(['diff'], { files: { 'a.competence': IPT }, env: { PATH: '' } });
    assert.equal(missing.code, 2);
    assert.match(
      missing.stderr,
      /^competence: HEAD: git was not found[^\n]*\n$|^competence: git was not found[^\n]*\n$/,
    );
    const none = runCli(['diff'], {
      files: { 'a.competence': IPT },
      env: { GIT_CEILING_DIRECTORIES: '/tmp:/' },
    });
    assert.equal(none.code, 2);
    assert.match(none.stderr, /not a git repository/);
  });

  it('refuses invalid arguments', () => {
    assert.equal(runCli(['diff', '--to', 'HEAD']).code, 2);
    assert.equal(runCli(['diff', 'a', 'b', 'c']).code, 2);
    assert.equal(runCli(['diff', '--format', 'docx']).code, 2);
  });

  it('writes Markdown that fits into a comment and mentions nobody, however many changes there are', () => {
    const many = (word: string): string =>
      `framework f: F @team <b>x</b>\ndomain d: D\n  activity a: Ability\n${Array.from(
        { length: 3000 },
        (_, index) =>
          `    - [c-${index}] An ability to ${word} @someone, fix #${index} </details> | \`x\` <script> ${index} in all that is said\n`,
      ).join('')}`;
    const files = { 'old.competence': many('hear'), 'new.competence': many('listen') };
    const { code, stdout } = runCli(['diff', 'old.competence', 'new.competence', '--format', 'markdown'], {
      files,
    });
    assert.equal(code, 0);
    assert.ok(stdout.length < 65_536, String(stdout.length));
    assert.match(stdout, /more changes left out/);
    assert.doesNotMatch(stdout, /@\w|#\d|(?<!\\)<(?:script|b>)/);
    const opened = stdout.match(/<details>/g)?.length;
    assert.equal(stdout.match(/<\/details>/g)?.length, opened);
    assert.ok(stdout.includes('<del>hear</del> <ins>**listen**</ins>'));
  });

  it("writes a self-contained page with the map, in which authors' text is only text", () => {
    withHistory((repository) => {
      repository.write(
        'ipt.competence',
        CHANGED.replace('domain basic: Basic', 'domain basic: <img src=x onerror=alert(1)>'),
      );
      const { stdout } = run(repository, 'diff', 'v1', '--format', 'html');
      assert.doesNotMatch(stdout, /<img|<script|https?:|url\(/);
      assert.match(stdout, /<li class="box changed"><span class="box-title">Ability to engage<\/span>/);
      assert.match(stdout, /An ability to speak plainly, and <del>not<\/del> to hurry/);
      assert.match(stdout, /<p class="attention">“not” was removed/);
    });
  });

  it('uses colour only on a terminal, and writes nothing that could control it', () => {
    const files = { 'a.competence': IPT, 'b.competence': CHANGED.replace('hurry', 'hurry \u001b[2J\u202e') };
    const plain = runCli(['diff', 'a.competence', 'b.competence'], { files }).stdout;
    assert.ok(!plain.includes('\u001b') && !plain.includes('\u202e'));
    assert.match(plain, /\[-not-\]/);
    const coloured = runCli(['diff', 'a.competence', 'b.competence'], {
      files,
      env: { FORCE_COLOR: '1' },
    }).stdout;
    assert.ok(coloured.includes('\u001b[31mnot'));
  });

  it('links lines of the new version to an address, for markdown and html', () => {
    const files = {
      'old/a b.competence':
        'framework f: F\ndomain d: D\n  activity a: Act\n    - [one] An ability to wait\n',
      'new/a b.competence':
        'framework f: F\ndomain d: D\n  activity a: Act\n    - [one] An ability not to wait\n',
    };
    const args = ['diff', 'old', 'new', '--links', 'https://example.org/f?a=1&b/'];
    for (const format of ['markdown', 'html']) {
      const { stdout, code } = runCli([...args, '--format', format], { files });
      assert.equal(code, 0);
      assert.ok(
        stdout.includes('<a href="https://example.org/f?a=1&amp;b/new/a%20b.competence#L4">'),
        stdout,
      );
    }
    const { code, stderr } = runCli(['diff', 'old', 'new', '--links', 'javascript:alert(1)'], { files });
    assert.equal(code, 2);
    assert.match(stderr, /It begins with https:\/\//);
  });

  it('shows authors’ hashes of commits without a link, in markdown', () => {
    const hash = '0123456789abcdef0123456789abcdef01234567';
    const files = {
      'old.competence': 'framework f: F\ndomain d: D\n  activity a: Act\n    - [one] An ability to wait\n',
      'new.competence': `framework f: F\ndomain d: D\n  activity a: Act\n    - [one] An ability to wait ${hash} 2468024 decade\n`,
    };
    const { stdout } = runCli(['diff', 'old.competence', 'new.competence', '--format', 'markdown'], {
      files,
    });
    assert.ok(!/\b(?=[a-f]*\d)[0-9a-f]{7,}\b/.test(stdout), stdout);
    assert.ok(stdout.replaceAll('\u200b', '').includes(`${hash} 2468024 decade`), stdout);
  });
});
