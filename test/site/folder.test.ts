import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { defaultDownloads } from '../../server/src/cli/site/downloads.ts';
import { textsIn } from '../support/outside.ts';
import { runCli } from '../support/runCli.ts';
import { buildSite, filesOf } from './builtSite.ts';

const SMALL = `framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: published
  language: en-GB

domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [direct] An ability to speak plainly
      - [listen] An ability to listen
`;

/** A framework with a page of each kind, and this number of activities. */
function frameworkWithPages(activities: number): string {
  const lists = Array.from(
    { length: activities },
    (_, at) => `  activity activity-${at}: Ability ${at}\n    - [item-${at}] An ability to do part ${at}\n`,
  );
  return `framework full: Full
  version: 1.0.0
  status: published
  language: en-GB

domain basic: Basic competences
${lists.join('')}
source book: A book
  year: 2001

guide leaflet: A leaflet
  audience: Readers

  topic first: The first
    explains: @activity-1
    > About it.

curriculum course: A course
  provider: A school

  module day: A day
    covers: @activity-1

glossary
  term word: A term
    > What it means.
`;
}

describe('the folder of a site', function () {
  this.timeout(120_000);

  it('gets the same bytes from the same frameworks, including documents and pictures', () => {
    const setting = { files: { 'full.competence': frameworkWithPages(2) }, options: ['--title', 'Full'] };
    const [one, other] = [buildSite(setting), buildSite(setting)];
    assert.equal(one.code, 0);
    assert.deepEqual(one.files, other.files);
    assert.ok(['pdf', 'docx', 'png'].every((type) => one.files.some((file) => file.endsWith(`.${type}`))));
    for (const file of one.files) {
      assert.ok(readFileSync(join(one.folder, file)).equals(readFileSync(join(other.folder, file))), file);
    }
  });

  it('has downloads for every list, guide and map, which several threads write if there are many', () => {
    // Threads are used from 100 documents.
    const site = buildSite({ files: { 'full.competence': frameworkWithPages(46) } });
    assert.equal(site.code, 0);
    assert.ok(site.files.filter((file) => /\.(?:pdf|docx)$/.test(file)).length >= 100);
    for (const page of ['index', 'basic', 'activity-45', 'leaflet', 'course', 'glossary', 'sources']) {
      const offered = [...site.read(`full/${page}.html`).matchAll(/<a href="([^"]+)" download="full[^"]*"/g)];
      const files = offered.map(([, file]) => `full/${file}`);
      for (const type of ['pdf', 'docx', 'md']) assert.ok(files.includes(`full/${page}.${type}`), page);
      for (const file of files) assert.ok(readFileSync(join(site.folder, file)).length > 0, file);
    }
    for (const type of ['svg', 'png']) assert.ok(site.files.includes(`full/index.${type}`));
  });

  it('offers text formats only if so much text would make other files slow', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'ipt.competence'), `${SMALL}      - [long] ${'long '.repeat(500_000)}\n`);
      const { code, stderr } = runCli(['build', folder, '--out', join(folder, 'site')]);
      assert.equal(code, 0, stderr);
      assert.match(stderr, /only text formats are offered for download, because .* takes minutes/);
      const { files } = filesOf(join(folder, 'site'));
      assert.ok(files.some((file) => extname(file) === '.md'));
      assert.deepEqual(
        files.filter((file) => /\.(pdf|docx|png)$/.test(file)),
        [],
      );
    });
    const frameworks = [{ counts: { domains: 1, activities: 3000, competences: 2001 } }];
    assert.equal(defaultDownloads({ frameworks, size: 1 }), 'quick');
    assert.equal(defaultDownloads({ frameworks: frameworks.slice(1), size: 1 }), 'all');
  });

  it('keeps unchanged files, and loses files that are no longer made', () => {
    inFolder((folder) => {
      const build = () => runCli(['build', folder, '--out', join(folder, 'site'), '--downloads', 'quick']);
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      assert.match(build().stdout, /\((\d\d) files written\)/);
      assert.match(build().stdout, /\(0 files written\)/);
      writeFileSync(join(folder, 'site', 'CNAME'), 'example.org');
      writeFileSync(join(folder, 'ipt.competence'), SMALL.replace(/.*\[listen\].*\n/, ''));
      const { stdout, code } = build();
      assert.match(stdout, /, 1 file deleted\)/);
      assert.equal(code, 0);
      assert.ok(!existsSync(join(folder, 'site/ipt/listen.html')));
      // Other people's files stay.
      assert.equal(readFileSync(join(folder, 'site/CNAME'), 'utf8'), 'example.org');
    });
  });

  it('is refused if it contains other files', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      const { code, stderr } = runCli(['build', folder, '--out', folder]);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /contains files that 'competence build' did not make; choose an empty or a new folder\n$/,
      );
      assert.deepEqual(filesOf(folder).files, ['ipt.competence']);
    });
  });

  it('never loses a file outside it, whatever its list contains', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'site'));
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      writeFileSync(
        join(folder, 'site', '.competence-site'),
        '../ipt.competence\n/etc/passwd\nipt/../../ipt.competence\n',
      );
      const { code } = runCli(['build', folder, '--out', join(folder, 'site'), '--downloads', 'none']);
      assert.equal(code, 0);
      assert.ok(existsSync(join(folder, 'ipt.competence')));
    });
  });

  it('never writes or deletes a file outside it, whatever links it contains', () => {
    inFolder((folder) => {
      const files = { 'thesis.txt': 'a thesis', 'index.html': 'my page', 'deep/index.html': 'another' };
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, 'outside', name)), { recursive: true });
        writeFileSync(join(folder, 'outside', name), text);
      }
      const site = join(folder, 'work', 'site');
      mkdirSync(site, { recursive: true });
      writeFileSync(join(folder, 'work', 'ipt.competence'), SMALL);
      const list = ['old/thesis.txt', 'old/index.html', 'old/deep/index.html', 'page.html', 'notes.txt'];
      writeFileSync(join(site, '.competence-site'), `${list.join('\n')}\n`);
      writeFileSync(join(site, 'notes.txt'), 'mine');
      symlinkSync('../../outside', join(site, 'old'));
      symlinkSync('../../outside/index.html', join(site, 'page.html'));
      const build = () =>
        runCli(['build', 'ipt.competence', '--out', 'site', '--downloads', 'none'], {
          cwd: join(folder, 'work'),
        });
      assert.equal(build().code, 0);
      // Files that do not belong to a site stay, too.
      assert.equal(readFileSync(join(site, 'notes.txt'), 'utf8'), 'mine');
      for (const link of ['ipt', 'assets', 'index.html']) {
        rmSync(join(site, link), { recursive: true });
        symlinkSync(link.includes('.') ? `../../outside/${link}` : '../../outside', join(site, link));
        const { stderr, code } = build();
        assert.match(stderr, /^competence: site\/\S+: .*symbolic link, which is not followed$/m, link);
        assert.equal(code, 2);
        rmSync(join(site, link));
      }
      rmSync(site, { recursive: true });
      symlinkSync('../outside', site);
      assert.match(build().stderr, /^competence: site: a link leads to .*outside/);
      assert.deepEqual(textsIn(join(folder, 'outside')), files);
    });
  });

  it('removes what a killed run left beside it, and nothing else', () => {
    inFolder((folder) => {
      const dead = spawnSync('true').pid;
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      const left = {
        [`site.${dead}-0.tmp/.competence-site`]: '',
        [`site.${dead}-0.tmp/ipt/index.html`]: '',
        [`site.${process.pid}-0.tmp/.competence-site`]: 'at work',
        [`site.${dead}-1.tmp/notes.html`]: 'no site',
        [`site.${dead}-2.tmp/.competence-site`]: '',
        [`site.${dead}-2.tmp/notes.txt`]: 'mine',
        'site.tmp/.competence-site': 'mine',
      };
      for (const [name, text] of Object.entries(left)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      assert.equal(runCli(['build', folder, '--out', join(folder, 'site'), '--downloads', 'none']).code, 0);
      const kept = filesOf(folder).files.filter(
        (file) => !file.startsWith('site/') && file !== 'ipt.competence',
      );
      assert.deepEqual(
        kept.sort(),
        [
          `site.${dead}-1.tmp/notes.html`,
          `site.${dead}-2.tmp/notes.txt`,
          `site.${process.pid}-0.tmp/.competence-site`,
          'site.tmp/.competence-site',
        ].sort(),
      );
    });
  });

  it('is not created if a file cannot be read, or if there is no framework', () => {
    for (const name of ['nowhere', 'empty']) {
      inFolder((folder) => {
        mkdirSync(join(folder, 'empty'));
        writeFileSync(join(folder, 'empty', 'a.competence'), '// nothing\n');
        const { code, stderr } = runCli(['build', join(folder, name), '--out', join(folder, 'site')]);
        assert.equal(code, 2);
        assert.match(stderr, /^competence: .+\n$/);
        assert.ok(!existsSync(join(folder, 'site')));
      });
    }
  });

  it('is built in spite of errors, which are reported', () => {
    const site = buildSite({
      files: { 'ipt.competence': SMALL.replace('domain basic', 'domian basic') },
      options: ['--downloads', 'none'],
    });
    assert.equal(site.code, 1);
    assert.match(site.stderr, /ipt\.competence:6:1: error: /);
    assert.ok(site.files.includes('ipt/direct.html'));
  });

  it('has file names for ids that no file system confuses or reserves', () => {
    const ids = [
      'index',
      'con',
      'NUL',
      'a',
      'A',
      'aB',
      'Ab',
      'x.',
      'lists',
      'glossary',
      'com1.x',
      'i'.repeat(300),
      `${'i'.repeat(299)}j`,
    ];
    const items = ids.map((id) => `      - [${id}] An ability to bear the name of ${id}\n`).join('');
    const site = buildSite({ files: { 'ipt.competence': SMALL + items }, options: ['--downloads', 'none'] });
    const names = site.files.map((file) => file.toLowerCase());
    assert.equal(new Set(names).size, names.length);
    for (const id of ids) {
      const holders = site.files.filter(
        (file) =>
          file.endsWith('.html') && site.read(file).includes(`<h1>An ability to bear the name of ${id}</h1>`),
      );
      assert.equal(holders.length, 1, id);
      const [name = ''] = (holders[0] ?? '').split('/').slice(-1);
      assert.ok(!/^(?:con|nul|com1)\.|[.\s]$|[<>:"\\|?*]/i.test(name), name);
      assert.ok(name.length < 200, name);
      assert.match(site.read('ipt/engage.html'), new RegExp(`href="${name.replaceAll('.', '\\.')}"`));
    }
  });
});

function inFolder(act: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'competence-site-'));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
