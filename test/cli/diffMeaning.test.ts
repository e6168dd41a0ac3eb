import assert from 'node:assert/strict';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { runCli } from '../support/runCli.ts';

const GENERIC = `framework generic: Generic
  version: 1.0.0
domain basics: Basics
  activity trust: Ability to win trust
    - [calm] An ability not to hurry
`;
const IPT = `framework ipt: IPT
  version: 1.0.0
  language: en-GB
  uses: generic
domain basic: Basic
  include @generic/trust
  activity engage: Ability to engage
    - [hope] An ability to convey hope
  activity end: Ability to end
    - [bye] An ability to say goodbye
curriculum level-a: Level A
  module one: First
    covers: @engage, @end
guide g: What to expect
  topic t: All sessions
    explains: @engage, @end
  topic u: The last session
    explains: @end
`;
const ADAPTED = `framework ipt-a: IPT-A
  version: 1.0.0
  adapts: ipt
amend engage
  reword [hope]: An ability to convey hope to the young person
`;

/** What a format shows, without its markup: plain words. */
function shownIn({ folder }: GitRepository, format: string): string {
  const { stdout } = runCli(['diff', '--format', format], { cwd: folder });
  return stdout
    .replace(/\\(?=[^"nu])/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[\u200b*]|\[-|-\]|\{\+|\+\}/g, '')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

const FOR_REVIEW = ['text', 'markdown', 'html', 'json'];

function changelogIn({ folder }: GitRepository): string {
  return runCli(['changelog', 'HEAD'], { cwd: folder }).stdout;
}

/** A repository with these frameworks. */
function withFrameworks(use: (repository: GitRepository) => void): void {
  withRepository((repository) => {
    repository.write('generic.competence', GENERIC);
    repository.write('ipt.competence', IPT);
    repository.write('ipt-a.competence', ADAPTED);
    repository.commit('one');
    use(repository);
  });
}

describe('competence diff says what changes mean', function () {
  this.timeout(60_000);

  it('if a course no longer teaches something, and a guide no longer explains it', () => {
    withFrameworks((repository) => {
      repository.write('ipt.competence', IPT.replaceAll('@engage, @end', '@engage'));
      const untaught = /Module “First” of “Level A” no longer teaches “Ability to end”; no other course does/;
      const explained =
        /Topic “All sessions” of “What to expect” no longer explains “Ability to end”; topic “The last session” of “What to expect” does/;
      for (const format of ['text', 'markdown', 'html']) {
        assert.match(shownIn(repository, format), untaught, format);
        assert.match(shownIn(repository, format), explained, format);
        assert.match(shownIn(repository, format), /2 changes, 1 to look at first/, format);
      }
      assert.match(shownIn(repository, 'json'), /"kind": "untaught", "before": "Ability to end"/);
      assert.match(shownIn(repository, 'json'), explained);
      assert.match(changelogIn(repository), untaught);
      assert.match(changelogIn(repository), explained);
    });
  });

  it('if a shared statement is replaced by a copy', () => {
    withFrameworks((repository) => {
      const copy = '  activity trust: Ability to win trust\n    - [calm] An ability not to hurry\n';
      repository.write('ipt.competence', IPT.replace('  include @generic/trust\n', copy));
      for (const format of FOR_REVIEW)
        assert.match(
          shownIn(repository, format),
          /It was shared with “Generic” and is a copy now, so changes there no longer reach it/,
          format,
        );
      assert.match(shownIn(repository, 'text'), /Shared no longer \(activity\) \[trust\]/);
      assert.match(changelogIn(repository), /Nothing has changed for readers/);
    });
  });

  it('if the framework is in another language', () => {
    withFrameworks((repository) => {
      repository.write('ipt.competence', IPT.replace('en-GB', 'de-AT'));
      for (const format of FOR_REVIEW)
        assert.match(
          shownIn(repository, format),
          /The framework is in German now, no longer in English: other rules check its texts/,
          format,
        );
      assert.match(shownIn(repository, 'text'), /substantive Changed: language/);
      assert.match(changelogIn(repository), /IPT.*: The framework is in German now, no longer in English\n/);
    });
  });

  it('at the line of the amendment, also if it was removed', () => {
    withFrameworks((repository) => {
      const kept = 'amend end\n  reword [bye]: An ability to say farewell\n';
      repository.write('ipt-a.competence', ADAPTED.replace(/amend[\s\S]*/, kept));
      assert.match(shownIn(repository, 'text'), /ipt-a\.competence:5 .* ipt-a\.competence:5 /);
      for (const format of ['markdown', 'html'])
        assert.equal(shownIn(repository, format).match(/ipt-a\.competence, line 5/g)?.length, 2, format);
      for (const format of FOR_REVIEW.slice(0, 3))
        assert.doesNotMatch(shownIn(repository, format), /ipt\.competence/, format);
      assert.match(
        shownIn(repository, 'json'),
        /"amendment": \{ "file": "ipt-a\.competence", "line": 5, "version": "from" \}/,
      );
    });
  });

  it('in one entry for ids that are given for the first time', () => {
    withRepository((repository) => {
      const items = Array.from(
        { length: 7 },
        (_, index) => `    - An ability to do ${index} of <b>these</b>\n`,
      );
      repository.write('generic.competence', GENERIC + items.join(''));
      repository.commit('one');
      const { code } = runCli(['ids', '.'], { cwd: repository.folder });
      assert.equal(code, 0);
      for (const format of ['text', 'markdown', 'html']) {
        const shown = shownIn(repository, format);
        assert.match(shown, /7 competences were given ids/, format);
        assert.doesNotMatch(shown, /Id added/, format);
        for (const index of items.keys())
          assert.match(shown, new RegExp(`An ability to do ${index} of`), format);
      }
      const { stdout } = runCli(['diff', '--format', 'json'], { cwd: repository.folder });
      const { changes } = JSON.parse(stdout) as { changes: { id: string }[] };
      assert.equal(changes.length, 7);
      for (const format of ['text', 'markdown', 'html'])
        for (const { id } of changes) assert.ok(shownIn(repository, format).includes(id), `${format} ${id}`);
    });
  });
});
