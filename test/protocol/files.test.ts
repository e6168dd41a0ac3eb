import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol';
import { type LanguageClient, withClient } from '../support/languageClient.ts';
import { makePipe } from '../support/outside.ts';
import { placesOf } from '../support/sources.ts';

const CODE = 'activity-without-domain';
const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';
const ENGAGE =
  'part of ipt\nactivity engage in basic: Ability to engage the client\n  - An ability to listen\n';
const FILES = { 'ipt.competence': HEADER, 'engage.competence': ENGAGE };

describe('files of the workspace', () => {
  it('are watched if the client can, including deleted folders, and read again when the client reports changes', () =>
    withClient(FILES, async (client) => {
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
          { globPattern: '**/.gitmodules' },
          { globPattern: '**', kind: 4 },
        ],
      });
      assert.deepEqual(await problems(client), []);
      await client.write('ipt.competence', HEADER.replace('basic', 'other'));
      await client.watched(['ipt.competence', FileChangeType.Changed]);
      assert.deepEqual(await problems(client), ['2:20-25']);
      await client.write('basic.competence', 'part of ipt\ndomain basic: Basic\n');
      await client.watched(['basic.competence', FileChangeType.Created]);
      assert.deepEqual(await problems(client), []);
      await rm(join(client.root, 'basic.competence'));
      await client.watched(['basic.competence', FileChangeType.Deleted]);
      assert.deepEqual(await problems(client), ['2:20-25']);
      // An open document counts until it is closed.
      await client.open('ipt.competence', HEADER);
      assert.deepEqual(await problems(client), []);
      await client.close('ipt.competence');
      assert.deepEqual(await problems(client), ['2:20-25']);
      await rm(join(client.root, 'ipt.competence'));
      await client.watched(['ipt.competence', FileChangeType.Deleted]);
      assert.deepEqual(await client.paths(), ['engage.competence']);
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

  it('follow files and folders that the editor creates, renames, deletes, opens and closes', () =>
    withClient(
      { 'w/ipt.competence': HEADER, 'w/a/engage.competence': ENGAGE, 'three/other.competence': HEADER },
      async (client) => {
        assert.deepEqual(await client.paths(), ['w/a/engage.competence', 'w/ipt.competence']);
        await rename(join(client.root, 'w/a'), join(client.root, 'w/b'));
        await client.connection.sendNotification(DidRenameFilesNotification.type, {
          files: [{ oldUri: client.uri('w/a'), newUri: client.uri('w/b') }],
        });
        assert.deepEqual(await client.paths(), ['w/b/engage.competence', 'w/ipt.competence']);
        await client.write('w/c/more.competence', 'part of ipt\n');
        await client.connection.sendNotification(DidCreateFilesNotification.type, {
          files: [{ uri: client.uri('w/c') }],
        });
        assert.deepEqual(await client.paths(), [
          'w/b/engage.competence',
          'w/c/more.competence',
          'w/ipt.competence',
        ]);
        await rm(join(client.root, 'w/b'), { recursive: true });
        await client.connection.sendNotification(DidDeleteFilesNotification.type, {
          files: [{ uri: client.uri('w/b') }],
        });
        assert.deepEqual(await client.paths(), ['w/c/more.competence', 'w/ipt.competence']);
        const folder = (name: string) => ({ uri: client.uri(name), name });
        await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
          event: { added: [folder('three')], removed: [folder('w')] },
        });
        assert.deepEqual(await client.paths(), ['three/other.competence']);
      },
      { folders: ['w'] },
    ));

  it('are logged once if they cannot be read, and the rest is read', () =>
    withClient(
      FILES,
      async (client) => {
        await client.paths();
        makePipe(join(client.root, 'pipe.competence'));
        for (let round = 0; round < 2; round++) {
          await client.watched(['pipe.competence', FileChangeType.Created]);
          assert.deepEqual(await client.paths(), ['engage.competence', 'ipt.competence']);
        }
        assert.equal(client.log.length, 1);
        assert.ok(client.log[0]?.startsWith(`${client.uri('pipe.competence')} is left out:`), client.log[0]);
      },
      { capabilities: {} },
    ));
});

async function problems(client: LanguageClient): Promise<string[]> {
  return placesOf(await client.diagnostics('engage.competence'), CODE);
}
