import assert from 'node:assert/strict';
import { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor, trimLines } from '../support/sources.ts';

describe('hover', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('says what a reference stands for, and where that is', () =>
    expectHover(
      `
framework ipt: Interpersonal Psychotherapy (IPT)
domain basic: Basic competences
  activity principles: Knowledge of the principles
    see: @eng|age
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  application:
    - An ability to speak plainly
    - An ability to listen:
      - with patience
`,
      `
      4:10-17
      **Ability to engage the client**

      activity \\'engage\\'\\, in domain \\'basic\\'\\: 3 competences

      Interpersonal Psychotherapy \\(IPT\\)
      `,
    ));

  it('names a domain once that an activity stands in and says that it belongs to', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage in basic: Ability to engage the client
    - [direct] An ability to speak plainly, see @dir|ect
`,
      `
      4:49-56
      **An ability to speak plainly\\, see \\@direct**

      competence \\'direct\\'\\, in activity \\'engage\\'\\, in domain \\'basic\\'

      IPT
      `,
    ));

  it('counts in a domain what stands in it in other files', () =>
    expectHover(
      `
framework ipt: IPT
domain ba|sic: Basic competences
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  - An ability to engage the client
`,
      `
      2:8-13
      **Basic competences**

      domain \\'basic\\'\\: 1 activity\\, 1 competence

      IPT
      `,
    ));

  it('says what a domain after in is', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
activity engage in bas|ic: Ability to engage the client
  - An ability to engage the client
`,
      `
      3:20-25
      **Basic competences**

      domain \\'basic\\'\\: 1 activity\\, 1 competence

      IPT
      `,
    ));

  it('says of a framework what it holds', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to engage the client
=== more.competence
part of ip|t
`,
      `
      1:9-12
      **IPT**

      framework \\'ipt\\'\\: 1 domain\\, 1 activity\\, 1 competence
      `,
    ));

  it('says of a competence in what activity it stands', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [plain] An ability to speak plainly
      - An ability to listen (see @plain|)
`,
      `
      6:35-41
      **An ability to speak plainly**

      competence \\'plain\\'\\, in activity \\'engage\\'\\, in domain \\'basic\\'

      IPT
      `,
    ));

  it('finds a name of another framework', () =>
    expectHover(
      `
framework ipt: IPT
  uses: generic
domain basic: Basic competences
  see: @generic/alli|ance
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
    - An ability to form an alliance
`,
      `
      4:8-25
      **Ability to form an alliance**

      activity \\'alliance\\'\\, in domain \\'basics\\'\\: 1 competence

      Generic competences
      `,
    ));

  it('shows what an author typed as it is, never as markup, a link or a command', () =>
    expectHover(
      `
framework ipt: IPT
domain bas|ic: [run](command:evil) <img src=x> **bold** $(zap) www.example.com \`code\` &amp; ![](x)
`,
      `
      2:8-13
      **\\[run\\]\\(command\\:evil\\) \\<img src\\=x\\> \\*\\*bold\\*\\* \\$\\(zap\\) www\\.example\\.com \\\`code\\\` \\&amp\\; \\!\\[\\]\\(x\\)**

      domain \\'basic\\'

      IPT
      `,
    ));

  it('says what a property is for', () =>
    expectHover(
      `
framework ipt: IPT
  review|-by: 2030-01-01
`,
      `
      2:3-12
      The day by which it is to be reviewed\\, as 2026\\-11\\-21\\.
      `,
    ));

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
  async function expectHover(
    source: string,
    expected: string,
    client: LanguageClient = able(),
  ): Promise<void> {
    const { files, path, position } = readCursor(source);
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      const text = hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
      const range = hover?.range ? `${formatRange(hover.range)}\n` : '';
      assert.equal(range + text, trimLines(expected));
    });
  }
});
