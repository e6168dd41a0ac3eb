import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE, type HostileRepository, hasRun, springTrap } from '../support/hostileRepositories.ts';
import { type CliRun, runCli } from '../support/runCli.ts';

/** Every command that runs git, in each way in which it does, started from different folders. */
const ASKING: readonly (readonly string[])[] = [
  ['diff'],
  ['diff', 'v1.0.0', 'HEAD'],
  ['diff', '--from', 'HEAD', '--to', 'HEAD', '.'],
  ['diff', 'nothing-of-that-name'],
  ['changelog', 'v1.0.0..HEAD'],
  ['build', '--downloads', 'quick', '--out', '../site'],
  ['ids', '--check'],
];
/** Commands that do not run git, but must also be safe in any repository. */
const OTHERS: readonly (readonly string[])[] = [
  ['check', '--fix'],
  ['review'],
  ['format'],
  ['outline'],
  ['export', '--to', 'markdown', '--out', '../x.md'],
  ['merge', 'x.competence', 'x.competence', 'x.competence'],
];
/** Commands that need the files of a commit. */
const READING = /^(diff|changelog) (?!nothing)/;
const FETCH = /this is a partial clone, .* fetch them with: git fetch --refetch --no-filter$/m;

describe('a hostile repository', function () {
  // Each runs a dozen processes, which are slow to start where many others run.
  this.timeout(300_000);

  for (const hostile of HOSTILE) {
    it(`cannot make any command run a program: ${hostile.title}`, () =>
      whileHostile(hostile, (folder) => {
        for (const verb of hostile.isPartial ? ASKING : [...ASKING, ...OTHERS]) {
          const { stdout, stderr, code } = runIn(folder, hostile, verb);
          const said = `${verb.join(' ')}: ${code}\n${stdout}${stderr}`;
          assert.equal(hasRun(folder), false, said);
          assert.doesNotMatch(stderr, /internal error/, said);
          if (hostile.isPartial && READING.test(`${verb.join(' ')} `)) {
            assert.match(stderr, FETCH, said);
            assert.equal(code, 2, said);
          }
        }
        springTrap(folder, hostile);
        assert.ok(hasRun(folder), 'the trap works');
      }));

    it(`gets the correct output: ${hostile.title}`, () =>
      whileHostile(hostile, (folder) => {
        const file = join(folder, 'work', hostile.within, 'x.competence');
        const before = readFileSync(file, 'utf8');
        const given = runIn(folder, hostile, ['ids']);
        const built = runIn(folder, hostile, ['build', '--downloads', 'quick', '--out', '../site']);
        if (hostile.isPartial) {
          assert.match(given.stderr, FETCH);
          assert.match(
            given.stderr,
            /^competence: no ids were assigned, because those of earlier versions cannot/,
          );
          assert.equal(given.code, 2);
          assert.equal(readFileSync(file, 'utf8'), before);
          assert.match(
            built.stderr,
            /^competence: .*(?:earlier versions? missing|changes between versions).* if you trust this repository, fetch .*$/m,
          );
          return;
        }
        const name = hostile.within === '.' ? 'engage' : 'evil';
        assert.match(given.stdout, new RegExp(`\\[${name}-8\\]`), given.stdout + given.stderr);
        assert.equal(given.code, 0);
        writeFileSync(file, before);
        const { stdout, stderr, code } = runIn(folder, hostile, ['diff']);
        assert.match(stdout, /An ability to wait/, stdout + stderr);
        assert.equal(stderr, '');
        assert.equal(code, 0);
        assert.doesNotMatch(built.stderr, /^competence: /m);
        assert.equal(hasRun(folder), false);
      }));
  }

  it('is not recognised if a folder of a pull request only looks like one', () => {
    const hostile = HOSTILE.find(({ within }) => within !== '.') as HostileRepository;
    whileHostile(hostile, (folder) => {
      for (const verb of [
        ['ids', '.'],
        ['build', 'evil', '--downloads', 'quick', '--out', '../site'],
        ['diff'],
        ['diff', 'evil'],
      ]) {
        const { stdout, stderr, code } = runCli(verb, { cwd: join(folder, 'work') });
        assert.equal(hasRun(folder), false, verb.join(' '));
        assert.notEqual(code, 2, stdout + stderr);
      }
    });
  });

  it('cannot run programs named in environment variables, or redirect git to another repository', () => {
    const hostile = HOSTILE[0] as HostileRepository;
    whileHostile(hostile, (folder) => {
      const evil = join(folder, 'evil.sh');
      const env = {
        GIT_EXTERNAL_DIFF: evil,
        GIT_PAGER: evil,
        GIT_SSH_COMMAND: evil,
        GIT_ASKPASS: evil,
        GIT_EDITOR: evil,
        GIT_ALLOW_PROTOCOL: 'file:ext',
        GIT_NO_LAZY_FETCH: '0',
        GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${evil}'`,
        GIT_DIR: join(folder, 'nowhere'),
        GIT_INDEX_FILE: join(folder, 'nowhere'),
        GIT_OBJECT_DIRECTORY: join(folder, 'nowhere'),
      };
      const { stderr } = runCli(['diff'], { cwd: join(folder, 'work'), env });
      assert.match(stderr, FETCH);
      assert.equal(hasRun(folder), false);
    });
  });

  it('cannot run a file called git, even if the search path contains the current folder', () => {
    const hostile = HOSTILE.find(({ isPartial }) => !isPartial) as HostileRepository;
    whileHostile(hostile, (folder) => {
      const work = join(folder, 'work');
      writeFileSync(join(work, 'git'), readFileSync(join(folder, 'evil.sh')), { mode: 0o755 });
      for (const path of [`.:${process.env.PATH}`, `:${process.env.PATH}`, `../work:${process.env.PATH}`]) {
        const { stdout, stderr } = runCli(['diff'], { cwd: work, env: { PATH: path } });
        assert.match(stdout, /An ability to wait/, stderr);
        assert.equal(hasRun(folder), false);
      }
      const { stderr } = runCli(['diff'], { cwd: work, env: { PATH: '.' } });
      assert.match(stderr, /git was not found/);
      assert.equal(hasRun(folder), false);
    });
  });
});

function runIn(folder: string, { within }: HostileRepository, verb: readonly string[]): CliRun {
  return runCli(verb, { cwd: join(folder, 'work', within) });
}

function whileHostile(hostile: HostileRepository, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'competence-hostile-'));
  try {
    hostile.make(folder);
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
