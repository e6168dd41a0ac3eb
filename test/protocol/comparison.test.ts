import assert from 'node:assert/strict';
import {
  COMPARISON,
  type ComparisonStarted,
  type ComparisonTarget,
} from '../../server/src/lsp/comparisonProtocol.ts';
import { whileRepository } from '../support/gitRepository.ts';
import { LanguageClient } from '../support/languageClient.ts';

const IPT = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage
    - [direct] An ability to speak plainly
    - [calm] An ability not to judge
`;

describe('a comparison', () => {
  it('starts with a commit', () =>
    whileRepository(async ({ folder, write, commit }) => {
      write('ipt.competence', IPT);
      commit('first');
      const client = await LanguageClient.startIn(folder);
      try {
        let changes = 0;
        client.connection.onNotification(COMPARISON.changed, () => void changes++);
        assert.deepEqual(await start(client, { kind: 'revision', revision: 'HEAD' }), {
          name: 'HEAD',
          leftOut: [],
        });
        await client.until(() => changes === 1, 'a change');
      } finally {
        await client.stop();
      }
    }));
});

function start(client: LanguageClient, target: ComparisonTarget): Promise<ComparisonStarted> {
  return client.connection.sendRequest(COMPARISON.start, target);
}
