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
