import assert from 'node:assert/strict';
import { chmod, mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenedFolders, withFolders } from '../support/openedFolders.ts';
import { makePipe } from '../support/outside.ts';

const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage the client\n  - An ability to listen\n';
const FILES = { 'ipt.competence': HEADER, 'engage.competence': ENGAGE };
/** Where the domain is named, when there is no such domain. */
const WRONG = ['2:20 error'];

describe('files of a workspace', () => {
  it('are all known, in folders as well, those left out that nobody writes by hand', () =>
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

  it('count as the editor has them while they are open, and as they are on disk when they are closed', () =>
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

  it('are read again when they change, come and go on disk', () =>
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

  it('may vanish while they are open, and are gone once they are closed', () =>
    withFolders(FILES, async (opened) => {
      const { workspace, uri } = opened;
      workspace.open(uri('ipt.competence'), 1, HEADER);
      await opened.remove('ipt.competence');
      workspace.forget(uri('ipt.competence'));
      assert.deepEqual(await problems(opened), []);
      workspace.close(uri('ipt.competence'));
      assert.deepEqual(await opened.paths(), ['engage.competence']);
    }));

  it('go with a folder that goes, and follow one that gets another name', () =>
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

  it('come from several folders, and go with their folder', () =>
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

  it('need not stand in a folder: what is open counts, and goes when it is closed', () =>
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

  it('hide no framework behind a byte order mark', () =>
    withFolders({ 'disk.competence': `\uFEFF${HEADER}` }, async ({ workspace, uri, paths }) => {
      workspace.open(uri('editor.competence'), 1, `\uFEFF${HEADER.replace('ipt', 'other')}`);
      await paths();
      for (const id of ['ipt', 'other']) assert.equal(workspace.engine.framework(id)?.counts.domains, 1, id);
    }));

  it('are one document, however their uri is written', () =>
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

describe('files that cannot be read', () => {
  it('are told of once, and the rest goes on', () => {
    const expected = ['engage.competence', 'folder.competence/more.competence', 'ipt.competence'];
    return withFolders(
      { ...FILES, 'folder.competence/more.competence': 'part of ipt\n' },
      async (opened) => {
        assert.deepEqual(await opened.paths(), expected);
        opened.workspace.readAgain(opened.uri(''));
        assert.deepEqual(await opened.paths(), expected);
        expectTold(opened, ['a/loop', 'dangling.competence', 'itself']);
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

  it('are folders without permission, too', () =>
    withFolders(
      { ...FILES, 'closed/x.competence': 'part of ipt\n' },
      async (opened) => {
        const paths = await opened.paths();
        // Nothing is closed to root.
        const isRoot = process.getuid?.() === 0;
        await chmod(join(opened.root, 'closed'), 0o700);
        assert.equal(paths.includes('closed/x.competence'), isRoot);
        expectTold(opened, isRoot ? [] : ['closed']);
        assert.ok(paths.includes('ipt.competence'));
      },
      [''],
      (root) => chmod(join(root, 'closed'), 0),
    ));

  it('have no end, are no files, or are outside: they are told of, and not read', () => {
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
        expectTold(
          opened,
          [...names, '.gitignore'].map((name) => `w/${name}`),
        );
        // Whatever the editor says of them, they are not read.
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

  it('follow links to what has no other name', () =>
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

function expectTold({ troubles, uri }: OpenedFolders, paths: readonly string[]): void {
  assert.deepEqual(troubles.map((trouble) => trouble.uri).sort(), paths.map(uri).sort());
}
