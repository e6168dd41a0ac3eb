import assert from 'node:assert/strict';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { type CliRun, runCli } from '../support/runCli.ts';

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: published
domain basic: Basic
  activity engage: Ability to engage
    application:
      - [direct] An ability to speak plainly
      - [sum-up] An ability to sum up
`;
const GENERIC = `framework generic: Generic
  version: 3.0.0
  status: published
domain trust: Trust
  activity win: Ability to win trust
    application:
      - [warmth] An ability to show warmth
`;
const SUBSTANTIVE = IPT.replace('speak plainly', 'speak slowly');
const BREAKING = IPT.replace('      - [sum-up] An ability to sum up\n', '');
const at = (text: string, version: string): string => text.replace('version: 1.0.0', `version: ${version}`);

/** Checks the versions between HEAD and the working tree, unless other arguments are given. */
function check({ folder }: GitRepository, ...args: string[]): CliRun {
  return runCli(['diff', '--check-version', ...args], { cwd: folder });
}

/** A repository with two frameworks in its first commit. */
function withFrameworks(use: (repository: GitRepository) => void): void {
  withRepository((repository) => {
    repository.write('ipt.competence', IPT);
    repository.write('generic.competence', GENERIC);
    repository.commit('one');
    use(repository);
  });
}

describe('competence diff --check-version', function () {
  this.timeout(60_000);

  for (const [title, text, sentence] of [
    [
      'a deleted version line',
      IPT.replace('  version: 1.0.0\n', ''),
      "'ipt' has no version any more. Write 'version: 1.0.0' in its header (it was 1.0.0).",
    ],
    [
      'a deleted version line beside a breaking change',
      BREAKING.replace('  version: 1.0.0\n', ''),
      "'ipt' has no version any more. Write 'version: 2.0.0' in its header (it was 1.0.0).",
    ],
    [
      'an unreadable version',
      at(BREAKING, '2'),
      "The version of 'ipt' is '2', which is not a version number. Write three numbers, such as 2.0.0.",
    ],
    [
      'a lowered version',
      at(IPT, '0.9.0'),
      "The version of 'ipt' was lowered from 1.0.0 to 0.9.0. Write 1.0.0 or later.",
    ],
    [
      'a deleted framework that was published',
      undefined,
      "'ipt' is published, but it was deleted. Keep it, and write 'status: retired' in its header.",
    ],
    [
      'a breaking change without a raised version',
      BREAKING,
      "'ipt' has breaking changes, so its version must be 2.0.0 or later. Its header still says 1.0.0.",
    ],
  ] as const) {
    it(`fails for ${title}, without any tag`, () => {
      withFrameworks((repository) => {
        if (text === undefined) repository.remove('ipt.competence');
        else repository.write('ipt.competence', text);
        const { code, stderr } = check(repository);
        assert.equal(stderr, `competence: ${sentence}\n`);
        assert.equal(code, 1);
      });
    });
  }

  it('fails in the same way for two folders', () => {
    const texts = [
      IPT.replace('  version: 1.0.0\n', ''),
      at(BREAKING, '2'),
      at(IPT, '0.9.0'),
      SUBSTANTIVE,
      '',
    ];
    for (const text of texts) {
      const files = { 'old/i.competence': IPT, 'new/i.competence': text, 'new/g.competence': GENERIC };
      const { code, stderr } = runCli(['diff', '--check-version', 'old', 'new'], { files });
      assert.equal(code, 1, text);
      assert.match(stderr, /'ipt'/);
    }
  });

  it('allows a retired framework to be deleted', () => {
    withFrameworks((repository) => {
      repository.write('ipt.competence', IPT.replace('published', 'retired'));
      repository.commit('retire');
      repository.remove('ipt.competence');
      assert.equal(check(repository).code, 0);
    });
  });

  it('accepts pre-releases of the wanted version', () => {
    withFrameworks((repository) => {
      repository.git('tag', 'v1.0.0');
      for (const version of ['2.0.0-rc.1', '2.0.0-rc.2', '2.0.0']) {
        repository.write('ipt.competence', at(BREAKING.replace('speak', version), version));
        const { code, stderr } = check(repository);
        assert.equal(code, 0, stderr);
        repository.commit(version);
      }
      repository.write('ipt.competence', at(BREAKING, '1.1.0-rc.1'));
      assert.match(check(repository).stderr, /was lowered from 2\.0\.0 to 1\.1\.0-rc\.1/);
    });
  });

  it('compares with the last release, so that one raised version is enough for many changes', () => {
    withFrameworks((repository) => {
      repository.git('tag', 'v1.0.0');
      repository.write('ipt.competence', SUBSTANTIVE);
      const low = check(repository);
      assert.equal(low.code, 1);
      assert.equal(
        low.stderr,
        "competence: 'ipt' has substantive changes since v1.0.0, so its version must be 1.1.0 or later. Its header still says 1.0.0.\n",
      );
      repository.write('ipt.competence', at(SUBSTANTIVE, '1.1.0'));
      assert.equal(check(repository).code, 0);
      repository.commit('two');
      repository.write('ipt.competence', at(SUBSTANTIVE.replace('sum up', 'sum it up'), '1.1.0'));
      const run = check(repository);
      assert.equal(run.code, 0, run.stderr);
      assert.match(
        run.stdout,
        /Since v1\.0\.0, it says something else, so its version should be 1\.1\.0 or later/,
      );
      repository.write('ipt.competence', at(BREAKING, '1.1.0'));
      assert.match(
        check(repository).stderr,
        /breaking changes since v1\.0\.0, so its version must be 2\.0\.0/,
      );
    });
  });

  it('finds a change that only the release shows to be breaking', () => {
    withFrameworks((repository) => {
      repository.git('tag', 'ipt-1.0.0');
      repository.write('ipt.competence', IPT.replace('published', 'draft'));
      repository.commit('a draft again');
      repository.write('ipt.competence', BREAKING.replace('published', 'draft'));
      assert.match(check(repository).stderr, /breaking changes since ipt-1\.0\.0, .* 2\.0\.0/);
      repository.remove('ipt.competence');
      assert.match(check(repository).stderr, /'ipt' is published in ipt-1\.0\.0, but it was deleted/);
    });
  });

  it('takes the newest tag of each framework in the history of the old version', () => {
    withFrameworks((repository) => {
      repository.git('tag', '--annotate', '--message=One', 'v1.0.0');
      repository.write('ipt.competence', at(SUBSTANTIVE, '1.1.0'));
      repository.commit('two');
      repository.git('tag', 'ipt@1.1.0');
      repository.git('checkout', '--quiet', '-b', 'other');
      repository.write('ipt.competence', at(SUBSTANTIVE, '7.0.0'));
      repository.commit('elsewhere');
      repository.git('tag', 'v7.0.0');
      repository.git('checkout', '--quiet', 'main');
      repository.git('tag', 'v1.2.0-rc.1');
      repository.git('tag', 'notes/3');
      repository.write('ipt.competence', at(SUBSTANTIVE.replace('sum up', 'sum it up'), '1.1.0'));
      repository.write('generic.competence', GENERIC.replace('show warmth', 'show much warmth'));
      const { stderr } = check(repository);
      assert.match(stderr, /'ipt' has substantive changes since ipt@1\.1\.0, .* 1\.2\.0 or later/);
      assert.match(stderr, /'generic' has substantive changes since v1\.0\.0, .* 3\.1\.0 or later/);
      // A release that is named is compared with, as it is.
      repository.write('ipt.competence', at(SUBSTANTIVE, '1.1.0'));
      repository.write('generic.competence', GENERIC);
      assert.equal(check(repository, 'v1.0.0').code, 0);
      assert.equal(check(repository, '--from', 'v1.0.0', '--to', 'ipt@1.1.0').code, 0);
    });
  });

  it('requires no higher version before the first release, except for breaking changes', () => {
    withFrameworks((repository) => {
      repository.git('tag', 'generic-3.0.0');
      repository.write('ipt.competence', SUBSTANTIVE);
      const run = check(repository);
      assert.equal(run.code, 0, run.stderr);
      repository.write('ipt.competence', BREAKING);
      assert.equal(check(repository).code, 1);
    });
  });

  it('finds a release in another folder, with the frameworks that it includes', () => {
    withRepository((repository) => {
      repository.write(
        'old/ipt.competence',
        `${IPT}include @generic/win\n`.replace('status', 'uses: generic\n  status'),
      );
      repository.write('shared/generic.competence', GENERIC);
      repository.commit('one');
      repository.git('tag', 'v1.0.0');
      repository.git('mv', 'old', 'new');
      repository.commit('two');
      repository.write('shared/generic.competence', GENERIC.replace('show warmth', 'show much warmth'));
      const { stderr } = check(repository, 'HEAD', 'new');
      assert.match(stderr, /'ipt' has substantive changes since v1\.0\.0/);
    });
  });

  it('tells programs the fault, the sentence and the release', () => {
    withFrameworks((repository) => {
      repository.git('tag', 'v1.0.0');
      repository.write('ipt.competence', SUBSTANTIVE);
      const { stdout } = check(repository, '--format', 'json');
      const { suggestedVersions } = JSON.parse(stdout) as { suggestedVersions: Record<string, string>[] };
      const [{ fault, message, release } = {}] = suggestedVersions;
      assert.deepEqual([fault, release], ['too-low', 'v1.0.0']);
      assert.match(message ?? '', /^'ipt' has substantive changes since v1\.0\.0/);
    });
  });
});
