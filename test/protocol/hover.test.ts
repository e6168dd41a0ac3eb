import assert from 'node:assert/strict';
import { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor, trimLines } from '../support/sources.ts';

describe('hover', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  const BASE = `
=== base.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly (always) with the client
    - [sick] An ability to explain the sick role
    - [hope] An ability to convey hope
  activity end: Ability to end
    - [end-1] An ability to end
=== young.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  reword [direct]: An ability to speak plainly with the young person
  omit [sick]: not with this age group
  move [hope] to end
  - [parents] An ability to involve parents
=== family.competence
framework fb-ipt: FB-IPT
  adapts: ipt-a
amend engage
  reword [direct]: An ability to speak plainly with the child
`;

  it('says of what others adapt how they change it, with links to the lines', async () => {
    await expectHover(
      `part of ipt\n> See @dir|ect.${BASE}`,
      `
      2:7-14
      **An ability to speak plainly \\(always\\) with the client**

      competence \\'direct\\'\\, in activity \\'engage\\'\\, in domain \\'basic\\'

      IPT

      [ipt\\-a](young.competence#L5) rewords it\\: An ability to speak plainly ~~\\(always\\)~~ with the ~~client~~ **young person**

      [fb\\-ipt](family.competence#L4) rewords it\\: An ability to speak plainly with the ~~young person~~ **child**
      `,
    );
    await expectHover(
      `part of ipt\n> See @si|ck.${BASE}`,
      `
      2:7-12
      **An ability to explain the sick role**

      competence \\'sick\\'\\, in activity \\'engage\\'\\, in domain \\'basic\\'

      IPT

      [ipt\\-a](young.competence#L6) leaves it out\\: not with this age group
      `,
    );
    await expectHover(
      `part of ipt\n> See @ho|pe.${BASE}`,
      `
      2:7-12
      **An ability to convey hope**

      competence \\'hope\\'\\, in activity \\'engage\\'\\, in domain \\'basic\\'

      IPT

      [ipt\\-a](young.competence#L7) moves it to \\'end\\'
      `,
    );
  });

  it('speaks plain text to clients that know no Markdown', () =>
    expectHover(
      `
framework ipt: IPT (*)
domain bas|ic: Basic competences
`,
      `
      2:8-13
      Basic competences

      domain 'basic'

      IPT (*)
      `,
      plain(),
    ));

  it('has nothing to say of plain words, blank lines and names that nothing declares', async () => {
    await expectHover('framework ipt: Inter|personal\n', '');
    await expectHover('framework ipt: IPT\n|\n', '');
    await expectHover('framework ipt: IPT\n> See @nothing|.\n', '');
  });

  /** The range and the text of the card at the cursor; nothing where there is none. */
  async function expectHover(source: string, expected: string, client?: LanguageClient): Promise<void> {
    const { range, text } = await hoverAt(source, client);
    assert.equal(range ? `${range}\n${text}` : text, trimLines(expected));
  }

  /** The card at the cursor; links in it are shown with the paths of the source. */
  async function hoverAt(source: string, client: LanguageClient = able()) {
    const { files, path, position } = readCursor(source);
    let card = { range: '', text: '' };
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      const text = hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
      card = {
        range: hover?.range ? formatRange(hover.range) : '',
        text: text.replaceAll(`${client.uri('')}/`.replace(/\/\/$/, '/'), ''),
      };
    });
    return card;
  }
});
