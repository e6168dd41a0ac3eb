import assert from 'node:assert/strict';
import { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor, trimLines } from '../support/sources.ts';

const SOURCE = `
=== base.competence
framework ipt: IPT (*)
domain basic: Basic competences
  activity eng|age: Ability to engage the client
=== young.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
`;

describe('hover', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('is Markdown with links to lines, or plain text for other clients; it is empty for plain words', async () => {
    assert.equal(
      await hoverAt(able(), SOURCE),
      trimLines(`
      3:12-18 markdown
      **Ability to engage the client**

      Activity \\'engage\\' in Basic competences

      IPT \\(\\*\\)

      [ipt\\-a](young.competence#L4) retitles it\\: Ability to engage the ~~client~~ **young person**
      `),
    );
    assert.equal(
      await hoverAt(plain(), SOURCE),
      trimLines(`
      3:12-18 plaintext
      Ability to engage the client

      Activity 'engage' in Basic competences

      IPT (*)

      ipt-a retitles it: Ability to engage the [-client-] {+young person+}
      `),
    );
    assert.equal(await hoverAt(able(), 'framework ipt: Inter|personal\n'), null);
  });

  /** The range and the text of the card at the cursor; links in it are shown with the paths of the source. */
  async function hoverAt(client: LanguageClient, source: string): Promise<string | null> {
    const { files, path, position } = readCursor(source);
    let card: string | null = null;
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      if (hover === null) return;
      assert.ok(hover.range && MarkupContent.is(hover.contents));
      const { kind, value } = hover.contents;
      card = `${formatRange(hover.range)} ${kind}\n${value.replaceAll(`${client.uri('')}/`.replace(/\/\/$/, '/'), '')}`;
    });
    return card;
  }
});
