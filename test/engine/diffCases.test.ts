import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { describeChanges, printCases, readCases } from '../support/diffCases.ts';

const PAIRS = join(repositoryRoot, 'test', 'engine', 'diff', 'pairs.txt');

describe('the comparison of two versions', () => {
  if (process.env.UPDATE) {
    const updated = readCases(readFileSync(PAIRS, 'utf8')).map((each) => ({
      ...each,
      expected: describeChanges(each),
    }));
    writeFileSync(PAIRS, printCases(updated));
  }
  const cases = readCases(readFileSync(PAIRS, 'utf8'));

  it('has more than sixty pairs, each with its own name', () => {
    assert.ok(cases.length > 60);
    assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length);
  });

  for (const { title, before, after, expected } of cases) {
    it(title, () => assert.equal(describeChanges({ before, after }), expected));
  }
});
