import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText, trimLines } from '../support/sources.ts';

const PATH = 'ipt.competence';
const OPTIONS: FormattingOptions = { tabSize: 8, insertSpaces: false };

describe('formatting', () => {
  const able = useClient();

  it('brings a document into its layout, whatever the client would have', () =>
    expectFormatted(
      `
      framework ipt :IPT
      domain basic: Basic competences
          activity engage:Ability to engage the client

              -   An ability to listen
      `,
      `
      framework ipt: IPT

      domain basic: Basic competences

        activity engage: Ability to engage the client
          - An ability to listen
      `,
    ));

  it('changes nothing that is as it should be', async () => {
    const source = 'framework ipt: IPT\n  version: 1.0.0\n';
    await withDocuments(able(), { [PATH]: source }, async () => {
      assert.deepEqual(await edits(), []);
    });
  });

  it('keeps to the lines of a range', () =>
    expectFormatted(
      `
      framework ipt :IPT
      domain basic: Basic competences
        activity engage:Ability to engage the client
          -   An ability to listen
          -   An ability to ask
      `,
      `
      framework ipt :IPT
      domain basic: Basic competences
        activity engage:Ability to engage the client
          - An ability to listen
          -   An ability to ask
      `,
      '-   An ability to listen',
    ));

  it('lays out as much around a range as keeps what stands in what', async () => {
    await expectFormatted(
      `
      framework ipt :IPT
      domain basic: Basic competences
          activity engage: Ability to engage the client
              - An ability to listen
              - An ability to ask
          activity end: Ability to end
              - An ability to end
      domain more:More
      `,
      `
      framework ipt :IPT

      domain basic: Basic competences

        activity engage: Ability to engage the client
          - An ability to listen
          - An ability to ask

        activity end: Ability to end
          - An ability to end
      domain more:More
      `,
      '- An ability to ask\n',
    );
  });

  it('has nothing to do with documents that are not there', async () => {
    const params = { textDocument: { uri: able().uri('nowhere.competence') }, options: OPTIONS };
    assert.deepEqual(await able().connection.sendRequest(DocumentFormattingRequest.type, params), []);
  });

  /** What becomes of a document, or of the lines in which a text of it stands. */
  async function expectFormatted(before: string, after: string, within?: string): Promise<void> {
    const source = `${trimLines(before)}\n`;
    await withDocuments(able(), { [PATH]: source }, async () => {
      const list = await edits(within === undefined ? undefined : rangeOfText(source, within));
      const document = TextDocument.create(PATH, 'competence', 1, source);
      assert.equal(TextDocument.applyEdits(document, list), `${trimLines(after)}\n`);
    });
  }

  async function edits(range?: Range): Promise<TextEdit[]> {
    const { connection } = able();
    const params = { textDocument: { uri: able().uri(PATH) }, options: OPTIONS };
    const list = range
      ? await connection.sendRequest(DocumentRangeFormattingRequest.type, { ...params, range })
      : await connection.sendRequest(DocumentFormattingRequest.type, params);
    return list ?? [];
  }
});
