import assert from 'node:assert/strict';
import { LanguageWorkspace } from '../../server/src/lsp/workspace.ts';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';

const QUESTIONS = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to listen
  ? One list or two?
`;

describe('competence.json', () => {
  it('applies to its folder and below; the nearest counts for each file', () =>
    withFolders(
      {
        'ipt.competence': QUESTIONS,
        'competence.json': level('off'),
        'a/b/x.competence': QUESTIONS.replace('ipt', 'x'),
        'c/y.competence': QUESTIONS.replace('ipt', 'y'),
        'c/competence.json': level('hint'),
      },
      async (opened) => {
        assert.deepEqual(await questions(opened, 'ipt.competence'), []);
        assert.deepEqual(await questions(opened, 'a/b/x.competence'), []);
        assert.deepEqual(await questions(opened, 'c/y.competence'), ['5:3 hint']);
      },
    ));

  it('applies to its own folder if there are several', () =>
    withFolders(
      {
        'one/x.competence': QUESTIONS.replace('ipt', 'x'),
        'one/competence.json': level('off'),
        'two/y.competence': QUESTIONS.replace('ipt', 'y'),
      },
      async (opened) => {
        assert.deepEqual(await questions(opened, 'one/x.competence'), []);
        assert.deepEqual(await questions(opened, 'two/y.competence'), ['5:3 information']);
      },
      ['one', 'two'],
    ));

  it('is read again when it is created, changed and deleted, and is forgotten with its folder', () =>
    withFolders({ 'a/x.competence': QUESTIONS }, async (opened) => {
      const { workspace, uri } = opened;
      const path = 'a/x.competence';
      workspace.open(uri(path), 1, QUESTIONS);
      assert.deepEqual(await questions(opened, path), ['5:3 information']);
      await opened.write('a/competence.json', level('off'));
      workspace.readAgain(uri('a/competence.json'));
      assert.deepEqual(await questions(opened, path), []);
      await opened.write('a/competence.json', level('warning'));
      workspace.readAgain(uri('a/competence.json'));
      assert.deepEqual(await questions(opened, path), ['5:3 warning']);
      await opened.remove('a');
      workspace.forget(uri('a'));
      assert.deepEqual(await questions(opened, path), ['5:3 information']);
    }));
});

describe('the current date', () => {
  it('is read for each request', async () => {
    let today = '2026-11-21';
    const updates: string[] = [];
    const workspace = new LanguageWorkspace(
      {
        find: async () => ({ documents: [], configurations: [], troubles: [] }),
        read: async () => '',
        realUri: (uri) => uri,
        foldersAbove: () => [],
        rootOf: () => undefined,
        foldersToSearch: () => [],
      },
      { updated: (_, path) => updates.push(path), edited: () => undefined, troubled: () => assert.fail() },
      () => today,
    );
    workspace.open('untitled:1', 1, QUESTIONS.replace('IPT\n', 'IPT\n  review-by: 2026-11-21\n'));
    const overdue = () =>
      workspace.engine.problems('untitled:1').filter(({ rule }) => rule.id === 'review-overdue').length;
    await workspace.settled();
    assert.equal(overdue(), 0);
    today = '2026-11-22';
    await workspace.settled();
    await workspace.settled();
    assert.equal(overdue(), 1);
    assert.deepEqual(updates, ['untitled:1', '']);
  });
});

function level(given: string): string {
  return JSON.stringify({ rules: { 'open-question': given } });
}

function questions({ problems }: OpenedFolders, path: string): Promise<string[]> {
  return problems(path, 'open-question');
}
