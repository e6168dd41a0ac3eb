import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';

const TEXT = 'framework ipt: IPT\ndomain basic: Basic\n  oops\n';
const FILES = { 'w/ipt.competence': TEXT };

describe('a file with several names', () => {
  it('is one document when it is opened by a link in its folder', () =>
    withFolders(
      FILES,
      async ({ workspace, uri, paths }) => {
        assert.deepEqual(await paths(), ['w/ipt.competence']);
        workspace.open(uri('w/link.competence'), 1, TEXT);
        assert.deepEqual(await paths(), ['w/ipt.competence']);
        assert.equal(workspace.uriOf(workspace.pathOf(uri('w/ipt.competence'))), uri('w/link.competence'));
        workspace.close(uri('w/link.competence'));
        assert.deepEqual(await paths(), ['w/ipt.competence']);
        assert.equal(workspace.uriOf(workspace.pathOf(uri('w/ipt.competence'))), uri('w/ipt.competence'));
      },
      ['w'],
      (root) => symlink('ipt.competence', join(root, 'w/link.competence')),
    ));

  it('stays one document when a link is made and deleted meanwhile', () =>
    withFolders(FILES, async ({ workspace, uri, paths, root, remove }) => {
      await paths();
      await symlink('ipt.competence', join(root, 'w/link.competence'));
      workspace.readAgain(uri('w/link.competence'));
      assert.deepEqual(await paths(), ['w/ipt.competence']);
      await remove('w/link.competence');
      workspace.forget(uri('w/link.competence'));
      assert.deepEqual(await paths(), ['w/ipt.competence']);
    }));

  it('is one document in a folder that was opened by a link, and the other way round', async () => {
    const link = (root: string): Promise<void> => symlink('w', join(root, 'linked'));
    for (const [folder, other] of [
      ['linked', 'w'],
      ['w', 'linked'],
    ] as const) {
      const own = `${folder}/ipt.competence`;
      const test = async ({ workspace, uri, paths, write, remove }: OpenedFolders): Promise<void> => {
        assert.deepEqual(await paths(), [own]);
        const name = uri(`${other}/ipt.competence`);
        workspace.open(name, 1, TEXT);
        assert.ok(workspace.change(name, 2, [{ range: undefined, text: `${TEXT}\n` }]));
        assert.deepEqual(await paths(), [own]);
        assert.equal(workspace.document(name)?.path, workspace.pathOf(uri(own)));
        workspace.close(name);
        assert.deepEqual(await paths(), [own]);
        await write('w/more.competence', 'part of ipt\n');
        workspace.readAgain(uri(`${other}/more.competence`));
        assert.deepEqual(await paths(), [own, `${folder}/more.competence`]);
        await remove('w/more.competence');
        workspace.forget(uri(`${other}/more.competence`));
        assert.deepEqual(await paths(), [own]);
      };
      await withFolders(FILES, test, [folder], link);
    }
  });

  it('is one document when it is outside of the folder, and is found by another link when one is deleted', () =>
    withFolders(
      { '.git/HEAD': '', 'elsewhere/x.competence': TEXT },
      async ({ workspace, uri, paths, remove }) => {
        assert.deepEqual(await paths(), ['here/a.competence']);
        workspace.open(uri('elsewhere/x.competence'), 1, TEXT);
        assert.deepEqual(await paths(), ['here/a.competence']);
        workspace.close(uri('elsewhere/x.competence'));
        assert.deepEqual(await paths(), ['here/a.competence']);
        await remove('here/a.competence');
        workspace.forget(uri('here/a.competence'));
        assert.deepEqual(await paths(), ['here/b.competence']);
      },
      ['here'],
      async (root) => {
        await mkdir(join(root, 'here'));
        for (const name of ['a', 'b'])
          await symlink('../elsewhere/x.competence', join(root, `here/${name}.competence`));
      },
    ));

  it('is found by a link if its own name is ignored, and stays so when it was open', () =>
    withFolders(
      { 'w/.h/x.competence': TEXT },
      async ({ workspace, uri, paths }) => {
        assert.deepEqual(await paths(), ['w/x.competence']);
        for (const name of ['w/x.competence', 'w/.h/x.competence']) {
          workspace.open(uri(name), 1, TEXT);
          assert.equal((await paths()).length, 1, name);
          workspace.close(uri(name));
          assert.deepEqual(await paths(), ['w/x.competence'], name);
        }
      },
      ['w'],
      (root) => symlink('.h/x.competence', join(root, 'w/x.competence')),
    ));

  it('has the text that was opened or edited last while it is open under two names', () =>
    withFolders(
      FILES,
      async ({ workspace, uri, paths }) => {
        await paths();
        const [own, link] = [uri('w/ipt.competence'), uri('w/link.competence')];
        const title = (): string | undefined => workspace.engine.framework('ipt')?.title;
        const titled = (name: string, version: number, text: string): void => {
          const range = { start: { line: 0, column: 15 }, end: { line: 0, column: 18 } };
          assert.ok(workspace.change(name, version, [{ range, text }]));
        };
        workspace.open(own, 1, TEXT);
        workspace.open(link, 1, TEXT);
        titled(own, 2, 'One');
        assert.equal(title(), 'One');
        titled(link, 2, 'Two');
        assert.equal(title(), 'Two');
        assert.equal(workspace.uriOf(workspace.pathOf(own)), link);
        // Opened again, it is used again.
        workspace.open(own, 3, TEXT);
        titled(own, 4, 'One');
        titled(own, 5, 'Won');
        assert.equal(title(), 'Won');
        titled(own, 6, 'One');
        titled(link, 3, 'Tea');
        assert.equal(title(), 'Tea');
        assert.ok(workspace.close(link));
        assert.equal(title(), 'One');
        assert.ok(workspace.close(own));
        assert.deepEqual(await paths(), ['w/ipt.competence']);
        assert.equal(title(), 'IPT');
      },
      ['w'],
      (root) => symlink('ipt.competence', join(root, 'w/link.competence')),
    ));
});
