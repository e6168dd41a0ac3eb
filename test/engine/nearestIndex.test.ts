import assert from 'node:assert/strict';
import fc from 'fast-check';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { nearest } from '../../server/src/engine/text/nearest.ts';
import { NearestIndex } from '../../server/src/engine/text/nearestIndex.ts';
import { runs } from '../support/runs.ts';

/** Few letters, so that words are similar. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'B', 'c', '-', '1', 'é'), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(''));

describe('the nearest of many words', () => {
  it('is the same as when comparing all of them, while words are added and removed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 120 }),
        fc.array(word, { maxLength: 6 }),
        (words, wanted) => {
          const index = new NearestIndex();
          const known = new Set<string>();
          words.forEach((each, count) => {
            index.add(each);
            known.add(each);
            if (count % 3 === 2) {
              const gone = words[count - 2] as string;
              index.remove(gone);
              known.delete(gone);
            }
            if (count % 40 === 0) assert.equal(index.nearest(each)?.word, nearest(each, known));
          });
          for (const each of wanted) assert.equal(index.nearest(each)?.word, nearest(each, known), each);
        },
      ),
      runs(500),
    );
  });

  it('is found while typing among 30,000 names', () => {
    const [{ text } = { text: '' }] = workload({ competences: 30_000 });
    const workspace = new Workspace();
    workspace.open('f', `${text}? Is this about @c-2999x9\n`);
    const messages = workspace.problems('f').map(({ message }) => message);
    assert.ok(messages.includes("This framework has no 'c-2999x9'. Did you mean 'c-29999'?"));
  });
});
