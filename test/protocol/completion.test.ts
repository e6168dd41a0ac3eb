import assert from 'node:assert/strict';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

const FRAMEWORK = `
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
`;

describe('completion', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('is a sorted list of edits, which may be incomplete: snippets, or plain text for clients without snippets', async () => {
    const source = `part of ipt\nact|${FRAMEWORK}`;
    const [client, snippet] = [able(), await offer(able(), source, 'activity')];
    assert.ok(TextEdit.is(snippet.textEdit));
    assert.equal(formatRange(snippet.textEdit.range), '2:1-4');
    assert.equal(snippet.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(snippet.textEdit.newText, /^activity \$\{1:id\} in /);
    assert.ok(client.initialized.capabilities.completionProvider?.resolveProvider);
    const words = await offer(plain(), 'framework ipt: IPT\ndom|', 'domain');
    assert.equal(words.insertTextFormat, InsertTextFormat.PlainText);
    assert.ok(TextEdit.is(words.textEdit));
    assert.equal(words.textEdit.newText, 'domain ');
    const { items } = await complete(able(), `part of ipt\n> @|${FRAMEWORK}`);
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      ['basic: Basic competences', 'engage: Ability to engage the client'],
    );

    // Each row has its title, and the client keeps our order: words of titles before letters somewhere in an id.
    assert.deepEqual(items[1]?.labelDetails, { description: 'Ability to engage the client' });
    const scattered = `${FRAMEWORK}    - [principles-a-in] An ability to wait\n    - [direct] An ability to speak plainly\n`;
    const ranked = await complete(able(), `part of ipt\n> @plain|${scattered}`);
    assert.equal(ranked.isIncomplete, true);
    assert.deepEqual(
      ranked.items.map(({ label, filterText }) => [label, filterText]),
      [
        ['direct', 'plain'],
        ['principles-a-in', 'plain'],
      ],
    );
    const { items: old } = await complete(plain(), `part of ipt\n> @|${FRAMEWORK}`);
    assert.ok(old.every(({ labelDetails, detail }) => labelDetails === undefined && detail !== undefined));

    const sources = Array.from({ length: 600 }, (_, index) => `source a${index}: Listed ${index}`);
    const list = await complete(able(), `framework ipt: IPT\n${sources.join('\n')}\n> @list|`);
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items.length, 500);
    // It does not interrupt typing running text.
    const space: CompletionContext = {
      triggerKind: CompletionTriggerKind.TriggerCharacter,
      triggerCharacter: ' ',
    };
    const typed = await complete(able(), 'framework ipt: IPT\n |', space);
    assert.deepEqual(typed, { isIncomplete: false, items: [] });
    assert.ok((await complete(able(), 'framework ipt: IPT\n |')).items.length > 0);
  });

  it('explains an id when the author selects it, and ignores unknown items', async () => {
    const client = able();
    const resolve = (item: CompletionItem) =>
      client.connection.sendRequest(CompletionResolveRequest.type, item);
    const { files, path, position } = readCursor(`part of ipt\n> See @eng|${FRAMEWORK}`);
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      const item = (Array.isArray(list) ? list : (list?.items ?? [])).find(({ label }) => label === 'engage');
      assert.ok(item && item.documentation === undefined);
      const { documentation } = await resolve(item);
      assert.ok(MarkupContent.is(documentation));
      assert.match(documentation.value, /^\*\*Ability to engage the client\*\*\n\nActivity/);
    });
    for (const data of [undefined, 5, { framework: 'nowhere', name: 'a' }, { framework: [], name: {} }]) {
      const item: CompletionItem = { label: 'a', ...(data === undefined ? {} : { data }) };
      assert.deepEqual(await resolve(item), item);
    }
  });

  async function offer(client: LanguageClient, source: string, label: string): Promise<CompletionItem> {
    const { items } = await complete(client, source);
    const item = items.find((each) => each.label === label);
    assert.ok(item, `'${label}' is offered`);
    return item;
  }

  /** The list at the cursor, in the order in which a client shows it. */
  async function complete(
    client: LanguageClient,
    source: string,
    context: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked },
  ): Promise<{ readonly isIncomplete: boolean; readonly items: readonly CompletionItem[] }> {
    const { files, path, position } = readCursor(source);
    let found: { isIncomplete: boolean; items: CompletionItem[] } | undefined;
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position, context };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      assert.ok(list && !Array.isArray(list));
      const inOrder = (left: CompletionItem, right: CompletionItem) =>
        (left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1;
      found = { isIncomplete: list.isIncomplete, items: list.items.sort(inOrder) };
    });
    assert.ok(found);
    return found;
  }
});
