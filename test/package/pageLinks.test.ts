import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stagePages } from '../../scripts/package/stagePages.mjs';
import { brokenLinks } from '../../scripts/test/pageLinks.mjs';

describe('links in pages', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'competence-pages-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are broken without their file, heading, picture or https, and at an unknown host', () => {
    write('docs/a.md', '# The *first* `page`: 1\n\n# Same\n\n# Same\n');
    write(
      'README.md',
      [
        '[a](docs/a.md) [b](docs/a.md#the-first-page-1) [c](docs/a.md#same-1) [d](#here) [e](https://nodejs.org/en)',
        '`[f](code.md)` ![g](none.png) [h](docs/b.md) [i](docs/a.md#same-2) [j](http://nodejs.org) [k](https://new.org)',
        '[l](../elsewhere.md)\n\n## Here',
      ].join('\n'),
    );
    assert.deepEqual(brokenLinks(folder, ['README.md']), [
      'README.md: none.png does not exist.',
      'README.md: docs/b.md does not exist.',
      "README.md: docs/a.md#same-2 has no heading 'same-2'.",
      'README.md: http://nodejs.org does not begin with https://.',
      "README.md: https://new.org leads to 'new.org', which is not in scripts/test/pageLinks.mjs.",
      'README.md: ../elsewhere.md does not exist.',
    ]);
  });

  it('lead to the repository in a package without their file, or are only text if there is none', async () => {
    const page =
      'See [it](../src/a.ts#L1), [b](b.md) and `[c](c.md)`.\n<!-- checkout -->\nHidden\n<!-- /checkout -->\n';
    write('docs/b.md', '');
    write('docs/a.md', page);
    await stagePages(folder, { repository: 'https://example.org/x' });
    assert.equal(
      read('docs/a.md'),
      'See [it](https://example.org/x/blob/HEAD/src/a.ts#L1), [b](b.md) and `[c](c.md)`.\n',
    );
    write('docs/a.md', page);
    await stagePages(folder, {});
    assert.equal(read('docs/a.md'), 'See it, [b](b.md) and `[c](c.md)`.\n');
  });

  it('lead to the repository even if their file is packed, in a page that is shown by itself', async () => {
    const page = '![The map](images/a.png) [b](docs/b.md#c) [d](https://nodejs.org)';
    write('images/a.png', 'PNG');
    write('docs/b.md', '');
    write('README.md', page);
    await stagePages(folder, { isolated: ['README.md'], repository: 'https://example.org/x' });
    assert.equal(
      read('README.md'),
      '![The map](https://example.org/x/raw/HEAD/images/a.png) [b](https://example.org/x/blob/HEAD/docs/b.md#c) [d](https://nodejs.org)',
    );
    write('README.md', page);
    await stagePages(folder, { isolated: ['README.md'] });
    assert.equal(read('README.md'), ' b [d](https://nodejs.org)');
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function read(path: string): string {
    return readFileSync(join(folder, path), 'utf8');
  }
});
