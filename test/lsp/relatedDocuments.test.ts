import assert from 'node:assert/strict';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';

const HEADER = 'framework ipt: IPT\n  adapts: base\ndomain basic: Basic competences\n';
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage\n  - An ability to to listen, see @wait\n';
const BASE = 'framework base: Base\ndomain first: First\n  activity wait: Waiting\n';
const FILES = {
  '.git/HEAD': '',
  'base/base.competence': BASE,
  'ipt/ipt.competence': HEADER,
  'ipt/parts/engage.competence': ENGAGE,
  'ipt/other/other.competence': 'framework other: Other\n',
};

describe('files around what is open', () => {
  it('are read for a folder below the header of its framework, without their own problems', () =>
    withFolders(
      FILES,
      async (opened) => {
        assert.deepEqual(await codes(opened), ['doubled-word']);
        assert.deepEqual(await opened.paths(), [
          'base/base.competence',
          'ipt/ipt.competence',
          'ipt/parts/engage.competence',
        ]);
        const { workspace, uri } = opened;
        const isAround = (path: string): boolean => workspace.isAround(workspace.pathOf(uri(path)));
        assert.ok(isAround('ipt/ipt.competence') && isAround('base/base.competence'));
        assert.ok(!isAround('ipt/parts/engage.competence'));
      },
      ['ipt/parts'],
    ));

  it('are read for a file that is open without a folder, and forgotten when it is closed', () =>
    withFolders(
      FILES,
      async (opened) => {
        const { workspace, uri } = opened;
        assert.deepEqual(await opened.paths(), []);
        workspace.open(uri('ipt/parts/engage.competence'), 1, ENGAGE);
        assert.deepEqual(await codes(opened), ['doubled-word']);
        workspace.open(uri('ipt/ipt.competence'), 1, HEADER.replace('basic', 'other'));
        assert.deepEqual(await codes(opened), ['activity-without-domain', 'doubled-word']);
        workspace.close(uri('ipt/ipt.competence'));
        assert.deepEqual(await codes(opened), ['doubled-word']);
        workspace.close(uri('ipt/parts/engage.competence'));
        assert.deepEqual(await opened.paths(), []);
      },
      [],
    ));

  it('are all in the workspace with the configuration above, which applies', () =>
    withFolders(
      { ...FILES, 'competence.json': '{"rules": {"doubled-word": "off"}}' },
      async (opened) => {
        assert.deepEqual(await codes(opened), []);
        await opened.write('competence.json', '{}');
        opened.workspace.readAround();
        assert.deepEqual(await codes(opened), ['doubled-word']);
      },
      ['ipt/parts'],
    ));

  it('are not read beyond the top of the repository', () =>
    withFolders(
      { ...FILES, 'ipt/.git/HEAD': '' },
      async (opened) => {
        const { workspace, uri } = opened;
        workspace.open(uri('ipt/parts/engage.competence'), 1, ENGAGE);
        assert.deepEqual(await opened.paths(), ['ipt/ipt.competence', 'ipt/parts/engage.competence']);
      },
      [],
    ));
});

/** The rules with problems in the part, without those of style. */
async function codes({ workspace, uri }: OpenedFolders): Promise<string[]> {
  await workspace.settled();
  const problems = workspace.engine.problems(workspace.pathOf(uri('ipt/parts/engage.competence')));
  return [...new Set(problems.map(({ rule }) => rule.id))].sort();
}
