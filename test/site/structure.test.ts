import assert from 'node:assert/strict';
import type { OutlineEntry } from '../../server/src/engine/model/index.ts';
import { runCli } from '../support/runCli.ts';
import { type BuiltSite, samplesSite } from './builtSite.ts';
import { checkLinks } from './checkLinks.ts';

describe('the pages of a site', function () {
  this.timeout(120_000);

  let site: BuiltSite;
  let outline: readonly OutlineEntry[];
  before(() => {
    site = samplesSite();
    outline = JSON.parse(runCli(['outline', 'samples', '--format', 'json']).stdout);
  });

  it('are built without a problem', () => {
    assert.equal(site.stderr, '');
    assert.match(site.stdout, /^Built 1\d\d\d pages for 6 frameworks in .*a site \(\d+ files written\)\n$/);
    assert.equal(site.code, 0);
  });

  it('contain every competence of IPT on one activity page and in one domain list', () => {
    const ipt = outline.find(({ id }) => id === 'ipt');
    const ids = [...everything(ipt)].flatMap(({ kind, id }) => (kind === 'competence' && id ? [id] : []));
    const domains = (ipt?.children ?? []).filter(({ kind }) => kind === 'domain').map(({ id }) => id);
    const activities = [...everything(ipt)].filter(({ kind }) => kind === 'activity').map(({ id }) => id);
    assert.equal(domains.length, 5);
    assert.equal(activities.length, 38);
    const within = (pages: readonly (string | undefined)[]): string[] =>
      pages.flatMap((id) => itemsOn(site.read(`ipt/${id}.html`)));
    for (const found of [within(domains), within(activities)]) {
      // Those without an id have a key that links use.
      assert.equal(found.length, ipt?.counts?.competences);
      assert.equal(new Set(found).size, found.length);
      assert.deepEqual(found.filter((key) => !key.includes('/')).sort(), [...ids].sort());
    }
  });

  it('show the same counts as the outline', () => {
    for (const { id, counts } of outline) {
      const page = site.read(`${id}/index.html`);
      const meta = /<ul class="meta">(.*?)<\/ul>/.exec(page)?.[1] ?? '';
      for (const [word, count] of Object.entries(counts ?? {})) {
        assert.ok(
          new RegExp(`<li>${count} ${word.slice(0, 5)}`).test(meta),
          `${id}: ${count} ${word}: ${meta}`,
        );
      }
      const boxes = [...page.matchAll(/<span class="box-title">/g)].length;
      assert.equal(boxes, counts?.activities);
    }
  });

  it('have a page for every competence with an id, at an address that depends only on the id', () => {
    let pages = 0;
    for (const framework of outline) {
      for (const { kind, id, text } of everything(framework)) {
        if (kind !== 'competence' || id === undefined) continue;
        const page = site.read(`${framework.id}/${id}.html`);
        if ((text ?? '').length < 60 && /^[\w ,]+$/.test(text ?? '')) assert.ok(page.includes(text ?? ''));
        pages++;
      }
    }
    assert.ok(pages > 700, String(pages));
  });

  it('have no broken links', () => {
    const { links, broken } = checkLinks(site);
    assert.deepEqual(broken, []);
    assert.ok(links > 10_000, String(links));
  });

  it('show no questions or comments', () => {
    const all = site.files
      .filter((file) => /\.(?:html|js|md|svg)$/.test(file))
      .map((file) => site.read(file));
    const text = all.join('\n');
    assert.ok(!text.includes('Should the first edition name the hours'));
    for (const words of ['background noise', 'Callers rarely mention it', 'The first two evenings'])
      assert.ok(!text.includes(words), words);
    assert.ok(!text.includes('still being tried out'));
  });

  it('mark drafts on every page', () => {
    for (const file of site.files) {
      if (!/^ipt\/.*\.html$/.test(file)) continue;
      assert.ok(site.read(file).includes('<p class="banner"><strong>Draft.</strong>'), file);
    }
    assert.ok(site.read('kitchen-sink/listen-1.html').includes('<strong>In review.</strong>'));
  });

  it('show why a competence is retired, with a link to its replacement', () => {
    const page = site.read('kitchen-sink/listen-5.html');
    assert.ok(page.includes('<strong>Retired:</strong> callers felt that they were being imitated'));
    assert.match(page, /Replaced by <a class="reference"[^>]*href="listen-6\.html"/);
  });

  it('show what an adaptation rewords, adds, moves and omits', () => {
    const page = site.read('ipt-a/differences.html');
    for (const heading of ['Reworded', 'Added', 'Moved', 'Left out']) {
      assert.ok(page.includes(`<h2>${heading} <span class="count">`), heading);
    }
    assert.ok(page.includes('relief from obligations is what the limited sick role does without'));
    // Links to the id of an omitted element still work.
    const gone = site.read('ipt-a/sick-role-11.html');
    assert.ok(gone.includes('This is not in this framework.'));
    assert.match(gone, /It is in <a href="\.\.\/ipt\/sick-role-11\.html">/);
    const reworded = site.read('ipt-a/direct.html');
    assert.ok(reworded.includes('An ability to speak plainly with the client'));
    assert.match(site.read('ipt/mental-health.html'), /Included from <a href="\.\.\/generic\//);
  });

  it('describe their terms for programs', () => {
    const data = (path: string) =>
      JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(site.read(path))?.[1] ?? '');
    const set = data('ipt/index.html');
    assert.equal(set['@context'], 'https://schema.org');
    assert.equal(set['@type'], 'DefinedTermSet');
    assert.equal(set.name, 'Interpersonal Psychotherapy (IPT)');
    assert.equal(set.hasDefinedTerm.length, 43);
    assert.equal(data('ipt/direct.html').termCode, 'direct');
    assert.equal(data('ipt/direct.html').inDefinedTermSet.url, 'index.html');
  });

  it('offer downloads beside every list, guide and map, as they are chosen', () => {
    for (const page of ['index', 'basic', 'service-users', 'level-a', 'glossary', 'sources']) {
      const offered = [...site.read(`ipt/${page}.html`).matchAll(/<a href="([^"]+)" download="ipt[^"]*"/g)];
      const files = offered.map(([, file]) => `ipt/${file}`);
      assert.ok(files.includes(`ipt/${page}.md`), page);
      for (const file of files) assert.ok(site.files.includes(file), file);
    }
    assert.ok(site.files.includes('ipt/index.svg'));
    assert.deepEqual(
      site.files.filter((file) => /\.(?:pdf|docx|png)$/.test(file)),
      [],
    );
  });
});

function* everything(entry: OutlineEntry | undefined): Iterable<OutlineEntry> {
  for (const child of entry?.children ?? []) {
    yield child;
    yield* everything(child);
  }
}

function itemsOn(page: string): string[] {
  return [...page.matchAll(/<li class="item[^"]*" data-key="([^"]+)" id="([^"]+)"/g)].map(
    ([, key = '', id]) => {
      assert.equal(id, key);
      return key;
    },
  );
}
