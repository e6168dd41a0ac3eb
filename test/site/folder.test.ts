import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('the folder of a site', function () {
  this.timeout(120_000);

  it('gets the same bytes from the same frameworks, documents and pictures among them', () => {
    const setting = { paths: ['samples/generic'], options: ['--title', 'Generic'] };
    const [one, other] = [buildSite(setting), buildSite(setting)];
    assert.equal(one.code, 0);
    assert.deepEqual(one.files, other.files);
    assert.ok(one.files.some((file) => file.endsWith('.pdf')));
    for (const file of one.files) {
      assert.ok(readFileSync(join(one.folder, file)).equals(readFileSync(join(other.folder, file))), file);
    }
  });

  it('is left as it is where nothing has changed, and loses what is not made any more', () => {
    inFolder((folder) => {
      const build = () => runCli(['build', folder, '--out', join(folder, 'site'), '--downloads', 'quick']);
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      assert.match(build().stdout, /\((\d\d) files written\)/);
      assert.match(build().stdout, /\(0 files written\)/);
      writeFileSync(join(folder, 'site', 'CNAME'), 'example.org');
      writeFileSync(join(folder, 'ipt.competence'), SMALL.replace(/.*\[listen\].*\n/, ''));
      const { stdout, code } = build();
      assert.match(stdout, /, 1 file removed\)/);
      assert.equal(code, 0);
      assert.ok(!existsSync(join(folder, 'site/ipt/listen.html')));
      // What somebody else has put there stays.
      assert.equal(readFileSync(join(folder, 'site/CNAME'), 'utf8'), 'example.org');
    });
  });

  it('is refused where it holds what is not ours', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'ipt.competence'), SMALL);
      const { code, stderr } = runCli(['build', folder, '--out', folder]);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /holds files that 'competence build' has not made; name an empty folder, or a new one\n$/,
      );
      assert.deepEqual(filesOf(folder).files, ['ipt.competence']);
    });
  });

  it('never loses a file outside of it, whatever its list says', () => {
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

  it('is not begun where a file cannot be read, or none is a framework', () => {
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

  it('is made in spite of errors, which are told', () => {
    const site = buildSite({
      files: { 'ipt.competence': SMALL.replace('domain basic', 'domian basic') },
      options: ['--downloads', 'none'],
    });
    assert.equal(site.code, 1);
    assert.match(site.stderr, /ipt\.competence:6:1: error: /);
    assert.ok(site.files.includes('ipt/direct.html'));
  });

  it('has names for ids that no file system takes for each other or keeps for itself', () => {
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
