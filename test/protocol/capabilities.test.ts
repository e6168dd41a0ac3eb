import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { withClient } from '../support/languageClient.ts';

/** How the server counts columns is said in the text above the table. */
const ELSEWHERE = 'positionEncoding';

describe('the capabilities of the server', () => {
  it('are those that its documentation lists', () =>
    withClient({}, async (client) => {
      const page = readFileSync(join(repositoryRoot, 'docs/language-server.md'), 'utf8');
      const table = page.slice(page.indexOf('| capability |'));
      const rows = table.split('\n').filter((line) => line.startsWith('| `'));
      const listed = rows.flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? []);
      const announced = Object.keys(client.initialized.capabilities).filter((name) => name !== ELSEWHERE);
      assert.deepEqual(listed.sort(), announced.sort());
    }));
});
