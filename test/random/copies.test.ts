import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import { lineOf } from '../../server/src/engine/syntax/index.ts';
import { reopened } from '../support/randomWorkspaces.ts';

const RUNS = Number(process.env.RUNS ?? 150);
const MINUTES = 600_000;
const FRAMEWORKS = 5;

const index = fc.nat(FRAMEWORKS - 1);

/** A line that adds copies, takes some away, or moves others: with an id, without one, or misspelt. */
function lineIn(framework: number): fc.Arbitrary<string> {
  // Usually of the framework before, so that its includes occur several times.
  const other = fc.oneof(
    { weight: 8, arbitrary: fc.constant(Math.max(framework - 1, 0)) },
    { weight: 1, arbitrary: index },
  );
  return fc.oneof(
    { weight: 12, arbitrary: other.map((at) => `  include @f${at}/d${at}`) },
    { weight: 3, arbitrary: other.map((at) => `    include @f${at}/g${at}`) },
    { weight: 1, arbitrary: other.map((at) => `include @f${at}/d${at}`) },
    { weight: 2, arbitrary: fc.constant(`  group g${framework}: G`) },
    { weight: 1, arbitrary: other.map((at) => `framework f${framework}: F\n  adapts: f${at}`) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '  activity: A',
        '  group: G',
        '  activty: A',
        '    - An ability',
        '    - [x] An ability',
        'unknown',
        '',
        `amend d${Math.max(framework - 1, 0)}\n  omit: no`,
      ),
    },
  );
}

const texts = fc.tuple(
  ...Array.from({ length: FRAMEWORKS }, (_, at) => fc.array(lineIn(at), { minLength: 3, maxLength: 12 })),
);
const edit = index.chain((at) =>
  fc.record({ at: fc.constant(at), line: fc.nat(12), removed: fc.nat(1), text: lineIn(at) }),
);

function opening(at: number): string {
  return `framework f${at}: F\ndomain d${at}: D\n`;
}

/** The refused includes in each file: the line and the message. */
function refusedIn(workspace: Workspace): string[] {
  return [...workspace.paths()].sort().flatMap((path) =>
    workspace.problems(path).flatMap(({ rule, statement, message }) => {
      const document = workspace.document(path);
      if (rule.id !== 'too-many-copies' || document === undefined) return [];
      return `${path}:${lineOf(document, statement)} ${message}`;
    }),
  );
}

describe('includes that bring in too many copies', () => {
  it('are reported in the same places after edits as when all files are opened at once', () => {
    let refused = 0;
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 8 }), (sources, edits) => {
        const workspace = new Workspace();
        workspace.openAll(
          sources.map((each, at) => [`f${at}`, `${opening(at)}${each.join('\n')}\n`] as const),
        );
        for (const { at, line: start, removed, text } of edits) {
          const range = { start: { line: start, column: 0 }, end: { line: start + removed, column: 0 } };
          workspace.edit(`f${at}`, [{ range, text: `${text}\n` }]);
          const found = refusedIn(workspace);
          assert.deepEqual(found, refusedIn(reopened(workspace)));
          refused += found.length;
        }
      }),
      { numRuns: RUNS, ...(process.env.RUNS ? {} : { seed: 20_261_121 }) },
    );
    assert.ok(refused > RUNS, `${refused} were refused`);
  }).timeout(MINUTES);
});
