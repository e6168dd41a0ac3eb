import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import {
  type AssignedIds,
  FRAMEWORKS,
  type FrameworkEdit,
  type FrameworkLocation,
  type FrameworkNameAnswer,
  type FrameworkNode,
  type FrameworkStatus,
  type StarterFile,
} from '../../server/src/lsp/frameworkProtocol.ts';
import { applyEdits } from '../support/edits.ts';
import { type LanguageClient, useClient, withClient, withDocuments } from '../support/languageClient.ts';
import { formatRange } from '../support/sources.ts';

const FILES = {
  'ipt.competence': `framework ipt: IPT
  version: 1.2.0
  status: draft
domain basic: Basic competences
  activity engage: Ability to engage
    - [warm] An ability to be warm
domain special: Special competences
`,
  'more.competence':
    'part of ipt\nactivity end in special: Ability to end\n  - An ability to say goodbye\n  oops\n',
  'ipt-a.competence':
    'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  retitle: Ability to engage the young person\n',
  'other.competence':
    'framework other: Another\ndomain one: One\n  ? [Bob] One domain or two?\n  ? Answered?\n    > Yes.\n',
};

describe('requests about frameworks', () => {
  const able = useClient();

  it('list the tree of frameworks, and find a line of a document in it', () =>
    withFiles(async (client) => {
      const top = await children(client, null);
      assert.deepEqual(top.map(shown), ['framework other Another', 'family ipt IPT']);
      const [framework] = await children(client, top[1] ?? null);
      const domains = await children(client, framework ?? null);
      assert.deepEqual(domains.map(shown), [
        'domain basic Basic competences',
        'domain special Special competences',
      ]);
      assert.equal(domains[1]?.problems.worst, 'error');
      const filtered = await client.connection.sendRequest<FrameworkNode[]>(FRAMEWORKS.children, {
        parent: null,
        filter: 'goodbye',
      });
      assert.deepEqual(filtered.map(shown), ['family ipt IPT']);
      const at = (path: string, line: number): Promise<FrameworkNode[]> =>
        client.connection.sendRequest(FRAMEWORKS.at, { uri: client.uri(path), line });
      assert.deepEqual((await at('ipt.competence', 5)).at(-1)?.keys, ['basic', 'engage', 'warm']);
      assert.deepEqual((await at('ipt-a.competence', 3)).at(-1)?.provenance, 'reworded');
      assert.deepEqual(await at('none.competence', 3), []);
      const location: FrameworkLocation | null = await client.connection.sendRequest(FRAMEWORKS.locate, {
        framework: 'ipt',
        keys: ['special', 'end'],
      });
      assert.ok(location);
      assert.equal(`${client.pathOf(location.uri)} ${formatRange(location.range)}`, 'more.competence 2:1-40');
    }));

  it('are followed by one notification of later changes', () =>
    withClient(FILES, async (client) => {
      const sent: string[][] = [];
      client.connection.onNotification(FRAMEWORKS.changed, ({ frameworks }) => void sent.push(frameworks));
      await children(client, null);
      await client.open('other.competence', 'framework other: Another\n');
      await client.until(() => sent.length === 1, 'the change');
      assert.deepEqual(sent, [['other']]);
      await client.edit('other.competence', range(0, 0, 0), '\n');
      await children(client, null);
      await client.until(() => sent.length === 2, 'the second change');
    }));

  it('return the open questions of a framework as Markdown', () =>
    withFiles(async (client) => {
      const questions = (framework: string): Promise<string | null> =>
        client.connection.sendRequest(FRAMEWORKS.questions, { framework });
      assert.equal(
        await questions('other'),
        '# Open questions: Another\n\n1 open question.\n\n## One\n\n- **Bob:** One domain or two?\n',
      );
      assert.match(
        (await questions('ipt')) ?? '',
        /^# Open questions: IPT\n.*There are no open questions\. To ask one, .*\n$/s,
      );
      assert.equal(await questions('none'), null);
    }));

  it('return the framework of a document, the ids it would get, and the id and files for a new framework', () =>
    withFiles(async (client) => {
      const status = (path: string): Promise<FrameworkStatus | null> =>
        client.connection.sendRequest(FRAMEWORKS.status, { uri: client.uri(path) });
      const { problems, ...rest } = (await status('more.competence')) as FrameworkStatus;
      const counts = { domains: 2, activities: 2, competences: 2 };
      assert.deepEqual(rest, { framework: 'ipt', title: 'IPT', version: '1.2.0', status: 'draft', counts });
      assert.equal(problems.worst, 'error');
      assert.equal(await status('none.competence'), null);
      const assign = (path: string): Promise<AssignedIds> =>
        client.connection.sendRequest(FRAMEWORKS.assignIds, { uri: client.uri(path) });
      const { count, edit } = await assign('more.competence');
      assert.equal(count, 1);
      const after = applied(client, edit)['more.competence'] ?? '';
      assert.match(after, /- \[end-1\] An ability to say goodbye/);
      assert.deepEqual(await assign('ipt.competence'), { count: 0, isLoose: false });
      assert.deepEqual(await assign('none.competence'), { count: 0, isLoose: true });
      const name = (text: string): Promise<FrameworkNameAnswer> =>
        client.connection.sendRequest(FRAMEWORKS.name, { text });
      assert.deepEqual(await name('Supervision (2nd edition)'), {
        suggestion: 'supervision-2nd-edition',
        isValidId: false,
        isTaken: false,
      });
      assert.deepEqual(await name('ipt'), { suggestion: 'ipt-2', isValidId: true, isTaken: true });
      const files = await client.connection.sendRequest<StarterFile[]>(FRAMEWORKS.starter, {
        id: 'supervision',
        title: 'Super\nvision',
      });
      assert.deepEqual(
        files.map((file) => file.name),
        ['competence.json', 'supervision.competence'],
      );
      assert.match(files[1]?.text ?? '', /^framework supervision: Super vision$/m);
      const { start, end } = files[1]?.selection ?? assert.fail('nothing is selected');
      const line = files[1]?.text.split('\n')[start.line] ?? '';
      assert.deepEqual([start.line, end.character], [end.line, line.length]);
      assert.match(line.slice(0, start.character), /^ +- $/);
    }));

  it('move an element, or return the reason why not', () =>
    withFiles(async (client) => {
      const move = (source: string[], target: string[]): Promise<FrameworkEdit> =>
        client.connection.sendRequest(FRAMEWORKS.move, {
          source: { framework: 'ipt', keys: source },
          target: { framework: 'ipt', keys: target },
        });
      const { edit } = await move(['basic', 'engage', 'warm'], ['special', 'end']);
      assert.deepEqual(applied(client, edit), {
        'ipt.competence': FILES['ipt.competence'].replace('    - [warm] An ability to be warm\n', ''),
        'more.competence': `${FILES['more.competence']}  - [warm] An ability to be warm\n`,
      });
      assert.deepEqual(await move(['basic'], ['basic', 'engage']), { refusal: 'inside' });
      assert.deepEqual(await move(['basic'], ['basic']), {});
    }));

  function withFiles(test: (client: LanguageClient) => Promise<void>): Promise<void> {
    return withDocuments(able(), FILES, () => test(able()));
  }
});

type Parent = Pick<FrameworkNode, 'kind' | 'framework' | 'keys'>;

function children(client: LanguageClient, parent: Parent | null): Promise<FrameworkNode[]> {
  return client.connection.sendRequest(FRAMEWORKS.children, { parent });
}

function shown({ kind, keys, framework, title }: FrameworkNode): string {
  return `${kind} ${keys.at(-1) ?? framework} ${title}`;
}

/** The texts of the documents that an edit changes. */
function applied(client: LanguageClient, edit: object | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const change of (edit as WorkspaceEdit | undefined)?.documentChanges ?? []) {
    assert.ok('textDocument' in change);
    const path = client.pathOf(change.textDocument.uri);
    result[path] = applyEdits(FILES[path as keyof typeof FILES], change.edits as TextEdit[]);
  }
  return result;
}

function range(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}
