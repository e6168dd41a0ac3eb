import assert from 'node:assert/strict';
import { foldersApart } from '../../server/src/host/checkouts.ts';
import { definitionsAt } from '../../server/src/ide/definition.ts';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';

const TEXT = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [listen] An ability to listen, see @engage
`;
const OTHER = 'framework other: Other\ndomain more: More\n  activity late: Late, see @ipt/engage\n';

describe('two checkouts of the same frameworks', () => {
  for (const [what, own] of [
    ['configuration', 'competence.json'],
    ['repository', '.git/HEAD'],
  ] as const) {
    it(`are kept apart if each has its own ${what}`, () =>
      withFolders(
        { [`a/${own}`]: '{}', 'a/ipt.competence': TEXT, [`b/${own}`]: '{}', 'b/ipt.competence': TEXT },
        async (opened) => {
          const { workspace, uri } = opened;
          for (const folder of ['a', 'b']) {
            const path = `${folder}/ipt.competence`;
            assert.deepEqual(await duplicates(opened, path), [], folder);
            const found = definitionsAt(
              opened.workspace.engineAt(pathIn(opened, path)),
              pathIn(opened, path),
              {
                line: 3,
                column: 42,
              },
            );
            assert.deepEqual(
              found?.facts.map((fact) => fact.path),
              [pathIn(opened, path)],
            );
          }
          for (const engine of workspace.engines()) assert.equal(engine.today, '2026-11-21');
          workspace.open(uri('b/ipt.competence'), 1, `${TEXT}    - [listen] An ability to hear\n`);
          assert.equal((await duplicates(opened, 'b/ipt.competence')).length, 1);
          assert.deepEqual(await duplicates(opened, 'a/ipt.competence'), []);
          workspace.close(uri('b/ipt.competence'));
          assert.deepEqual(await duplicates(opened, 'b/ipt.competence'), []);
          workspace.removeFolders([uri('a')]);
          assert.deepEqual(await opened.paths(), ['b/ipt.competence']);
          assert.deepEqual(await duplicates(opened, 'b/ipt.competence'), []);
        },
        ['a', 'b'],
      ));
  }

  it('are kept apart if a file of the other is open without its folder', () =>
    withFolders(
      { 'a/.git/HEAD': '', 'a/ipt.competence': TEXT, 'b/.git/HEAD': '', 'b/ipt.competence': TEXT },
      async (opened) => {
        const { workspace, uri } = opened;
        await opened.paths();
        workspace.open(uri('b/ipt.competence'), 1, TEXT);
        assert.deepEqual(await duplicates(opened, 'a/ipt.competence'), []);
        assert.deepEqual(await duplicates(opened, 'b/ipt.competence'), []);
      },
      ['a'],
    ));

  it('are one while no framework is in both: frameworks of one may refer to the other', () =>
    withFolders(
      { 'a/.git/HEAD': '', 'a/ipt.competence': TEXT, 'b/.git/HEAD': '', 'b/other.competence': OTHER },
      async (opened) => {
        assert.deepEqual(await opened.problems('b/other.competence', 'unknown-reference'), []);
        assert.equal(opened.workspace.engines().length, 1);
      },
      ['a', 'b'],
    ));

  it('are one in folders of one repository, where a framework may be declared once', () =>
    withFolders(
      { '.git/HEAD': '', 'a/ipt.competence': TEXT, 'b/ipt.competence': TEXT },
      async (opened) => {
        assert.notDeepEqual(await duplicates(opened, 'b/ipt.competence'), []);
      },
      ['a', 'b'],
    ));
});

describe('folders to keep apart', () => {
  it('are the later ones of those with other roots that declare the same framework', () => {
    const folder = (name: string, root: string | undefined, ...frameworks: readonly string[]) => ({
      folder: name,
      root,
      frameworks: new Set(frameworks),
    });
    const all = [
      folder('a', 'r', 'x', 'y'),
      folder('b', 's', 'y'),
      folder('c', 'r', 'x'),
      folder('d', undefined, 'x'),
      folder('e', 't', 'z'),
    ];
    assert.deepEqual([...foldersApart(all)], ['b']);
  });
});

function pathIn({ workspace, uri }: OpenedFolders, path: string): string {
  return workspace.pathOf(uri(path));
}

/** The problems of ids that are declared twice, also those of the framework. */
async function duplicates(opened: OpenedFolders, path: string): Promise<string[]> {
  await opened.workspace.settled();
  const place = pathIn(opened, path);
  return opened.workspace
    .engineAt(place)
    .problems(place)
    .flatMap(({ rule, message }) => (/duplicate|several/.test(rule.id) ? message : []));
}
