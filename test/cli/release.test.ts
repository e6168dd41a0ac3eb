import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNotes } from '../../server/src/cli/release/changelogFile.ts';
import { type GitRepository, isolated, withRepository } from '../support/gitRepository.ts';
import { runCli } from '../support/runCli.ts';

const HEADER = `framework f: Listening
  version: 1.2.3
  status: draft
  language: en-GB
  author: A. Author
`;
const BODY = `
domain d: Domain
  activity a: Ability to act
    - [x] An ability to speak kindly
    - [y] An ability to wait
`;
const FRAMEWORK = HEADER + BODY;

describe('competence release', function () {
  this.timeout(60_000);

  it('keeps the version of a first release, and publishes it', () => {
    withRepository((repository) => {
      start(repository, { 'f.competence': FRAMEWORK });
      const { code, stdout } = release(repository, '--date', '2026-05-03');
      assert.equal(code, 0);
      assert.match(stdout, /^f 1\.2\.3, the first release: f\.competence$/m);
      assert.equal(
        read(repository, 'f.competence'),
        FRAMEWORK.replace('status: draft\n', 'status: published\n  published: 2026-05-03\n'),
      );
      assert.equal(
        read(repository, 'CHANGELOG.md'),
        '# Changes\n\n## Listening 1.2.3\n\n*Published 2026-05-03.*\n\nFirst release.\n',
      );
    });
  });

  for (const [kind, changed, version] of [
    ['patch', FRAMEWORK.replace('to wait', 'to wait.'), '1.2.4'],
    ['minor', `${FRAMEWORK}    - [z] An ability to listen\n`, '1.3.0'],
    ['major', FRAMEWORK.replace('    - [y] An ability to wait\n', ''), '2.0.0'],
  ] as const)
    it(`raises the version for a ${kind} change, writes the notes, and tags the commit`, () => {
      withRepository((repository) => {
        start(repository, { 'f.competence': FRAMEWORK });
        publish(repository);
        assert.equal(repository.git('tag').trim(), 'v1.2.3');
        const published = read(repository, 'f.competence');
        const body = changed.slice(HEADER.length);
        repository.write('f.competence', published.slice(0, published.indexOf('\ndomain')) + body);
        const { code, stdout } = release(repository, '--date', '2026-06-01');
        assert.equal(code, 0, stdout);
        assert.match(read(repository, 'f.competence'), new RegExp(`^  version: ${version}$`, 'm'));
        assert.match(read(repository, 'f.competence'), /^ {2}published: 2026-06-01$/m);
        const notes = read(repository, 'CHANGELOG.md');
        assert.deepEqual(notes.match(/^## .*$/gm), [`## Listening ${version}`, '## Listening 1.2.3']);
        repository.commit('Release');
        assert.match(release(repository, '--tag').stdout, new RegExp(`git push origin v${version}$`, 'm'));
        assert.equal(repository.git('cat-file', '-t', `v${version}`).trim(), 'tag');
        assert.equal(
          repository.git('rev-parse', `v${version}^{commit}`),
          repository.git('rev-parse', 'HEAD'),
        );
        assert.match(release(repository).stdout, /nothing that readers see has changed since/);
        assert.match(release(repository, '--tag').stdout, /is tagged already/);
      });
    });

  it('keeps a higher version that is there already, without the name of a pre-release', () => {
    withRepository((repository) => {
      start(repository, { 'f.competence': FRAMEWORK });
      publish(repository);
      const text = read(repository, 'f.competence').replace('version: 1.2.3', 'version: 3.0.0-draft');
      repository.write('f.competence', text.replace('to wait', 'to wait patiently'));
      release(repository);
      assert.match(read(repository, 'f.competence'), /^ {2}version: 3\.0\.0$/m);
      // A second attempt replaces the notes of the first.
      release(repository, '--date', '2027-01-01');
      const notes = read(repository, 'CHANGELOG.md');
      assert.deepEqual(notes.match(/^## .*$/gm), ['## Listening 3.0.0', '## Listening 1.2.3']);
      assert.match(notes, /2027-01-01/);
    });
  });

  it('names the framework in the tag where there are several, and leaves drafts untagged', () => {
    withRepository((repository) => {
      const other = FRAMEWORK.replace('framework f: Listening', 'framework g: Guiding').replaceAll(
        /\[(\w)\]/g,
        '[g$1]',
      );
      start(repository, { 'f/f.competence': FRAMEWORK, 'g/g.competence': other });
      assert.equal(release(repository, 'g').code, 0);
      repository.commit('Release');
      const { stdout } = release(repository, '--tag');
      assert.equal(repository.git('tag').trim(), 'g-1.2.3');
      assert.match(stdout, /^f: in the last commit, this is not a published version/m);
      assert.match(read(repository, 'f/f.competence'), /status: draft/);
    });
  });

  it('changes nothing if a published framework would have errors', () => {
    withRepository((repository) => {
      start(repository, { 'f.competence': FRAMEWORK.replace('[y] ', '') });
      const { code, stdout, stderr } = release(repository);
      assert.equal(code, 1);
      assert.match(stdout + stderr, /no id/);
      assert.match(stderr, /nothing was changed/);
      assert.match(read(repository, 'f.competence'), /status: draft/);
      assert.equal(existsSync(join(repository.folder, 'CHANGELOG.md')), false);
    });
  });

  it('changes nothing if the notes cannot be read', () => {
    withRepository((repository) => {
      start(repository, { 'f.competence': FRAMEWORK, 'CHANGELOG.md/a': 'a folder' });
      const { code, stderr } = release(repository);
      assert.equal(code, 2);
      assert.match(stderr, /^competence: CHANGELOG\.md: .+\n$/);
      assert.equal(read(repository, 'f.competence'), FRAMEWORK);
    });
  });

  it('keeps the line ends of a file, and the status of a retired framework', () => {
    withRepository((repository) => {
      const text = FRAMEWORK.replace('draft', 'retired').replaceAll('\n', '\r\n');
      start(repository, { 'f.competence': text });
      release(repository, '--date', '2026-05-03');
      const expected = text.replace('retired\r\n', 'retired\r\n  published: 2026-05-03\r\n');
      assert.equal(read(repository, 'f.competence'), expected);
    });
  });

  it('reports what is missing', () => {
    withRepository((repository) => {
      start(repository, { 'f.competence': FRAMEWORK.replace('  version: 1.2.3\n', '') });
      assert.match(release(repository).stderr, /f\.competence: f has no version to start from/);
      assert.match(release(repository, '--date', '3 May').stderr, /Write the date as 2026-11-21/);
    });
    const { code, stderr } = runCli(['release'], { files: { 'f.competence': FRAMEWORK } });
    assert.equal(code, 2);
    assert.match(stderr, /repository/);
  });

  it('writes notes above those on earlier versions, below those on what is to come', () => {
    const before = '# News\n\nHello.\n\n## [Unreleased]\n\n- Soon\n\n## F 1.0.0\n\nOld.\n';
    const after =
      '# News\n\nHello.\n\n## [Unreleased]\n\n- Soon\n\n## F 1.1.0\n\nNew.\n\n## F 1.0.0\n\nOld.\n';
    assert.equal(withNotes(before, '## F 1.1.0\n\nNew.\n'), after);
    assert.equal(withNotes(after, '## F 1.1.0\n\nNew.\n'), after);
    assert.equal(withNotes('', '## F 1.0.0\n'), '## F 1.0.0\n');
    assert.equal(withNotes('# A\r\n', '## F 1.0.0\n\nX\n'), '# A\r\n\r\n## F 1.0.0\r\n\r\nX\r\n');
  });
});

function start(repository: GitRepository, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.commit('First');
}

/** Makes a release from beginning to end. */
function publish(repository: GitRepository): void {
  release(repository, '--date', '2026-05-03');
  repository.commit('Release');
  release(repository, '--tag');
}

function release({ folder }: GitRepository, ...args: string[]): ReturnType<typeof runCli> {
  const { GIT_COMMITTER_NAME: name = '', GIT_COMMITTER_EMAIL: email = '' } = isolated();
  return runCli(['release', ...args], {
    cwd: folder,
    env: { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
  });
}

function read({ folder }: GitRepository, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
