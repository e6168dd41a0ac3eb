import assert from 'node:assert/strict';
import { chmod, mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';
import { makePipe } from '../support/outside.ts';

const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage the client\n  - An ability to listen\n';
const FILES = { 'ipt.competence': HEADER, 'engage.competence': ENGAGE };
/** The location of the domain's name, if there is no such domain. */
const WRONG = ['2:20 error'];

describe('files of a workspace', () => {
  it('are all known, also in folders, except generated ones', () =>
    withFolders(
      {
        'ipt.competence': HEADER,
        'a/b/engage.competence': ENGAGE,
        'a/notes.txt': 'no framework',
        'node_modules/x/x.competence': HEADER,
        '.hidden/x.competence': HEADER,
        'out/x.competence': HEADER,
        'a/drafts/x.competence': HEADER,
        '.gitignore': 'out/\n',
        'a/.gitignore': '/drafts\n',
      },
      async ({ paths }) => assert.deepEqual(await paths(), ['a/b/engage.competence', 'ipt.competence']),
    ));

  it('are not those of another work tree or repository inside of the repository', () =>
    withFolders(
      {
        ...FILES,
        '.git/HEAD': '',
        'trees/other/.git': 'gitdir: ../../.git/worktrees/other',
        'trees/other/ipt.competence': HEADER,
        'clone/.git/HEAD': '',
        'clone/ipt.competence': HEADER,
      },
      async (opened) => {
        const { workspace, uri, paths } = opened;
        const own = ['engage.competence', 'ipt.competence'];
        assert.deepEqual(await paths(), own);
        await opened.write('trees/other/a/new.competence', HEADER);
        for (const path of ['trees/other/a/new.competence', 'clone/ipt.competence', 'trees'])
          workspace.readAgain(uri(path));
        assert.deepEqual(await paths(), own);
        assert.deepEqual(await problems(opened), []);
      },
    ));

  it("have the editor's text while they are open, and the text on disk when they are closed", () =>
    withFolders(FILES, async (opened) => {
      const { workspace, uri } = opened;
      assert.deepEqual(await problems(opened), []);
      workspace.open(uri('ipt.competence'), 1, HEADER.replace('basic', 'other'));
      assert.deepEqual(await problems(opened), WRONG);
      workspace.readAgain(uri('ipt.competence'));
      assert.deepEqual(await problems(opened), WRONG);
      workspace.close(uri('ipt.competence'));
      assert.deepEqual(await problems(opened), []);
    }));

  it('are read again when they are changed, created and deleted on disk', () =>
    withFolders(FILES, async (opened) => {
      const { workspace, uri } = opened;
      await opened.write('ipt.competence', HEADER.replace('basic', 'other'));
      workspace.readAgain(uri('ipt.competence'));
      assert.deepEqual(await problems(opened), WRONG);
      await opened.write('basic.competence', 'part of ipt\ndomain basic: Basic\n');
      workspace.readAgain(uri('basic.competence'));
      assert.deepEqual(await problems(opened), []);
      await opened.remove('basic.competence');
      workspace.forget(uri('basic.competence'));
      assert.deepEqual(await problems(opened), WRONG);
    }));

  it('may be deleted while they are open, and are removed once they are closed', () =>
    withFolders(FILES, async (opened) => {
      const { workspace, uri } = opened;
      workspace.open(uri('ipt.competence'), 1, HEADER);
      await opened.remove('ipt.competence');
      workspace.forget(uri('ipt.competence'));
      assert.deepEqual(await problems(opened), []);
      workspace.close(uri('ipt.competence'));
      assert.deepEqual(await opened.paths(), ['engage.competence']);
    }));

  it('are removed with a deleted folder, and follow a renamed one', () =>
    withFolders({ 'ipt.competence': HEADER, 'a/b/engage.competence': ENGAGE }, async (opened) => {
      const { workspace, uri } = opened;
      assert.equal((await opened.paths()).length, 2);
      await rename(join(opened.root, 'a'), join(opened.root, 'c'));
      workspace.forget(uri('a'));
      workspace.readAgain(uri('c'));
      assert.deepEqual(await opened.paths(), ['c/b/engage.competence', 'ipt.competence']);
      await opened.remove('c');
      workspace.forget(uri('c'));
      assert.deepEqual(await opened.paths(), ['ipt.competence']);
    }));

  it('are read again when an ignore file above their folder, or the list of submodules, changes', () =>
    withFolders(
      {
        '.git/HEAD': '',
        'w/ipt.competence': HEADER,
        'w/sub/.git': 'gitdir: x',
        'w/sub/x.competence': ENGAGE,
      },
      async (opened) => {
        const { workspace, uri } = opened;
        assert.deepEqual(await opened.paths(), ['w/ipt.competence']);
        assert.deepEqual(workspace.foldersAbove(), [uri('').replace(/\/$/, '')]);
        await opened.write('.gitmodules', '[submodule "x"]\n\tpath = w/sub\n');
        workspace.readAgain(uri(''));
        assert.deepEqual(await opened.paths(), ['w/ipt.competence', 'w/sub/x.competence']);
        await opened.write('.gitignore', 'ipt.competence\n');
        workspace.readAgain(uri(''));
        assert.deepEqual(await opened.paths(), ['w/sub/x.competence']);
      },
      ['w'],
    ));

  it('are read with a new one that is opened, before the editor reports them', () =>
    withFolders({ 'ipt.competence': HEADER }, async (opened) => {
      const { workspace, uri } = opened;
      await opened.paths();
      const source = 'framework new: New\nsource book: A book\n';
      await opened.write('new/a.competence', source);
      await opened.write('new/b.competence', 'part of new\nactivity a: Reading\n  - An ability, see @book\n');
      workspace.open(uri('new/a.competence'), 1, source);
      assert.deepEqual(await opened.problems('new/a.competence', 'unused-source'), []);
    }));

  it('come from several folders, and are removed with their folder', () =>
    withFolders(
      { 'one/ipt.competence': HEADER, 'two/engage.competence': ENGAGE, 'three/other.competence': HEADER },
      async (opened) => {
        const { workspace, uri } = opened;
        assert.deepEqual(await opened.paths(), ['one/ipt.competence', 'two/engage.competence']);
        assert.deepEqual(await problems(opened, 'two/engage.competence'), []);
        workspace.removeFolders([uri('one')]);
        workspace.addFolders([uri('three')]);
        assert.deepEqual(await opened.paths(), ['three/other.competence', 'two/engage.competence']);
      },
      ['one', 'two'],
    ));

  it('may be outside folders: an open one counts until it is closed', () =>
    withFolders(
      { 'a.competence': HEADER },
      async ({ workspace, uri, paths }) => {
        assert.deepEqual(await paths(), []);
        workspace.open(uri('a.competence'), 1, HEADER);
        assert.deepEqual(await paths(), ['a.competence']);
        workspace.close(uri('a.competence'));
        assert.deepEqual(await paths(), []);
      },
      [],
    ));

  it('may start with a byte order mark', () =>
    withFolders({ 'disk.competence': `\uFEFF${HEADER}` }, async ({ workspace, uri, paths }) => {
      workspace.open(uri('editor.competence'), 1, `\uFEFF${HEADER.replace('ipt', 'other')}`);
      await paths();
      for (const id of ['ipt', 'other']) assert.equal(workspace.engine.framework(id)?.counts.domains, 1, id);
    }));

  it('are the same document, however their URI is written', () =>
    withFolders({ 'a b (é).competence': HEADER }, async ({ workspace, uri, paths }) => {
      await paths();
      const spelled = `${uri('').replace(/\/$/, '')}/a%20b%20%28%c3%a9%29.competence`;
      workspace.open(spelled, 1, HEADER);
      assert.deepEqual(await paths(), ['a b (é).competence']);
      assert.deepEqual(
        [...workspace.engine.paths()].map((path) => workspace.uriOf(path)),
        [spelled],
      );
    }));
});

describe('unreadable files', () => {
  it('are reported once, and the rest is read', () => {
    const expected = ['engage.competence', 'folder.competence/more.competence', 'ipt.competence'];
    return withFolders(
      { ...FILES, 'folder.competence/more.competence': 'part of ipt\n' },
      async (opened) => {
        assert.deepEqual(await opened.paths(), expected);
        opened.workspace.readAgain(opened.uri(''));
        assert.deepEqual(await opened.paths(), expected);
        expectReported(opened, ['a/loop', 'dangling.competence', 'itself']);
      },
      [''],
      async (root) => {
        await symlink('nowhere', join(root, 'dangling.competence'));
        await mkdir(join(root, 'a'));
        await symlink('..', join(root, 'a/loop'));
        await symlink('itself', join(root, 'itself'));
      },
    );
  });

  it('include folders without permission', () =>
    withFolders(
      { ...FILES, 'closed/x.competence': 'part of ipt\n' },
      async (opened) => {
        const paths = await opened.paths();
        // Nothing is closed to root.
        const isRoot = process.getuid?.() === 0;
        await chmod(join(opened.root, 'closed'), 0o700);
        assert.equal(paths.includes('closed/x.competence'), isRoot);
        expectReported(opened, isRoot ? [] : ['closed']);
        assert.ok(paths.includes('ipt.competence'));
      },
      [''],
      (root) => chmod(join(root, 'closed'), 0),
    ));

  it('are endless, not files, or outside: they are reported and not read', () => {
    const names = [
      'zero.competence',
      'pipe.competence',
      'out.competence',
      'competence.json',
      'competence.review',
    ];
    const [zero = '', pipe = '', out = '', ...others] = names;
    return withFolders(
      { ...FILES, 'outside/x.competence': HEADER, 'w/engage.competence': ENGAGE },
      async (opened) => {
        assert.deepEqual(await opened.paths(), ['w/engage.competence']);
        expectReported(
          opened,
          [...names, '.gitignore'].map((name) => `w/${name}`),
        );
        // They are not read, whatever the editor reports.
        for (const name of names) opened.workspace.readAgain(opened.uri(`w/${name}`));
        assert.deepEqual(await opened.paths(), ['w/engage.competence']);
      },
      ['w'],
      async (root) => {
        makePipe(join(root, 'w', pipe));
        await symlink('../outside/x.competence', join(root, 'w', out));
        for (const name of [zero, ...others, '.gitignore']) await symlink('/dev/zero', join(root, 'w', name));
      },
    );
  });

  it('are read through links that are their only name', () =>
    withFolders(
      { '.git/HEAD': '', 'elsewhere/x.competence': HEADER, 'here/y.competence': ENGAGE },
      async ({ paths }) => assert.deepEqual(await paths(), ['here/linked/x.competence', 'here/y.competence']),
      ['here'],
      async (root) => {
        await symlink('../elsewhere', join(root, 'here/linked'));
        await symlink('y.competence', join(root, 'here/z.competence'));
      },
    ));
});

function problems({ problems: problemsOf }: OpenedFolders, path = 'engage.competence'): Promise<string[]> {
  return problemsOf(path, 'activity-without-domain');
}

function expectReported({ troubles, uri }: OpenedFolders, paths: readonly string[]): void {
  assert.deepEqual(troubles.map((trouble) => trouble.uri).sort(), paths.map(uri).sort());
}
