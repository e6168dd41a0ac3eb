import assert from 'node:assert/strict';
import { type GitRepository, withRepository } from '../support/gitRepository.ts';
import { runCli } from '../support/runCli.ts';

const GENERIC = `framework generic: Generic
  version: 1.0.0
domain basic: Basic
  activity engage: Ability to engage
    application:
      - [direct] An ability to speak plainly
`;
const ADAPTED = `framework own: Our Own
  version: 1.0.0
  adapts: generic
amend engage
  reword [direct]: An ability to speak slowly
`;
const NEW_RANGE = GENERIC.replace('1.0.0', '2.0.0');

function shownIn({ folder }: GitRepository, format: string, ...args: string[]): string {
  return runCli(['diff', '--format', format, ...args], { cwd: folder }).stdout;
}

/** The same notes in the formats that a reviewer sees, with and without other changes. */
function expectNote(repository: GitRepository, note: RegExp, ...args: string[]): void {
  for (const format of ['markdown', 'html']) {
    const words = shownIn(repository, format, ...args)
      .replace(/\\(?=\W)/g, '')
      .replace(/&#39;|&apos;/g, "'");
    assert.match(words, note, format);
  }
  const { notes } = JSON.parse(shownIn(repository, 'json', ...args)) as { notes?: string[] };
  assert.match(notes?.join('\n') ?? '', new RegExp(note.source, 'i'));
}

describe('notes of competence diff', function () {
  this.timeout(60_000);

  it('are in every format: a version outside of a range', () => {
    withRepository((repository) => {
      repository.write('generic.competence', GENERIC);
      repository.write('ipt.competence', 'framework ipt: IPT\n  uses: generic ^1.0.0\n');
      repository.commit('one');
      assert.equal('notes' in (JSON.parse(shownIn(repository, 'json')) as object), false);
      assert.doesNotMatch(shownIn(repository, 'html'), /class="warnings"/);
      repository.write('generic.competence', NEW_RANGE);
      expectNote(repository, /In 'ipt': 'generic' is version 2\.0\.0, which '\^1\.0\.0' does not allow\./);
    });
  });

  it('are in every format: a submodule, also where nothing else changed', () => {
    withRepository((shared) => {
      shared.write('generic.competence', GENERIC);
      shared.commit('one');
      withRepository((repository) => {
        repository.write('ipt.competence', 'framework ipt: IPT\n');
        repository.commit('one');
        const allowed = ['-c', 'protocol.file.allow=always'];
        repository.git(...allowed, 'submodule', '--quiet', 'add', shared.folder, 'lib');
        repository.commit('two');
        expectNote(
          repository,
          /The submodule 'lib' was added; its changes are not shown here/,
          'HEAD~1..HEAD',
        );
      });
    });
  });

  it('say that the record of reviews of a framework was deleted', () => {
    withRepository((repository) => {
      repository.write('generic/generic.competence', GENERIC);
      repository.write('own/own.competence', ADAPTED);
      runCli(['review', '.'], { cwd: repository.folder });
      repository.commit('one');
      assert.equal('notes' in (JSON.parse(shownIn(repository, 'json')) as object), false);
      repository.remove('own/competence.review');
      const note =
        /The record of reviews of Our Own \(own\) was deleted from competence\.review, with 2 reviews;/;
      expectNote(repository, note);
      repository.commit('two');
      for (const args of [['HEAD~1..HEAD'], ['HEAD~1', 'HEAD'], ['--staged', '--from', 'HEAD~1']])
        expectNote(repository, note, ...args);
      // The folders on their own, without git.
      repository.git('worktree', 'add', '--quiet', '../before', 'HEAD~1');
      expectNote(repository, note, '../before', '.');
      // Whoever does not ask for the adaptation does not see it.
      assert.equal(
        'notes' in (JSON.parse(shownIn(repository, 'json', 'HEAD~1..HEAD', 'generic')) as object),
        false,
      );
    });
  });

  it('say nothing of reviews that moved along with their framework, or that went with it', () => {
    withRepository((repository) => {
      repository.write('generic/generic.competence', GENERIC);
      repository.write('own/own.competence', ADAPTED);
      runCli(['review', '.'], { cwd: repository.folder });
      repository.commit('one');
      repository.git('mv', 'own', 'elsewhere');
      repository.commit('moved');
      repository.git('rm', '--quiet', '-r', 'elsewhere');
      repository.commit('removed');
      for (const range of ['HEAD~2..HEAD~1', 'HEAD~2..HEAD', 'HEAD~2..'])
        assert.equal('notes' in (JSON.parse(shownIn(repository, 'json', range)) as object), false, range);
    });
  });
});
