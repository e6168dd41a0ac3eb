import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { type LanguageClient, withClient } from '../support/languageClient.ts';

const BASE =
  'framework ipt: IPT\ndomain basic: Basic\n  activity engage: Ability to engage\n    - [direct] An ability to speak plainly\n';
const HEIR =
  'framework ipt-a: IPT-A\n  adapts: ipt\namend direct\n  retitle: An ability to speak in words of the young person\n';
const REVIEWS = 'ipt-a ipt/direct 0123456789abcdef\n';
const FILES = { 'ipt.competence': BASE, 'ipt-a.competence': HEIR };

async function told(client: LanguageClient): Promise<number> {
  const diagnostics = await client.diagnostics('ipt-a.competence');
  return diagnostics.filter(({ code }) => code === 'unreviewed-base-change').length;
}

describe('competence.review', () => {
  it('is read with the files, and again when it comes, changes and goes', () =>
    withClient(FILES, async (client) => {
      assert.equal(await told(client), 0);
      await client.write('competence.review', REVIEWS);
      await client.watched(['competence.review', FileChangeType.Created]);
      assert.equal(await told(client), 1);
      await client.write('competence.review', '# nothing\n');
      await client.watched(['competence.review', FileChangeType.Changed]);
      assert.equal(await told(client), 0);
      await client.write('competence.review', REVIEWS);
      await client.watched(['competence.review', FileChangeType.Changed]);
      assert.equal(await told(client), 1);
      await rm(join(client.root, 'competence.review'));
      await client.watched(['competence.review', FileChangeType.Deleted]);
      assert.equal(await told(client), 0);
    }));

  it('is there from the start, and is no document when the client opens it', () =>
    withClient({ ...FILES, 'competence.review': REVIEWS }, async (client) => {
      assert.equal(await told(client), 1);
      await client.open('competence.review', '');
      assert.equal(await told(client), 1);
    }));
});
