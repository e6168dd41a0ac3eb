import assert from 'node:assert/strict';
import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
import { useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

const ADAPTED = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity eng|age: Ability to engage the client
           ^^^^^^
    - [plain] An ability to speak plainly
      requires: @engage, @ipt/engage
                 ^^^^^^       ^^^^^^
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > As in @engage, and in (@ipt/engage).
           ^^^^^^               ^^^^^^
amend engage
      ^^^^^^
  retitle: Ability to engage the young person
amend basic
  move [plain] to engage
                  ^^^^^^
  after [engage]:
         ^^^^^^
    - An ability to wait
=== fb-ipt.competence
framework fb-ipt: FB-IPT
  adapts: ipt-a
domain family: Work with the family
  see: @engage
        ^^^^^^
=== other.competence
framework other: Other
include @ipt-a/engage
               ^^^^^^
domain first: First
  see: @other/engage
              ^^^^^^
`;

describe('references', () => {
  const able = useClient();

  it('are found from a declaration, across files and frameworks', () => expectReferences(ADAPTED));

  it('leave the declaration out when that is asked for', () =>
    expectReferences(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
activity focus in bas|ic: Ability to agree a focus
                  ^^^^^
`,
      { includeDeclaration: false },
    ));

  it('follow what is typed', async () => {
    const client = able();
    const text = 'framework ipt: IPT\ndomain basic: Basic\n  see: @basic\n';
    await withDocuments(client, { 'a.competence': text }, async () => {
      const start = { line: 0, character: 18 };
      await client.edit('a.competence', { start, end: start }, '\n  > First of all @basic');
      assert.deepEqual(await referencesAt('a.competence', { line: 2, character: 8 }), [
        'a.competence 2:19-24',
        'a.competence 3:8-13',
        'a.competence 4:9-14',
      ]);
    });
  });

  /** The marks in the source are the references to what the cursor is at. */
  async function expectReferences(source: string, context = { includeDeclaration: true }): Promise<void> {
    const { files, path, position, marks } = readCursor(source);
    await withDocuments(able(), files, async () => {
      const expected = marks.map((mark) => `${mark.path} ${mark.line + 1}:${mark.start + 1}-${mark.end + 1}`);
      assert.deepEqual((await referencesAt(path, position, context)).sort(), expected.sort());
    });
  }

  async function referencesAt(
    path: string,
    position: { line: number; character: number },
    context = { includeDeclaration: true },
  ): Promise<string[]> {
    const client = able();
    const params = { textDocument: { uri: client.uri(path) }, position, context };
    const found = (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
    return found.map(({ uri, range }) => `${client.pathOf(uri)} ${formatRange(range)}`);
  }
});

describe('document highlights', () => {
  const able = useClient();

  it('tell what declares or amends from what refers, in the one document', async () => {
    await expectHighlights(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    see: @eng|age
=== more.competence
part of ipt
> See @engage.
`,
      ['3:12-18 Write', '4:11-17 Read'],
    );
    await expectHighlights(
      `
framework ipt-a: IPT-A
  adapts: ipt
amend basic
  move [plain] to engage
amend eng|age
  omit: not here
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
`,
      ['4:19-25 Read', '5:7-13 Write'],
    );
  });

  it('of plain words are none, so that the editor looks for the word itself', async () => {
    await expectHighlights('framework ipt: Interper|sonal\n', undefined);
  });

  async function expectHighlights(source: string, expected: readonly string[] | undefined): Promise<void> {
    const { files, path, position } = readCursor(source);
    const client = able();
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
      const places = found?.map(
        ({ range, kind }) =>
          `${formatRange(range)} ${kind === DocumentHighlightKind.Write ? 'Write' : 'Read'}`,
      );
      assert.deepEqual(places, expected);
    });
  }
});
