import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { rangeOf } from '../../server/src/engine/syntax/index.ts';
import { parseLine } from '../../server/src/engine/syntax/parseLine.ts';
import { assertLinear } from '../support/growth.ts';

const HEADER = 'framework ipt: IPT\ndomain basic: Basic competences\n';

describe('the cost of text in another format', () => {
  it('grows linearly with the number of unrecognised lines', () => {
    for (const line of ['oops', 'two words', 'Activty x: y', '   deeper'])
      assertLinear(1000, (count) => opened(`${HEADER}${`${line}\n`.repeat(count)}`));
  });

  it('grows linearly with the number of deeply nested lines', () => {
    const nested = (count: number): string =>
      Array.from({ length: count }, (_, line) => `${' '.repeat(line % 200)}- deeper\n`).join('');
    assertLinear(1000, (count) => opened(HEADER + nested(count)));
  });

  it('is one shared message for all lines of one place', () => {
    const workspace = opened(`${HEADER}${'oops\n'.repeat(500)}`);
    const messages = new Set(workspace.problems('x').map(({ message }) => message));
    // The problems of `unknown-statement`, and of the empty domain.
    assert.ok(messages.size <= 3, [...messages].join('\n'));
  });

  it('includes no search for similar names if few names are known', () => {
    const guesses = (count: number): number => {
      const lines = Array.from(
        { length: count },
        (_, line) => `  evidence${line % 100}${line < 100 ? '' : `-${line}`}: value\n`,
      );
      return opened(`${HEADER}${lines.join('')}`)
        .problems('x')
        .filter(({ message }) => message.includes('Did you mean')).length;
    };
    assert.equal(guesses(100), 100);
    assert.equal(guesses(5_000), 0);
  });

  it('includes no search for the position of each line', () => {
    const { searches, length } = countSearches(2_000);
    assert.ok(searches <= length / 100, `${searches} searches for ${length} lines`);
  });

  it('is one step per word in a line of references', () => {
    const { text } = parseLine({ content: `- ${'word @id.x (@ipt/engage) '.repeat(500)}`, end: '' });
    assert.equal(text?.references.length, 1_000);
    assert.deepEqual(
      text?.references.slice(0, 2).map(({ framework, id, start, end }) => ({ framework, id, start, end })),
      [
        { framework: undefined, id: 'id.x', start: 7, end: 12 },
        { framework: 'ipt', id: 'engage', start: 14, end: 25 },
      ],
    );
  });
});

function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open('x', text);
  return workspace;
}

/** The number of searches in a list while the positions of all problems were read, one after the other. */
function countSearches(count: number): { readonly searches: number; readonly length: number } {
  const workspace = opened(`${HEADER}${'oops\n'.repeat(count)}`);
  const document = workspace.document('x');
  assert.ok(document);
  const problems = workspace.problems('x');
  const { indexOf } = Array.prototype;
  let searches = 0;
  Array.prototype.indexOf = function (...given) {
    searches++;
    return indexOf.apply(this, given);
  };
  try {
    const lines = problems.map(({ statement, span }) => rangeOf(document, statement, span).start.line);
    assert.equal(lines.at(-1), count + 1);
  } finally {
    Array.prototype.indexOf = indexOf;
  }
  return { searches, length: problems.length };
}
