import assert from 'node:assert/strict';
import { clientOf } from '../../server/src/lsp/client.ts';
import { toReviewLenses } from '../../server/src/lsp/reviewLenses.ts';
import { pathOf } from '../../server/src/lsp/uris.ts';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';
import { reviewedAdaptation } from '../support/reviewedAdaptation.ts';

const BASE =
  'framework ipt: IPT\ndomain basic: Basic\n  activity engage: Ability to engage\n    - [direct] An ability to speak plainly\n';
const HEIR =
  'framework ipt-a: IPT-A\n  adapts: ipt\namend direct\n  retitle: An ability to speak in words of the young person\n';
const REVIEWED = 'ipt-a ipt/direct 0123456789abcdef\n';
const FILES = { 'ipt.competence': BASE, 'ipt-a.competence': HEIR };
const FILE = 'competence.review';

describe('a review file', () => {
  it('is read with the files, and again when it is created, changed and deleted', () =>
    withFolders(FILES, async (opened) => {
      const { workspace, write, uri } = opened;
      assert.equal(await unreviewed(opened), 0);
      await write(FILE, REVIEWED);
      workspace.readAgain(uri(FILE));
      assert.equal(await unreviewed(opened), 1);
      await write(FILE, '# nothing\n');
      workspace.readAgain(uri(FILE));
      assert.equal(await unreviewed(opened), 0);
      await write(FILE, REVIEWED);
      workspace.readAgain(uri(FILE));
      assert.equal(await unreviewed(opened), 1);
      await opened.remove(FILE);
      workspace.forget(uri(FILE));
      assert.equal(await unreviewed(opened), 0);
    }));

  it("is known from the start, with the client's text while it is open", () =>
    withFolders({ ...FILES, [FILE]: REVIEWED }, async (opened) => {
      const { workspace } = opened;
      const uri = opened.uri(FILE);
      assert.equal(await unreviewed(opened), 1);
      workspace.open(uri, 1, '');
      assert.equal(await unreviewed(opened), 0);
      const start = { line: 0, column: 0 };
      assert.ok(workspace.change(uri, 2, [{ range: { start, end: start }, text: REVIEWED }]));
      assert.equal(await unreviewed(opened), 1);
      workspace.forget(uri);
      assert.equal(await unreviewed(opened), 1);
      assert.ok(workspace.change(uri, 3, [{ range: { start, end: { line: 0, column: 3 } }, text: 'fb' }]));
      assert.equal(await unreviewed(opened), 0);
      assert.ok(workspace.close(uri));
      assert.equal(await unreviewed(opened), 1);
    }));

  it('is not read beside the folders, such as a copy in an earlier version', () =>
    withFolders(
      { 'a/ipt.competence': BASE, 'a/ipt-a.competence': HEIR },
      async (opened) => {
        const { workspace } = opened;
        const uri = opened.uri('b/competence.review');
        const start = { line: 0, column: 0 };
        workspace.open(uri, 1, REVIEWED);
        // Neither is taken for a message about a document that is not open.
        assert.ok(workspace.change(uri, 2, [{ range: { start, end: start }, text: '# more\n' }]));
        assert.equal(workspace.engine.reviewText(pathOf(uri)), undefined);
        assert.ok(workspace.close(uri));
        assert.deepEqual(await opened.problems('a/ipt-a.competence', 'unreviewed-base-change'), []);
      },
      ['a'],
    ));
});

describe('an adaptation whose base has changed', () => {
  it('shows it above its header and each line, with the available actions', async () =>
    assert.deepEqual(await lensesFor({ review: 'review', showReferences: 'show' }), [
      '1 3 elements of ipt changed since the review: review… | walk',
      '3 ipt retitled this since 1.1.0',
      '3 Accept | accept | engage',
      '3 Amend | amend | engage',
      '4 ipt reworded this since 1.1.0',
      '4 Accept | accept | direct',
      '4 Amend | amend | direct',
      '5 ipt reworded this since 1.1.0',
      '5 Accept | accept | warm',
      '5 Amend | amend | warm',
    ]));

  it('shows the same in a client without commands', async () =>
    assert.deepEqual(await lensesFor({}), [
      '1 3 elements of ipt changed since the review',
      '3 ipt retitled this since 1.1.0',
      '4 ipt reworded this since 1.1.0',
      '5 ipt reworded this since 1.1.0',
    ]));
});

async function unreviewed({ problems }: OpenedFolders): Promise<number> {
  return (await problems('ipt-a.competence', 'unreviewed-base-change')).length;
}

/** The lenses about reviews for a client with these commands: their lines from 1, their titles and their arguments. */
async function lensesFor(initializationOptions: unknown): Promise<string[]> {
  const lines: string[] = [];
  await withFolders(reviewedAdaptation(), async ({ workspace, uri }) => {
    await workspace.settled();
    const client = clientOf({ processId: null, rootUri: null, capabilities: {}, initializationOptions });
    for (const { range, command } of toReviewLenses(
      pathOf(uri('heir/ipt-a.competence')),
      workspace,
      client,
    )) {
      assert.ok(command);
      const [first, ...rest] = command.arguments ?? [];
      const given = command.command === 'review' ? [first, ...rest.slice(1)] : [];
      lines.push(`${range.start.line + 1} ${[command.title, ...given].join(' | ')}`);
    }
  });
  return lines;
}
