import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { changedText } from '../../server/src/engine/syntax/changedText.ts';
import { parseDocument } from '../../server/src/engine/syntax/index.ts';
import {
  type AssignedIds,
  FRAMEWORKS,
  type FrameworkAddress,
  type FrameworkEdit,
  type FrameworkNameAnswer,
  type FrameworkNode,
  type FrameworkStatus,
  type StarterFile,
} from '../../server/src/lsp/frameworkProtocol.ts';
import { type Files, type LanguageClient, withClient } from '../support/languageClient.ts';
import { trimLines } from '../support/sources.ts';

const IPT = `framework ipt: IPT
  version: 1.2.0
  status: draft
domain basic: Basic competences
  activity engage: Ability to engage
    knowledge:
      - [k1] Knowledge of alliance
    application:
      - [direct] An ability to speak plainly
      - [warm] An ability to be warm
domain special: Special competences
`;
const FILES: Files = {
  'ipt.competence': IPT,
  'more.competence':
    'part of ipt\nactivity end in special: Ability to end\n  - An ability to say goodbye\n  oops\n',
  'ipt-a.competence':
    'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  retitle: Ability to engage the young person\n',
  'other.competence': 'framework other: Another\ndomain one: One\n',
};

describe('the tree of frameworks', () => {
  it('has families, frameworks, domains, activities and competences, a list at a time', () =>
    withClient(FILES, async (client) => {
      const top = await children(client, null);
      assert.deepEqual(top.map(shown), ['framework other Another', 'family ipt IPT']);
      const [, family] = top as [FrameworkNode, FrameworkNode];
      assert.equal(family.frameworks, 2);
      const members = await children(client, family);
      assert.deepEqual(members.map(shown), ['framework ipt IPT', 'framework ipt-a IPT-A']);
      const [base, heir] = members as [FrameworkNode, FrameworkNode];
      assert.deepEqual(base.counts, { domains: 2, activities: 2, competences: 4 });
      assert.equal(heir.adapts, 'ipt');
      const domains = await children(client, base);
      assert.deepEqual(domains.map(shown), [
        'domain basic Basic competences',
        'domain special Special competences',
      ]);
      const activities = await children(client, domains[0] as FrameworkNode);
      const sections = await children(client, activities[0] as FrameworkNode);
      assert.deepEqual(
        sections.map(({ kind, keys }) => `${kind} ${keys.join(' ')}`),
        ['knowledge basic engage engage/knowledge-1', 'application basic engage engage/application-1'],
      );
      const competences = await children(client, sections[1] as FrameworkNode);
      assert.deepEqual(
        competences.map(({ keys }) => keys.at(-1)),
        ['direct', 'warm'],
      );
      assert.deepEqual(
        competences.map(({ hasChildren }) => hasChildren),
        [false, false],
      );
    }));

  it('says how much is wrong, in a domain with what other files place in it', () =>
    withClient(FILES, async (client) => {
      const [, special] = await children(client, { kind: 'framework', framework: 'ipt', keys: [] });
      assert.deepEqual(special?.problems.worst, 'error');
      const [end] = await children(client, special as FrameworkNode);
      assert.equal(end?.problems.worst, 'error');
      const [, heir] = await children(client, { kind: 'family', framework: 'ipt', keys: [] });
      assert.deepEqual(heir?.problems.worst === 'error', false);
    }));

  it('shows under a filter what matches it, what holds a match, and all of what is named', () =>
    withClient(FILES, async (client) => {
      const at = { kind: 'framework', framework: 'ipt', keys: [] } as const;
      assert.deepEqual((await children(client, null, 'goodbye')).map(shown), ['family ipt IPT']);
      assert.deepEqual(
        (await children(client, at, 'WARM')).map(({ id }) => id),
        ['basic'],
      );
      const section = {
        ...at,
        kind: 'application',
        keys: ['basic', 'engage', 'engage/application-1'],
      } as const;
      assert.deepEqual(
        (await children(client, section, 'warm')).map(({ id }) => id),
        ['warm'],
      );
      const named = { ...at, kind: 'activity', keys: ['basic', 'engage'] } as const;
      assert.equal((await children(client, named, 'basic comp')).length, 2);
      assert.deepEqual(await children(client, null, 'xyzzy'), []);
    }));

  it('knows what a line of a document stands in', () =>
    withClient(FILES, async (client) => {
      const found = await at(client, 'ipt.competence', 9);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['family', 'framework', 'domain', 'activity', 'application', 'competence'],
      );
      assert.deepEqual(found.at(-1)?.keys, ['basic', 'engage', 'engage/application-1', 'warm']);
      const amended = await at(client, 'ipt-a.competence', 3);
      assert.deepEqual(amended.at(-1)?.keys, ['basic', 'engage']);
      assert.equal(amended.at(-1)?.provenance, 'reworded');
      assert.deepEqual(await at(client, 'none.competence', 3), []);
    }));

  it('is told of what has changed once, and again after it has asked', () =>
    withClient(FILES, async (client) => {
      const told: string[][] = [];
      client.connection.onNotification(FRAMEWORKS.changed, ({ frameworks }) => void told.push(frameworks));
      await children(client, null);
      await client.open('other.competence', 'framework other: Another\n');
      await client.until(() => told.length === 1, 'the change');
      assert.deepEqual(told, [['other']]);
      const start = { line: 0, character: 0 };
      await client.edit('other.competence', { start, end: start }, '\n');
      await children(client, null);
      await client.until(() => told.length === 2, 'the second change');
    }));

  it('says of a document which framework it belongs to', () =>
    withClient(FILES, async (client) => {
      const status = (path: string): Promise<FrameworkStatus | null> =>
        client.connection.sendRequest(FRAMEWORKS.status, { uri: client.uri(path) });
      const { problems, ...rest } = (await status('more.competence')) as FrameworkStatus;
      const counts = { domains: 2, activities: 2, competences: 4 };
      assert.deepEqual(rest, { framework: 'ipt', title: 'IPT', version: '1.2.0', status: 'draft', counts });
      assert.equal(problems.worst, 'error');
      assert.equal(await status('none.competence'), null);
    }));
});

describe('a move', () => {
  const LIST = `
    framework f: F
    domain a: A

      // About x
      activity x: X
        application:
          - [x1] One
            - [x11] Deeper
          // About two
          - [x2] Two

        knowledge:
          - [x3] Three

      activity y: Y
        - [y1] Why

    domain b: B
  `;

  it('puts a competence before the one that it is dropped on, and after it when it comes from above', async () => {
    const down = await moved(LIST, 'a x x/application-1 x1', 'a x x/application-1 x2');
    const lines = `
      application:
        // About two
        - [x2] Two
        - [x1] One
          - [x11] Deeper

      knowledge:
    `;
    assert.ok(down.includes(indented(lines, 4)), down);
    const up = await moved(LIST, 'a x x/application-1 x2', 'a x x/application-1 x1');
    assert.equal(up, down);
  });

  it('goes between files', async () => {
    const edits = await edited(FILES, 'ipt', 'basic engage engage/application-1 warm', 'special end');
    assert.equal(edits['ipt.competence'], IPT.replace('      - [warm] An ability to be warm\n', ''));
    assert.match(
      edits['more.competence'] ?? '',
      /goodbye\n {2}oops\n {2}- \[warm\] An ability to be warm\n$/,
    );
  });

  it('is refused where it makes no sense, and says why', () =>
    withClient(FILES, async (client) => {
      const refusal = async (source: string, target: string, framework = 'ipt', other = framework) => {
        const move = { source: address(framework, source), target: address(other, target) };
        return (await client.connection.sendRequest<FrameworkEdit>(FRAMEWORKS.move, move)).refusal;
      };
      assert.equal(await refusal('basic engage engage/application-1 warm', 'special'), 'misplaced');
      assert.equal(await refusal('basic engage engage/application-1', 'special end'), 'misplaced');
      assert.equal(await refusal('basic', 'basic engage'), 'inside');
      assert.equal(await refusal('basic nothing', 'basic engage'), 'gone');
      assert.equal(await refusal('basic', 'one', 'ipt', 'other'), 'foreign');
      assert.equal(await refusal('special end', 'basic', 'ipt-a'), 'inherited');
      assert.equal(await refusal('basic', 'basic'), undefined);
    }));
});

describe('ids, asked for', () => {
  it('are those of the document', () =>
    withClient(FILES, async (client) => {
      const ask = (path: string): Promise<AssignedIds> =>
        client.connection.sendRequest(FRAMEWORKS.assignIds, { uri: client.uri(path) });
      const { count, edit } = await ask('more.competence');
      assert.equal(count, 1);
      const after = applied(client, FILES, edit as object)['more.competence'] ?? '';
      assert.match(after, /- \[end-1\] An ability to say goodbye/);
      assert.deepEqual(await ask('ipt.competence'), { count: 0, isLoose: false });
      assert.deepEqual(await ask('none.competence'), { count: 0, isLoose: true });
    }));
});

describe('a new framework', () => {
  it('has an id like its title that is free, and files that check clean', () =>
    withClient(FILES, async (client) => {
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
        ['competence.json', 'supervision.competence', 'basic.competence'],
      );
      assert.match(files[1]?.text ?? '', /^framework supervision: Super vision$/m);
    }));
});

function shown({ kind, keys, framework, title }: FrameworkNode): string {
  return `${kind} ${keys.at(-1) ?? framework} ${title}`;
}

type Parent = Pick<FrameworkNode, 'kind' | 'framework' | 'keys'>;

function children(client: LanguageClient, parent: Parent | null, filter?: string): Promise<FrameworkNode[]> {
  return client.connection.sendRequest(FRAMEWORKS.children, {
    parent,
    ...(filter !== undefined && { filter }),
  });
}

function at(client: LanguageClient, path: string, line: number): Promise<FrameworkNode[]> {
  return client.connection.sendRequest(FRAMEWORKS.at, { uri: client.uri(path), line });
}

function address(framework: string, keys: string): FrameworkAddress {
  return { framework, keys: keys.split(' ') };
}

/** The text of a framework `f` in one file after a move. */
async function moved(source: string, from: string, to: string): Promise<string> {
  const text = source.startsWith('\n') ? `${trimLines(source)}\n` : source;
  const files = await edited({ 'f.competence': text }, 'f', from, to);
  return files['f.competence'] ?? '';
}

/** The files that a move changes. */
async function edited(
  files: Files,
  framework: string,
  from: string,
  to: string,
): Promise<Record<string, string>> {
  let after: Record<string, string> = {};
  await withClient(files, async (client) => {
    const move = { source: address(framework, from), target: address(framework, to) };
    const { edit, refusal } = await client.connection.sendRequest<FrameworkEdit>(FRAMEWORKS.move, move);
    assert.ok(edit, refusal ?? 'nothing changes');
    after = applied(client, files, edit);
  });
  return after;
}

function applied(client: LanguageClient, files: Files, edit: object): Record<string, string> {
  const changes = (edit as WorkspaceEdit).documentChanges ?? [];
  const result: Record<string, string> = {};
  for (const change of changes) {
    assert.ok('textDocument' in change);
    const path = client.pathOf(change.textDocument.uri);
    result[path] = withEdits(String(files[path]), change.edits as TextEdit[]);
  }
  return result;
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const changes = edits.map(({ range: { start, end }, newText }) => ({
    range: {
      start: { line: start.line, column: start.character },
      end: { line: end.line, column: end.character },
    },
    text: newText,
  }));
  return changedText(parseDocument(text), changes);
}

/** The lines of a source, indented by so many columns. */
function indented(source: string, columns: number): string {
  return trimLines(source).replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}
