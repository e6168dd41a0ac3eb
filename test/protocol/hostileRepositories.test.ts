import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  COMPARISON,
  type ComparisonChoices,
  type ComparisonStarted,
  type ComparisonTarget,
} from '../../server/src/lsp/comparisonProtocol.ts';
import { everyCase } from '../support/everyCase.ts';
import { HOSTILE, hasRun, springTrap } from '../support/hostileRepositories.ts';
import { LanguageClient } from '../support/languageClient.ts';

const REVISIONS = ['HEAD', 'v1.0.0', 'main', 'nothing-of-that-name'];

describe('a hostile repository opened in the editor', () => {
  it('cannot make a comparison run a program', () =>
    everyCase(
      HOSTILE.map((hostile) => [hostile.title, hostile] as const),
      async (hostile) => {
        const folder = realpathSync(mkdtempSync(join(tmpdir(), 'competence-hostile-')));
        hostile.make(folder);
        const work = join(folder, 'work', hostile.within);
        const client = await LanguageClient.startIn(work);
        try {
          await client.open('x.competence', readFileSync(join(work, 'x.competence'), 'utf8'));
          const { choices } = await client.connection.sendRequest<ComparisonChoices>(COMPARISON.choices);
          assert.ok(choices.some(({ name }) => name === 'v1.0.0') || hostile.within !== '.');
          for (const revision of REVISIONS) {
            const target: ComparisonTarget = { kind: 'revision', revision };
            const started = await client.connection.sendRequest<ComparisonStarted>(COMPARISON.start, target);
            assert.equal(hasRun(folder), false, revision);
            if (revision === REVISIONS.at(-1)) assert.ok('refusal' in started, revision);
            if (revision !== 'HEAD') continue;
            if (!hostile.isPartial) assert.deepEqual(started, { name: 'HEAD', leftOut: [] });
            else if ('refusal' in started)
              assert.match(started.detail ?? '', /partial .*git fetch --refetch --no-filter$/);
            else assert.fail('it was compared with what is not there');
          }
        } finally {
          await client.stop();
        }
        assert.equal(hasRun(folder), false);
        springTrap(folder, hostile);
        assert.ok(hasRun(folder), 'the trap works');
        rmSync(folder, { recursive: true, force: true });
      },
    )).timeout(3_600_000);
});
