import assert from 'node:assert/strict';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor, trimLines } from '../support/sources.ts';

const TWO_FRAMEWORKS = `
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
domain specific: Specific techniques
source lemma: Competences for IPT
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
`;

describe('completion', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('keeps to the best of a great many, and says that there are more', async () => {
    const sources = Array.from({ length: 3000 }, (_, index) => `source a${index}: Listed ${index}`);
    const text = `framework ipt: IPT\n${sources.join('\n')}\nsource list: The one\n> @list`;
    await withDocuments(able(), { 'ipt.competence': text }, async () => {
      const textDocument = { uri: able().uri('ipt.competence') };
      const position = { line: 3002, character: 7 };
      const list = await able().connection.sendRequest(CompletionRequest.type, { textDocument, position });
      assert.ok(list && !Array.isArray(list));
      assert.equal(list.isIncomplete, true);
      assert.equal(list.items.length, 500);
      assert.equal(list.items[0]?.label, 'list');
    });
  });

  it('says what an id stands for when the author stops at it', async () => {
    const source = `part of ipt\n> See @eng|${TWO_FRAMEWORKS}`;
    assert.match(await documentation(source, 'engage'), /^\*\*Ability to engage the client\*\*\n\nactivity/);
    assert.match(await documentation(`part of ipt\nactivity a in |${TWO_FRAMEWORKS}`, 'basic'), /^\*\*Basic/);
    assert.match(
      await documentation(`part of ipt\n> See @generic/|${TWO_FRAMEWORKS}`, 'alliance'),
      /Ability to form an alliance/,
    );
    assert.match(
      await documentation(`part of ipt\nactivity a in basic: A\n  evidence: |${TWO_FRAMEWORKS}`, '@lemma'),
      /Competences for IPT/,
    );
    assert.match(
      await documentation(`part of ipt-a\namend |${ADAPTED}`, 'plain'),
      /An ability to speak plainly/,
    );
    assert.equal(await documentation('framework ipt: IPT\ndom|', 'domain'), '');
    for (const data of [undefined, 5, { framework: 'nowhere', name: 'a' }, { framework: [], name: {} }]) {
      const item: CompletionItem = { label: 'a', data };
      assert.deepEqual(await able().connection.sendRequest(CompletionResolveRequest.type, item), {
        label: 'a',
        ...(data === undefined ? {} : { data }),
      });
    }
  });

  it('replaces all of the id that is there', () =>
    expectInsertion(
      `part of ipt\n> See @engage|ment (or not)${TWO_FRAMEWORKS.replace('activity engage:', 'activity engagements:')}`,
      'engagements',
      'part of ipt\n> See @engagements (or not)',
    ));

  const ADAPTED = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [plain] An ability to speak plainly
      - [hope] An ability to convey hope
  activity end: Ability to end
    - [goodbye] An ability to say goodbye
    - An ability without an id
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  omit [hope]: not with this age group
`;

  it('writes a whole activity with stops for the cursor', () =>
    expectInsertion(
      `part of ipt\nact|${TWO_FRAMEWORKS}`,
      'activity with sections',
      trimLines(`
      part of ipt
      activity \${1:id} in \${2|basic,specific|}: \${3:Ability to }
        knowledge:
          - \${4:An ability to draw on knowledge of }
        application:
          - \${5:An ability to }
      `),
    ));

  it('writes plain words for clients that take no snippets', () =>
    expectInsertion('framework ipt: IPT\ndom|', 'domain', 'framework ipt: IPT\ndomain ', plain()));

  it('keeps out of the way while running text is typed', async () => {
    const space: CompletionContext = {
      triggerKind: CompletionTriggerKind.TriggerCharacter,
      triggerCharacter: ' ',
    };
    await expectCompletion('framework ipt: IPT\n> Plain |', '', space);
    await expectCompletion('framework ipt: IPT\n |', '', space);
    await expectCompletion('framework ipt: |', '', space);
  });

  /** The labels, and with a detail the detail, in their order. */
  async function expectCompletion(
    source: string,
    expected: string,
    context?: CompletionContext,
  ): Promise<void> {
    const items = await complete(source, able(), context);
    const lines = items.map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
    assert.equal(lines.join('\n'), expected.trim() && trimLines(expected));
  }

  /** What the document becomes with the item of that label. */
  async function expectInsertion(
    source: string,
    label: string,
    expected: string,
    client: LanguageClient = able(),
  ): Promise<void> {
    const items = await complete(source, client);
    const edit = items.find((item) => item.label === label)?.textEdit;
    assert.ok(TextEdit.is(edit), `'${label}' is offered`);
    const { files, path } = readCursor(source);
    const lines = (files[path] ?? '').split('\n');
    const { start, end } = edit.range;
    assert.equal(start.line, end.line);
    const line = lines[start.line] ?? '';
    lines[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
    assert.equal(lines.join('\n'), expected);
  }

  /** What is told of the item of that label; empty when nothing is. */
  async function documentation(source: string, label: string): Promise<string> {
    const { files, path, position } = readCursor(source);
    let told = '';
    await withDocuments(able(), files, async () => {
      const { connection } = able();
      const params = { textDocument: { uri: able().uri(path) }, position };
      const list = await connection.sendRequest(CompletionRequest.type, params);
      const item = (Array.isArray(list) ? list : (list?.items ?? [])).find((each) => each.label === label);
      assert.ok(item, `'${label}' is offered`);
      assert.equal(item.documentation, undefined);
      const { documentation: content } = await connection.sendRequest(CompletionResolveRequest.type, item);
      told = MarkupContent.is(content) ? content.value : (content ?? '');
    });
    return told;
  }

  async function complete(
    source: string,
    client: LanguageClient,
    context: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked },
  ): Promise<CompletionItem[]> {
    const { files, path, position } = readCursor(source);
    let items: CompletionItem[] = [];
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position, context };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      items = Array.isArray(list) ? list : (list?.items ?? []);
    });
    return items.sort((left, right) => ((left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1));
  }
});
