import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownHistory, readHistory } from '../../server/src/cli/site/history/history.ts';
import { readSources } from '../../server/src/cli/site/sources.ts';
import { type GitRepository, openRepository, withRepository } from '../support/gitRepository.ts';
import { buildIn } from './builtHistory.ts';
import type { BuiltSite } from './builtSite.ts';
import { checkLinks } from './checkLinks.ts';

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: published
  language: en-GB

domain basic: Basic competences
  activity engage: Ability to engage
    application:
      - [direct] An ability to speak plainly, and not to hurry
      - [sum-up] An ability to sum up
        retired: nobody could do it
        replaced-by: @review
      - [review] An ability to review what was said
      - [hope] An ability to convey hope

domain special: Special competences
  activity end: Ability to end
    - [goodbye] An ability to say goodbye
`;
const SECOND = IPT.replace('1.0.0', '2.0.0')
  .replace('and not to hurry', 'and to hurry')
  .replace(/ {6}- \[sum-up\].*\n.*\n.*\n/, '')
  .replace('convey hope\n', 'convey hope.\n    // A comment for authors.\n')
  .replace('      - [review] An ability to review what was said\n', '')
  .concat('    - [review] An ability to review what was said\n    - [new] An ability to look <b>ahead</b>\n');

/** Two versions that are tagged, and a third that is not. */
function withVersions(use: (repository: GitRepository) => void): void {
  withRepository((repository) => {
    repository.write('ipt.competence', IPT);
    repository.commit('one');
    repository.git('tag', 'v1.0.0');
    repository.write('ipt.competence', SECOND);
    repository.commit('two');
    repository.git('tag', '-m', 'The second', 'v2.0.0');
    use(repository);
  });
}

/** The pages of versions that a site has, of one framework. */
function versionsOn({ files }: BuiltSite, framework = 'ipt'): string[] {
  return files.flatMap((file) => {
    const [, own, version] = /^([^/]+)\/changes~(.+)\.html$/.exec(file) ?? [];
    return own === framework && version !== undefined ? [version] : [];
  });
}

/** The text in `main` without its tags, except those of changed words. */
function textOf(site: BuiltSite, path: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(site.read(path)) ?? [];
  return main.replace(/<(?!\/?(?:ins|del)\b)[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the changes on a site', function () {
  this.timeout(120_000);

  it('tells what is no longer taught, and lists what came and went with an element', () => {
    withRepository((repository) => {
      const course = 'curriculum level-a: Level A\n  module one: First\n    covers: @engage, @end\n';
      const added =
        '  activity plan: Ability to plan\n    evidence: @lemma\n    - [ahead] An ability to look ahead\n';
      const source = 'source lemma: Lemma and others\n';
      repository.write('ipt.competence', IPT + course + source);
      repository.commit('one');
      repository.git('tag', 'v1.0.0');
      const now = IPT.replace('1.0.0', '2.0.0').replace(/ {2}activity engage[\s\S]*?\n\n/, '\n') + added;
      repository.write('ipt.competence', now + course.replace(', @end', '') + source);
      repository.commit('two');
      repository.git('tag', 'v2.0.0');
      const site = buildIn(repository);
      const text = textOf(site, 'ipt/changes~2.0.0.html');
      assert.match(
        text,
        /Module “First” of “Level A” no longer teaches “Ability to end”; no other course does/,
      );
      const html = site.read('ipt/changes~2.0.0.html');
      assert.match(
        html,
        /<summary>\d+ lines removed with it<\/summary>[\s\S]*<del>An ability to sum up<\/del>/,
      );
      assert.match(
        html,
        /<summary>2 lines added with it<\/summary>[\s\S]*<span class="label">Evidence<\/span>[\s\S]*>Lemma and others<[\s\S]*An ability to look ahead <span class="id">ahead<\/span>/,
      );
    });
  });

  it('are listed by version, from the tags', () => {
    withVersions((repository) => {
      const site = buildIn(repository);
      assert.equal(site.stderr, '');
      assert.deepEqual(versionsOn(site), ['1.0.0', '2.0.0']);
      const text = textOf(site, 'ipt/changes~2.0.0.html');
      for (const sent of [
        'What changed in version 2.0.0 2026-03-01 · Breaking: ids that others rely on were removed',
        'No longer in use 1 Basic competences Ability to engage <del>An ability to sum up</del> sum-up Replaced by An ability to review what was said',
        'New 1 Special competences Ability to end An ability to look &lt;b&gt;ahead&lt;/b&gt; new',
        'Reworded 1 Basic competences Ability to engage An ability to speak plainly, and <del>not</del> to hurry direct',
        'Moved 1 Special competences Ability to end An ability to review what was said review Moved from Basic competences, Ability to engage',
        'Also: 1 correction of spelling or punctuation.',
      ])
        assert.ok(text.includes(sent), `${sent}\nis not in\n${text}`);
      const page = site.read('ipt/changes~2.0.0.html');
      for (const link of [
        'direct.html',
        'review.html',
        'new.html',
        'basic.html',
        'engage.html',
        'changes~1.0.0.html',
      ])
        assert.ok(page.includes(`href="${link}"`), link);
      assert.doesNotMatch(page, /A comment for authors/);
      assert.match(
        textOf(site, 'ipt/changes~1.0.0.html'),
        /the first version listed here\. It has 2 domains/,
      );
      const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '');
      assert.equal(data.about.version, '2.0.0');
      assert.equal(data.datePublished, '2026-03-01');
      assert.deepEqual(checkLinks(site).broken, []);
    });
  });

  it('are listed for all versions on one page, the newest first, with a link from the framework', () => {
    withVersions((repository) => {
      repository.write(
        'ipt.competence',
        SECOND.replace('2.0.0', '2.0.1').replace('say goodbye', 'Say goodbye'),
      );
      const site = buildIn(repository);
      const overview = textOf(site, 'ipt/changes.html');
      assert.match(
        overview,
        /Version 2\.0\.1 Editorial: .* Corrections only Version 2\.0\.0 2026-03-01 · Breaking: .* No longer in use: 1 · New: 1 .* Version 1\.0\.0 2026-03-01 2 domains/,
      );
      assert.match(
        textOf(site, 'ipt/changes~2.0.1.html'),
        /2\.0\.0 \. 1 correction of spelling or punctuation\./,
      );
      const map = site.read('ipt/index.html');
      assert.ok(map.includes('<li>Version 2.0.1 (<a href="changes~2.0.1.html">what changed</a>)</li>'));
      assert.match(map, /<nav class="site-nav".*<a href="changes\.html">What changed<\/a>/);
    });
  });

  it('have the banner of a draft, as all pages do, and no open question', () => {
    withVersions((repository) => {
      const draft = SECOND.replace('status: published', 'status: draft').replace('2.0.0', '3.0.0');
      repository.write('ipt.competence', `${draft}    ? Should this be here at all?\n`);
      const site = buildIn(repository);
      for (const file of site.files.filter((each) => /^ipt\/changes/.test(each))) {
        assert.ok(site.read(file).includes('<p class="banner"><strong>Draft.</strong>'), file);
        assert.ok(!site.read(file).includes('Should this be'), file);
      }
    });
  });

  it('use the tags that are versions of the framework, and no others', () => {
    withRepository((repository) => {
      const names = [
        'ipt-1.0.0',
        'ipt/v1.1.0',
        'ipt@1.2.0',
        'v1.3',
        '1.4.0-rc.1',
        // A tag of another framework, of none, and one that is dangerous in a shell.
        'ipt-2-1.5.0',
        'other-1.6.0',
        'release',
        'v1;rm',
        '--output=x',
        '-1.7.0',
        'ü1.8.0',
        'v1.9.0$(pwned)',
      ];
      for (const [index, name] of names.entries()) {
        const version = `1.${index}.0`;
        repository.write('ipt.competence', IPT.replace('1.0.0', version));
        repository.write('ipt-2.competence', IPT.replace('ipt: IPT', 'ipt-2: Two').replace('1.0.0', version));
        repository.commit(name);
        repository.git('update-ref', `refs/tags/${name}`, 'HEAD');
      }
      const site = buildIn(repository);
      assert.equal(site.stderr.replace(/[\s\S]*?\n\n/g, ''), '');
      assert.deepEqual(versionsOn(site), ['1.0.0', '1.1.0', '1.12.0', '1.2.0', '1.3.0', '1.4.0']);
      assert.deepEqual(versionsOn(site, 'ipt-2'), ['1.12.0', '1.3.0', '1.4.0', '1.5.0']);
      assert.equal(repository.git('status', '--porcelain'), '');
    });
  });

  it('use the last of several tags of one version', () => {
    withRepository((repository) => {
      const tags = [
        ['v1.0.0', IPT],
        ['v1.0.1', IPT.replace('convey hope', 'give hope')],
        ['v2.0.0', IPT.replace('1.0.0', '2.0.0').replace('convey hope', 'offer hope')],
      ] as const;
      for (const [tag, text] of tags) {
        repository.write('ipt.competence', text);
        repository.commit(tag);
        repository.git('tag', tag);
      }
      const site = buildIn(repository);
      assert.deepEqual(versionsOn(site), ['1.0.0', '2.0.0']);
      assert.match(textOf(site, 'ipt/changes~2.0.0.html'), /<del>give<\/del> <ins>offer<\/ins>/);
    });
  });

  it('match a framework whose files were moved, and split from one into six', () => {
    withRepository((repository) => {
      repository.write('old/lists/everything.competence', IPT);
      repository.write('copy/a/b/c/ipt.competence', IPT.replace('An ability to sum up', 'A copy'));
      repository.commit('one');
      repository.git('tag', 'v1.0.0');
      repository.remove('old');
      const [header = '', ...domains] = IPT.split('\n\n');
      repository.write('frameworks/ipt/ipt.competence', `${header.replace('1.0.0', '1.1.0')}\n`);
      for (const [index, domain] of domains.entries())
        repository.write(`frameworks/ipt/${index}.competence`, `part of ipt\n\n${domain}\n`);
      for (const name of ['x', 'y', 'z'])
        repository.write(`frameworks/ipt/${name}.competence`, 'part of ipt\n');
      repository.commit('two');
      const site = buildIn(repository, ['frameworks']);
      assert.deepEqual(versionsOn(site), ['1.0.0', '1.1.0']);
      assert.match(textOf(site, 'ipt/changes~1.1.0.html'), /Nothing has changed for readers\./);
    });
  });

  it('list a change from an included framework once', () => {
    withRepository((repository) => {
      const generic = `framework generic: Generic
  version: 1.0.0
  status: published
domain basics: Basics
  activity warm: Ability to be warm
    - [smile] An ability to smile
`;
      const heir = IPT.replace('  language', '  uses: generic\n  language').replace(
        'domain special',
        'domain shared: Shared\n  include @generic/warm\n\ndomain special',
      );
      repository.write('generic/generic.competence', generic);
      repository.write('ipt/ipt.competence', heir);
      repository.commit('one');
      repository.git('tag', 'v1.0.0');
      repository.write(
        'generic/generic.competence',
        generic.replace('1.0.0', '1.1.0').replace('to smile', 'to smile at them'),
      );
      repository.write('ipt/ipt.competence', heir.replace('1.0.0', '1.1.0'));
      const alone = buildIn(repository, ['ipt']);
      const both = buildIn(repository);
      assert.match(
        textOf(alone, 'ipt/changes~1.1.0.html'),
        /Ability to be warm · from generic An ability to smile <ins>at them<\/ins>/,
      );
      for (const framework of ['ipt', 'generic']) {
        const text = textOf(both, `${framework}/changes~1.1.0.html`);
        assert.equal(text.match(/<ins>/g)?.length, 1, text);
      }
      assert.deepEqual(checkLinks(both).broken, []);
    });
  });

  it('link from removed elements to their replacements', () => {
    withVersions((repository) => {
      repository.write(
        'ipt.competence',
        SECOND.replace('2.0.0', '3.0.0')
          .replace('[new]', '[newer]')
          .replace(/.*\[goodbye\].*\n/, ''),
      );
      repository.commit('three');
      repository.git('tag', 'v3.0.0');
      const site = buildIn(repository);
      assert.match(
        site.read('ipt/changes~2.0.0.html'),
        /ahead&lt;\/b&gt; <a class="id" href="newer\.html">newer<\/a>/,
      );
      assert.match(textOf(site, 'ipt/changes~3.0.0.html'), /Changed from new to newer/);
      assert.deepEqual(checkLinks(site).broken, []);
    });
  });

  it('are shown as far as possible if an old version has unrecognised lines', () => {
    withVersions((repository) => {
      const broken = `${IPT.replace('1.0.0', '0.5.0').replace('domain special', 'domian special')}\n\t}{ <<<<<<< HEAD\n`;
      repository.git('checkout', '--quiet', '--orphan', 'older');
      repository.write('ipt.competence', broken);
      repository.write('odd.competence', 'part of ipt\n\ud800\n\0\n');
      repository.commit('broken');
      repository.git('tag', 'v0.5.0');
      repository.write('ipt.competence', SECOND);
      const site = buildIn(repository);
      assert.deepEqual(versionsOn(site), ['0.5.0', '2.0.0']);
      assert.match(textOf(site, 'ipt/changes~2.0.0.html'), /Reworded/);
    });
  });

  it('have pages with valid addresses for any version', () => {
    withRepository((repository) => {
      const versions = ['2nd edition', '../../x', 'A', 'a', `1.${'0'.repeat(300)}`, '1.0.', 'ü'];
      for (const [index, version] of versions.entries()) {
        repository.write('ipt.competence', IPT.replace('1.0.0', version));
        repository.commit(version);
        repository.git('tag', `v${index}`);
      }
      const site = buildIn(repository);
      const pages = versionsOn(site).map((page) => page.toLowerCase());
      assert.equal(new Set(pages).size, versions.length);
      assert.ok(
        pages.every((page) => /^[\w.~-]{1,60}$/.test(page) && !page.endsWith('.')),
        pages.join(),
      );
      assert.deepEqual(checkLinks(site).broken, []);
    });
  });

  it('are the same for the same repository in any folder', () => {
    withVersions((repository) => {
      const folder = join(repository.folder, '..', 'elsewhere');
      repository.git('clone', '--quiet', repository.folder, folder);
      const [one, other] = [buildIn(repository), buildIn({ folder })];
      assert.deepEqual(one.files, other.files);
      for (const file of one.files) assert.equal(one.read(file), other.read(file), file);
    });
  });

  it('are left out on request, and without a repository, commits or git', () => {
    withVersions((repository) => {
      assert.deepEqual(versionsOn(buildIn(repository, ['.'], ['--no-history'])), []);
      const { stderr, code, ...site } = buildIn(repository, ['.'], [], { env: { PATH: '' } });
      assert.equal(
        stderr,
        'competence: the changes between versions were left out: git was not found on the PATH\n',
      );
      assert.equal(code, 0);
      assert.ok(site.files.includes('ipt/index.html') && !site.files.includes('ipt/changes.html'));
    });
    withRepository(({ folder, git, write }) => {
      write('ipt.competence', IPT);
      const empty = buildIn({ folder });
      assert.deepEqual([empty.stderr, empty.code], ['', 0]);
      git('init', '--quiet', '--bare', '../bare');
      mkdirSync(join(folder, '../outside'));
      writeFileSync(join(folder, '../outside/ipt.competence'), IPT);
      const outside = buildIn({ folder: join(folder, '../outside') });
      assert.deepEqual([outside.stderr, outside.code, versionsOn(outside)], ['', 0, []]);
    });
  });

  it('say how many versions are missing in a shallow clone, and continue', () => {
    withVersions((repository) => {
      repository.write('ipt.competence', SECOND.replace('2.0.0', '3.0.0'));
      repository.commit('three');
      const folder = join(repository.folder, '..', 'shallow');
      repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, folder);
      const none = buildIn({ folder });
      assert.match(
        none.stderr,
        /^competence: earlier versions may be missing, because this clone is shallow; fetch the rest with: [^\n]*fetch-depth: 0\)\n$/,
      );
      assert.equal(none.code, 0);
      repository.git(
        '-C',
        folder,
        'fetch',
        '--quiet',
        '--depth=1',
        'origin',
        'tag',
        'v1.0.0',
        'tag',
        'v2.0.0',
      );
      const some = buildIn({ folder });
      assert.match(
        some.stderr,
        /^competence: 2 earlier versions missing, because this clone is shallow[^\n]*\n$/,
      );
      repository.git('-C', folder, 'fetch', '--quiet', '--unshallow', '--tags');
      const all = buildIn({ folder });
      assert.deepEqual([all.stderr, versionsOn(all)], ['', ['1.0.0', '2.0.0', '3.0.0']]);
    });
  });

  it('start git once if there are no tags, and read each commit once for all frameworks', () => {
    withRepository((repository) => {
      const log = join(repository.folder, '..', 'log');
      const bin = join(repository.folder, '..', 'bin');
      mkdirSync(bin);
      const real = repository.git('--exec-path').trim();
      writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$*" >> '${log}'\nexec '${real}/git' "$@"\n`);
      chmodSync(join(bin, 'git'), 0o755);
      const started = (): string[] => {
        writeFileSync(log, '');
        const site = buildIn(repository, ['.'], [], { env: { PATH: `${bin}:/usr/bin:/bin` } });
        assert.equal(site.stderr, '');
        return readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line !== '');
      };
      for (const id of ['ipt', 'one', 'two'])
        repository.write(`${id}.competence`, IPT.replace('ipt: IPT', `${id}: ${id}`));
      repository.commit('one');
      assert.equal(started().length, 1);
      repository.git('tag', 'v1.0.0');
      repository.git('tag', 'another-1.0.0');
      repository.commit('two');
      repository.git('tag', 'v2.0.0');
      const calls = started();
      assert.equal(calls.filter((call) => call.includes('ls-tree')).length, 2, calls.join('\n'));
      assert.equal(calls.filter((call) => call.includes('cat-file')).length, 2, calls.join('\n'));
    });
  });

  it('are not read again while the tags are the same and the site is watched', async () => {
    const { repository, close } = openRepository();
    try {
      repository.write('ipt.competence', IPT);
      repository.commit('one');
      repository.git('tag', 'v1.0.0');
      const kept: KnownHistory = {};
      const read = async (text: string): Promise<readonly string[]> => {
        repository.write('ipt.competence', text);
        const sources = readSources([repository.folder]);
        assert.ok(sources);
        const history = await readHistory(sources, [repository.folder], kept);
        return history.get('ipt')?.map(({ version }) => version) ?? [];
      };
      assert.deepEqual(await read(IPT), ['1.0.0']);
      const first = kept.known?.tagged;
      // The current files are always compared again.
      assert.deepEqual(await read(SECOND), ['1.0.0', '2.0.0']);
      assert.equal(kept.known?.tagged, first);
      repository.commit('two');
      repository.git('tag', 'v2.0.0');
      assert.deepEqual(await read(SECOND), ['1.0.0', '2.0.0']);
      assert.notEqual(kept.known?.tagged, first);
    } finally {
      close();
    }
  });
});
