import assert from 'node:assert/strict';
import { chmod, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol';
import { LanguageClient, withClient } from '../support/languageClient.ts';
import { makePipe } from '../support/outside.ts';
import { placesOf } from '../support/sources.ts';

const CODE = 'activity-without-domain';
const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage the client\n  - An ability to listen\n';
const FILES = { 'ipt.competence': HEADER, 'engage.competence': ENGAGE };

describe('files of the workspace', () => {
  it('are all known, also in folders, except generated ones', () =>
    withClient(
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
      async (client) => assert.deepEqual(await client.paths(), ['a/b/engage.competence', 'ipt.competence']),
    ));

  it("have the editor's text while they are open, and the text on disk when they are closed", () =>
    withClient(FILES, async (client) => {
      assert.deepEqual(await problems(client), []);
      await client.open('ipt.competence', HEADER.replace('basic', 'other'));
      assert.deepEqual(await problems(client), ['2:20-25']);
      await client.watched(['ipt.competence', FileChangeType.Changed]);
      assert.deepEqual(await problems(client), ['2:20-25']);
      await client.close('ipt.competence');
      assert.deepEqual(await problems(client), []);
    }));

  it('are read again when they are changed, created and deleted on disk', () =>
    withClient(FILES, async (client) => {
      await client.write('ipt.competence', HEADER.replace('basic', 'other'));
      await client.watched(['ipt.competence', FileChangeType.Changed]);
      assert.deepEqual(await problems(client), ['2:20-25']);
      await client.write('basic.competence', 'part of ipt\ndomain basic: Basic\n');
      await client.watched(['basic.competence', FileChangeType.Created]);
      assert.deepEqual(await problems(client), []);
      await rm(join(client.root, 'basic.competence'));
      await client.watched(['basic.competence', FileChangeType.Deleted]);
      assert.deepEqual(await problems(client), ['2:20-25']);
    }));

  it('may be deleted while they are open, and are removed once they are closed', () =>
    withClient(FILES, async (client) => {
      await client.open('ipt.competence', HEADER);
      await rm(join(client.root, 'ipt.competence'));
      await client.watched(['ipt.competence', FileChangeType.Deleted]);
      assert.deepEqual(await problems(client), []);
      await client.close('ipt.competence');
      assert.deepEqual(await client.paths(), ['engage.competence']);
    }));

  it('are watched if the client can, including deleted folders', () =>
    withClient({}, async (client) => {
      await client.until(() => client.registrations.length > 0, 'a registration');
      const watch = client.registrations.find(
        ({ method }) => method === DidChangeWatchedFilesNotification.method,
      );
      assert.deepEqual(watch?.registerOptions, {
        watchers: [
          { globPattern: '**/*.competence' },
          { globPattern: '**/competence.json' },
          { globPattern: '**/competence.review' },
          { globPattern: '**/.gitignore' },
          { globPattern: '**', kind: 4 },
        ],
      });
    }));

  it('follow changes of .gitignore', () =>
    withClient({ 'ipt.competence': HEADER, 'drafts/engage.competence': ENGAGE }, async (client) => {
      const all = ['drafts/engage.competence', 'ipt.competence'];
      assert.deepEqual(await client.paths(), all);
      await client.write('.gitignore', 'drafts/\n');
      await client.watched(['.gitignore', FileChangeType.Created]);
      assert.deepEqual(await client.paths(), ['ipt.competence']);
      await client.write('.gitignore', '# nothing\n');
      await client.watched(['.gitignore', FileChangeType.Changed]);
      assert.deepEqual(await client.paths(), all);
      await client.write('drafts/.gitignore', '*\n');
      await client.watched(['drafts/.gitignore', FileChangeType.Created]);
      assert.deepEqual(await client.paths(), ['ipt.competence']);
      await rm(join(client.root, 'drafts/.gitignore'));
      await client.watched(['drafts/.gitignore', FileChangeType.Deleted]);
      assert.deepEqual(await client.paths(), all);
    }));

  it('are removed with a deleted folder', () =>
    withClient({ 'ipt.competence': HEADER, 'a/b/engage.competence': ENGAGE }, async (client) => {
      assert.equal((await client.paths()).length, 2);
      await rm(join(client.root, 'a'), { recursive: true });
      await client.watched(['a', FileChangeType.Deleted]);
      assert.deepEqual(await client.paths(), ['ipt.competence']);
    }));

  it('follow files and folders that the editor creates, renames and deletes', () =>
    withClient({ 'ipt.competence': HEADER, 'a/engage.competence': ENGAGE }, async (client) => {
      await client.paths();
      await rename(join(client.root, 'a'), join(client.root, 'b'));
      await client.connection.sendNotification(DidRenameFilesNotification.type, {
        files: [{ oldUri: client.uri('a'), newUri: client.uri('b') }],
      });
      assert.deepEqual(await client.paths(), ['b/engage.competence', 'ipt.competence']);
      await client.write('c/more.competence', 'part of ipt\n');
      await client.connection.sendNotification(DidCreateFilesNotification.type, {
        files: [{ uri: client.uri('c') }],
      });
      assert.deepEqual(await client.paths(), ['b/engage.competence', 'c/more.competence', 'ipt.competence']);
      await rm(join(client.root, 'b'), { recursive: true });
      await client.connection.sendNotification(DidDeleteFilesNotification.type, {
        files: [{ uri: client.uri('b') }],
      });
      assert.deepEqual(await client.paths(), ['c/more.competence', 'ipt.competence']);
    }));

  it('come from several folders, and are removed with their folder', () =>
    withClient(
      { 'one/ipt.competence': HEADER, 'two/engage.competence': ENGAGE, 'three/other.competence': HEADER },
      async (client) => {
        assert.deepEqual(await client.paths(), ['one/ipt.competence', 'two/engage.competence']);
        assert.deepEqual(placesOf(await client.diagnostics('two/engage.competence'), CODE), []);
        const folder = (name: string) => ({ uri: client.uri(name), name });
        await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
          event: { added: [folder('three')], removed: [folder('one')] },
        });
        assert.deepEqual(await client.paths(), ['three/other.competence', 'two/engage.competence']);
      },
      { folders: ['one', 'two'] },
    ));

  it('may be outside folders: an open one counts until it is closed', () =>
    withClient(
      { 'a.competence': HEADER },
      async (client) => {
        assert.deepEqual(await client.paths(), []);
        await client.open('a.competence', HEADER);
        assert.deepEqual(await client.paths(), ['a.competence']);
        await client.close('a.competence');
        assert.deepEqual(await client.paths(), []);
      },
      { folders: [] },
    ));

  it('are the same document, however their URI is written', () =>
    withClient({ 'a b (é).competence': HEADER }, async (client) => {
      await client.paths();
      const uri = `${client.uri('')}/a%20b%20%28%c3%a9%29.competence`;
      const textDocument = { uri, languageId: 'competence', version: 1, text: HEADER };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      assert.deepEqual(await client.paths(), ['a b (é).competence']);
      const { items } = await client.workspaceReport();
      assert.deepEqual(
        items.map((item) => item.uri),
        [uri],
      );
    }));
});

describe('unreadable files', () => {
  it('are reported once, and the rest is read', async () => {
    await withClient(FILES, async (client) => {
      await mkdir(join(client.root, 'folder.competence'));
      await client.write('folder.competence/more.competence', 'part of ipt\n');
      await symlink('nowhere', join(client.root, 'dangling.competence'));
      await mkdir(join(client.root, 'a'));
      await symlink('..', join(client.root, 'a/loop'));
      await symlink('itself', join(client.root, 'itself'));
      const again = await LanguageClient.startIn(client.root);
      try {
        const expected = ['engage.competence', 'folder.competence/more.competence', 'ipt.competence'];
        assert.deepEqual(await again.paths(), expected);
        await again.watched(['', FileChangeType.Changed]);
        assert.deepEqual(await again.paths(), expected);
        assert.deepEqual(sent(again, 'dangling.competence'), 1);
        assert.deepEqual(sent(again, 'a/loop'), 1);
        assert.deepEqual(sent(again, 'itself'), 1);
        assert.equal(again.log.length, 3);
      } finally {
        await again.stop();
      }
    });
  });

  it('include folders without permission', async () => {
    await withClient({ ...FILES, 'closed/x.competence': 'part of ipt\n' }, async (client) => {
      const folder = join(client.root, 'closed');
      await chmod(folder, 0);
      const again = await LanguageClient.startIn(client.root);
      try {
        const paths = await again.paths();
        // Nothing is closed to root.
        const isRoot = process.getuid?.() === 0;
        assert.deepEqual(paths.includes('closed/x.competence'), isRoot);
        assert.equal(sent(again, 'closed'), isRoot ? 0 : 1);
        assert.ok(paths.includes('ipt.competence'));
      } finally {
        await again.stop();
        await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) =>
          assert.equal(error.code, 'ENOENT'),
        );
      }
    });
  });

  it('are endless, not files, or outside: they are reported and not read', async () => {
    await withClient(
      { ...FILES, 'outside/x.competence': HEADER, 'w/engage.competence': ENGAGE },
      async (client) => {
        const names = [
          'zero.competence',
          'pipe.competence',
          'out.competence',
          'competence.json',
          'competence.review',
        ];
        const [zero = '', pipe = '', out = '', ...others] = names.map((name) => join(client.root, 'w', name));
        makePipe(pipe);
        await symlink('../outside/x.competence', out);
        for (const location of [zero, ...others, join(client.root, 'w', '.gitignore')])
          await symlink('/dev/zero', location);
        const again = await LanguageClient.startIn(client.root, { folders: ['w'] });
        try {
          assert.deepEqual(await again.paths(), ['w/engage.competence']);
          for (const name of [...names, '.gitignore']) assert.equal(sent(again, `w/${name}`), 1, name);
          // They are not read, whatever the editor reports.
          await again.watched(...names.map((name) => [`w/${name}`, FileChangeType.Changed] as const));
          assert.deepEqual(await again.paths(), ['w/engage.competence']);
        } finally {
          await again.stop();
        }
      },
    );
  });

  it('are read through links that are their only name', async () => {
    const files = { '.git/HEAD': '', 'elsewhere/x.competence': HEADER, 'here/y.competence': ENGAGE };
    await withClient(files, async (client) => {
      await symlink('../elsewhere', join(client.root, 'here/linked'));
      await symlink('y.competence', join(client.root, 'here/z.competence'));
      const again = await LanguageClient.startIn(client.root, { folders: ['here'] });
      try {
        assert.deepEqual(await again.paths(), ['here/linked/x.competence', 'here/y.competence']);
      } finally {
        await again.stop();
      }
    });
  });
});

async function problems(client: LanguageClient): Promise<string[]> {
  return placesOf(await client.diagnostics('engage.competence'), CODE);
}

function sent(client: LanguageClient, path: string): number {
  return client.log.filter((message) => message.startsWith(`${client.uri(path)} is left out:`)).length;
}
