import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { withRepository } from '../support/gitRepository.ts';
import { runCli } from '../support/runCli.ts';

const BASE = `framework f: F
  version: 1.0.0
domain d: Domain
  activity a: Ability to act
    - [x] An ability to x
    - [y] An ability to y
  activity b: Ability to be
    - [z] An ability to z
`;
const OURS = BASE.replace('    - [x] An ability to x\n', '').replace(
  'ability to z\n',
  'ability to z\n    - [x] An ability to x\n',
);
const THEIRS = BASE.replace('An ability to x', 'An ability to do x');
const MERGED = OURS.replace('An ability to x', 'An ability to do x');

describe('competence merge', function () {
  this.timeout(60_000);

  it('writes the result, to a file if one is named', () => {
    const files = { base: BASE, ours: OURS, theirs: THEIRS };
    assert.deepEqual(runCli(['merge', 'base', 'ours', 'theirs'], { files }), {
      code: 0,
      stdout: MERGED,
      stderr: '',
    });
    for (const output of ['ours', 'new']) {
      const { code } = runCli(['merge', 'base', 'ours', 'theirs', '--output', output], {
        files,
        inspect: (folder) => assert.equal(readFileSync(join(folder, output), 'utf8'), MERGED),
      });
      assert.equal(code, 0);
    }
  });

  it('reports conflicts, and files it cannot read', () => {
    const files = {
      base: BASE,
      ours: BASE.replace('to y', 'to say y'),
      theirs: BASE.replace('to y', 'to do y'),
    };
    const { code, stdout, stderr } = runCli(['merge', 'base', 'ours', 'theirs', '--marker-size', '9'], {
      files,
    });
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^<{9} ours\n {4}- \[y\] An ability to say y\n\|{9} base\n.*\n={9}\n.*\n>{9} theirs$/m,
    );
    assert.equal(stderr, 'competence: 1 conflict to resolve, marked in the result\n');
    assert.equal(runCli(['merge', 'base', 'ours', 'none'], { files }).code, 2);
    assert.equal(runCli(['merge', 'base', 'ours'], { files }).code, 2);
  });

  it('merges as git does if a file is not UTF-8, and keeps its bytes', () => {
    const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const files = {
      base: BASE,
      ours: BASE.replace('to y', 'to say y'),
      theirs: latin(BASE.replace('to z', 'to z, caf\u00e9')),
      rival: latin(BASE.replace('to y', 'to y, caf\u00e9')),
    };
    const inspect = (folder: string, expected: RegExp): void =>
      assert.match(readFileSync(join(folder, 'ours'), 'latin1'), expected);
    const clean = runCli(['merge', 'base', 'ours', 'theirs', '--output', 'ours'], {
      files,
      inspect: (folder) => inspect(folder, /to say y\n[\s\S]*to z, caf\u00e9\n/),
    });
    assert.equal(clean.code, 0);
    assert.match(clean.stderr, /^competence: theirs: the file is not UTF-8; git merges it line by line\n$/);
    const rival = ['merge', 'base', 'ours', 'rival', '--output', 'ours', '--marker-size', '9'];
    const conflict = runCli([...rival, '-L', 'topic', '-L', 'root', '-L', 'main'], {
      files,
      inspect: (folder) =>
        inspect(folder, /^<{9} topic\n.*to say y\n[\s\S]*={9}\n.*to y, caf\u00e9\n>{9} main$/m),
    });
    assert.equal(conflict.code, 1);
    const binary = runCli(['merge', 'base', 'ours', 'bits'], {
      files: { ...files, bits: new Uint8Array([0xff, 0xfe, 0]) },
    });
    assert.deepEqual([binary.code, binary.stdout], [2, '']);
  });

  it('names the sides of a conflict as requested, or as ours, base and theirs', () => {
    const files = {
      base: BASE,
      ours: BASE.replace('to y', 'to say y'),
      theirs: BASE.replace('to y', 'to do y'),
    };
    const labels = (...given: string[]): string[] =>
      runCli(['merge', 'base', 'ours', 'theirs', ...given], { files }).stdout.match(/(?<=^[<|>]{7} ).*/gm) ??
      [];
    assert.deepEqual(labels(), ['ours', 'base', 'theirs']);
    assert.deepEqual(labels('-L', 'HEAD', '-L', 'b', '-L', '1a2b (Say more)'), [
      'HEAD',
      'b',
      '1a2b (Say more)',
    ]);
    assert.deepEqual(labels('-L', '%X', '-L', '%S', '-L', '%Y'), ['ours', 'base', 'theirs']);
    assert.equal(runCli(['merge', 'base', 'ours', 'theirs', '--marker-size', '2'], { files }).code, 2);
  });

  it('works as a merge driver of git as documented, also where it is not installed', () => {
    const documented = /^git config merge\.competence\.driver '(.*)'$/m.exec(
      readFileSync(join(repositoryRoot, 'docs', 'reviewing.md'), 'utf8'),
    )?.[1];
    assert.ok(documented);
    for (const isInstalled of [true, false]) {
      withRepository(({ folder, git, write, commit }) => {
        const command = join(folder, '.git', 'competence');
        writeFileSync(
          command,
          `#!/bin/sh\nexec '${process.execPath}' '${join(repositoryRoot, 'dist', 'cli.cjs')}' "$@"\n`,
        );
        chmodSync(command, 0o755);
        const path = isInstalled ? join(folder, '.git') : '/nowhere';
        git('config', 'merge.competence.driver', `PATH="$PATH:${path}"; ${documented}`);
        write('.gitattributes', '*.competence merge=competence\n');
        write('f.competence', BASE);
        commit('base');
        git('checkout', '--quiet', '-b', 'theirs');
        write('f.competence', THEIRS);
        commit('theirs');
        git('checkout', '--quiet', 'main');
        write('f.competence', OURS);
        commit('ours');
        const merged = (): string => readFileSync(join(folder, 'f.competence'), 'utf8');
        if (isInstalled) {
          git('merge', '--quiet', '-m', 'merged', 'theirs');
          assert.equal(merged(), MERGED);
        } else {
          assert.throws(() => git('merge', '--quiet', '-m', 'merged', 'theirs'));
          assert.match(merged(), /^<{7} [\s\S]*^={7}$[\s\S]*An ability to do x\n[\s\S]*^>{7} /m);
        }
      });
    }
  });

  it('writes conflicts in the style that is set in git, which passes no settings to a driver', () => {
    const [disputed, other] = ['- [y] An ability to say y', '- [y] An ability to do y'];
    const files = {
      base: BASE,
      ours: BASE.replace('- [y] An ability to y', disputed),
      theirs: BASE.replace('- [y] An ability to y', other),
    };
    const ancestor = '\\|{7} .*\\n    - \\[y\\] An ability to y\\n';
    const styles = { merge: '', diff3: ancestor, zdiff3: ancestor, nonsense: ancestor, none: ancestor };
    for (const isExact of [true, false])
      for (const [style, between] of Object.entries(styles)) {
        withRepository(({ folder, git, write, commit }) => {
          const cli = join(repositoryRoot, 'dist', 'cli.cjs');
          const driver = 'merge %O %A %B --output %A --marker-size %L -L %X -L %S -L %Y';
          git('config', 'merge.competence.driver', `'${process.execPath}' '${cli}' ${driver}`);
          write('.gitattributes', '*.competence merge=competence\n');
          // A file that is not UTF-8 is merged by git itself, in the same style.
          const store = (text: string): void =>
            write('d/f.competence', isExact ? text : Buffer.from(`${text}// caf\u00e9\n`, 'latin1'));
          store(files.base);
          commit('base');
          git('checkout', '--quiet', '-b', 'theirs');
          store(files.theirs);
          commit('theirs');
          git('checkout', '--quiet', 'main');
          store(files.ours);
          commit('ours');
          if (style !== 'none') git('config', 'merge.conflictStyle', style);
          // Git itself refuses a style that it does not know.
          if (style === 'nonsense') {
            const paths = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
            for (const [name, text] of Object.entries(files)) write(name, text);
            const { stdout } = runCli(['merge', ...paths], { cwd: folder });
            assert.match(stdout, new RegExp(between));
            return;
          }
          assert.throws(() => git('merge', '--quiet', '-m', 'merged', 'theirs'));
          const text = readFileSync(join(folder, 'd', 'f.competence'), 'latin1');
          const [ours, theirs] = [disputed, other].map((line) => line.replace(/[[\]]/g, '\\$&'));
          const wanted = `^<{7} .*\n    ${ours}\n${between}={7}\n    ${theirs}\n>{7} .*$`;
          assert.match(text, new RegExp(wanted, 'm'), `${style} ${isExact}`);
        });
      }
  });
});

describe('competence changelog', function () {
  this.timeout(60_000);

  it('lists changes that matter to readers, and nothing else', () => {
    withRepository(({ folder, git, write, commit }) => {
      write('f.competence', BASE);
      commit('one');
      git('tag', 'v1');
      write(
        'f.competence',
        MERGED.replace('1.0.0', '1.1.0')
          .replace('    - [y] An ability to y\n', '    // Not for readers.\n    - [w] An ability to w @all\n')
          .replace('Ability to be\n', 'Ability to be.\n'),
      );
      const { code, stdout } = runCli(['changelog', 'v1..'], { cwd: folder });
      assert.equal(code, 0);
      assert.equal(
        stdout,
        `## F 1.1.0

### No longer in use

- An ability to y \\[y\\], in Domain, Ability to act

### New

- An ability to w @\u200ball \\[w\\], in Domain, Ability to act

### Reworded

- An ability to do x \\[x\\], in Domain, Ability to be. Previously: *An ability to x*

### Moved

- An ability to do x \\[x\\], in Domain, Ability to be: moved from Domain, Ability to act

Also: 1 correction of spelling or punctuation.
`,
      );
      assert.equal(
        runCli(['changelog', 'v1..v1'], { cwd: folder }).stdout,
        'Nothing has changed for readers.\n',
      );
      assert.equal(runCli(['changelog', '--', '--output=x..HEAD'], { cwd: folder }).code, 2);
      assert.match(runCli(['changelog', 'v1..v9'], { cwd: folder }).stderr, /^competence: v9: no such/);
    });
  });

  it('quotes the earlier text of a note, and the parts of a split', () => {
    withRepository(({ folder, git, write, commit }) => {
      const text = `framework f: F
- [out] Go out together
  note: Do not do it alone
- [both] An ability not to judge the client or to argue with the client
`;
      write('f.competence', text);
      commit('one');
      git('tag', 'v1');
      const split = 'not to judge the client\n- [argue] An ability to argue with the client\n';
      write('f.competence', text.replace('Do not', 'Do').replace(/not to judge.*\n/, split));
      const { stdout } = runCli(['changelog', 'v1..'], { cwd: folder });
      assert.match(stdout, /Note is now: \*Do do it alone\*\. Previously: \*Do not do it alone\*$/m);
      assert.match(stdout, /was split into: .*argue with the client\*$/m);
    });
  });

  it('lists a change from another framework once, with its origin, and the replacements of removed elements', () => {
    withRepository(({ folder, git, write, commit }) => {
      const generic =
        'framework generic: *G*\n  version: 1.0.0\ndomain g: G\n  activity warm: Ability to be warm\n    - [smile] An ability to smile\n';
      const heir =
        'framework ipt: IPT\n  version: 1.0.0\n  uses: generic\ndomain d: D\n  include @generic/warm\n  activity e: Ability\n    - [one] An ability to be one\n    - [two] An ability to be two\n';
      write('generic/g.competence', generic);
      write('ipt/i.competence', heir);
      commit('one');
      git('tag', 'v1');
      write('generic/g.competence', generic.replace('to smile', 'not to smile'));
      write(
        'ipt/i.competence',
        heir.replace('be one\n', 'be one\n      retired: of no use\n      replaced-by: @two\n'),
      );
      const { stdout } = runCli(['changelog', 'v1..', 'ipt'], { cwd: folder });
      assert.ok(
        stdout.endsWith(
          `## IPT 1.0.0

### No longer in use

- An ability to be one \\[one\\], in D, Ability: reason\\: of no use; replaced by two

### Reworded

- An ability not to smile \\[smile\\], in D, Ability to be warm. Previously: *An ability to smile* (from \\*G\\*)
`.replace('reason\\:', 'reason:'),
        ),
        stdout,
      );
    });
  });

  it('lists new and removed frameworks, and says if there are no changes', () => {
    withRepository(({ folder, git, write, remove, commit }) => {
      const run = (...range: string[]) => runCli(['changelog', ...range], { cwd: folder });
      write('README', 'Nothing yet');
      commit('none');
      git('tag', 'v0');
      write('f.competence', BASE);
      commit('one');
      git('tag', 'v1');
      assert.match(
        run('v0..v1').stdout,
        /^## F 1\.0\.0\n\n### New\n\n- F \\\[f\\\]\n {2}- domain\\: \\\[d\\\] Domain\n/,
      );
      assert.equal(
        run('v0..v1').stderr,
        "competence: no .competence files found in 'v0', so everything is shown as added\n",
      );
      remove('f.competence');
      const gone = run('v1..');
      assert.equal(gone.code, 0);
      assert.match(
        gone.stdout,
        /^## F\n\n### No longer in use\n\n- F \\\[f\\\]\n {2}- domain\\: \\\[d\\\] Domain\n/,
      );
      const none = run('v0..v0');
      assert.deepEqual(none, {
        code: 2,
        stdout: '',
        stderr: "competence: no .competence files found, neither in 'v0' nor in 'v0'\n",
      });
    });
  });
});
