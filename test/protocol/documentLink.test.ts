import assert from 'node:assert/strict';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { readMarks } from '../support/marks.ts';
import { formatRange } from '../support/sources.ts';

describe('document links', () => {
  const able = useClient();

  it('lead from web addresses in values, prose and comments', () =>
    expectLinks(
      `
framework ipt: IPT
  homepage: https://example.org/ipt?a=1
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  > See [the page](https://example.org/page) or <http://example.org>, (https://example.org/a_(b)).
                   ^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^
// After https://example.org/comment.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
domain basic: Basic competences
  - An ability to read example.org, mail a.b@example.org, and see @basic and/or file:///etc/passwd
`,
      [
        'https://example.org/ipt?a=1',
        'https://example.org/page',
        'http://example.org',
        'https://example.org/a_(b)',
        'https://example.org/comment',
      ],
    ));

  it('lead from DOIs to where they are resolved', () =>
    expectLinks(
      `
source one: One
  doi: 10.1017/S1352465808004141
       ^^^^^^^^^^^^^^^^^^^^^^^^^
source two: Two, doi:10.1000/abc(1)2 and doi 10.1000/x, or 10.1000/none
                     ^^^^^^^^^^^^^^^         ^^^^^^^^^
  doi: https://doi.org/10.1000/182
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
source three: Three
  doi: 10.1000/a#b?c%d/e
       ^^^^^^^^^^^^^^^^^
  isbn: 978-0-00-000000-2
`,
      [
        'https://doi.org/10.1017/S1352465808004141',
        'https://doi.org/10.1000/abc(1)2',
        'https://doi.org/10.1000/x',
        'https://doi.org/10.1000/182',
        'https://doi.org/10.1000/a%23b%3Fc%25d/e',
      ],
    ));

  it('are none where there are no addresses', () =>
    expectLinks('framework ipt: IPT\n  version: 1.0.0\ndomain basic: and/or, 10.\n  see: @ipt/basic\n', []));

  it('take no more than a moment on text that is made to take long', async () => {
    const lines = [
      `doi:10.1000/${')'.repeat(50_000)}`,
      `> ${'https://a.b/('.repeat(5_000)}`,
      `> ${'doi '.repeat(20_000)}10./`,
    ];
    const client = able();
    await withDocuments(client, { 'a.competence': lines.join('\n') }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const start = performance.now();
      await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
      assert.ok(performance.now() - start < 2000);
    });
  });

  /** The marks are the links, and they lead to `targets`. */
  async function expectLinks(source: string, targets: readonly string[]): Promise<void> {
    const { files, marks } = readMarks(source);
    const client = able();
    await withDocuments(client, Object.fromEntries(files), async () => {
      const textDocument = { uri: client.uri('example.competence') };
      const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
      const expected = marks.map((mark) => `${mark.line + 1}:${mark.start + 1}-${mark.end + 1}`);
      assert.deepEqual(
        links.map(({ range }) => formatRange(range)),
        expected,
      );
      assert.deepEqual(
        links.map(({ target }) => target),
        targets,
      );
    });
  }
});
