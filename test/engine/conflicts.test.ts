import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { problemsInReviews } from '../../server/src/engine/reviews/index.ts';
import { formatDocument, parseDocument } from '../../server/src/engine/syntax/index.ts';
import { conflictsIn } from '../../server/src/engine/text/index.ts';
import { actionsFor } from '../../server/src/ide/actions/offers.ts';
import { newIds } from '../../server/src/ide/newIds.ts';

const HEAD = 'framework f: F\ndomain d: D\n  activity a: A\n';
const CONFLICT = [
  '<<<<<<< HEAD',
  '      - An ability  to listen',
  '||||||| 1234567',
  '    - An ability to hear',
  '=======',
  '    - [a] An ability to hear well',
  '>>>>>>> topic (a commit)',
].join('\n');

describe('unresolved merge conflicts', () => {
  it('are found with markers of any length, with or without the common ancestor, and with any line ends', () => {
    const sized = (size: number): string =>
      CONFLICT.replace(/^([<|=>])\1{6}/gm, (_, sign) => sign.repeat(size));
    const plain = CONFLICT.replace(/\|{7}[^=]*(?=^=)/m, '');
    const cases: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
      [HEAD + CONFLICT, [[3, 9]]],
      [`${HEAD}${plain}\n`, [[3, 7]]],
      [
        `\uFEFF${CONFLICT}\n${CONFLICT}`,
        [
          [0, 6],
          [7, 13],
        ],
      ],
      [(HEAD + CONFLICT).replaceAll('\n', '\r\n'), [[3, 9]]],
      [(HEAD + CONFLICT).replaceAll('\n', '\r'), [[3, 9]]],
      [sized(3), [[0, 6]]],
      [sized(9), [[0, 6]]],
      [sized(40), [[0, 6]]],
      // A merge of several ancestors puts a conflict with longer markers into the common ancestor.
      [CONFLICT.replace('    - An ability to hear\n', `${sized(9)}\n`), [[0, 12]]],
      // Somebody deleted some of the markers.
      [
        CONFLICT.replace(/^<.*\n/, ''),
        [
          [1, 1],
          [5, 5],
        ],
      ],
      [CONFLICT.replace(/\n>.*$/, ''), [[0, 4]]],
      ['>>>>>>> topic', [[0, 0]]],
    ];
    for (const [text, expected] of cases) {
      const found = conflictsIn(text).map(({ first, last }) => [first, last]);
      assert.deepEqual(found, expected, text);
    }
  });

  it('are not found where a text only contains such signs', () => {
    const texts = [
      `${HEAD}    > <<<<<<< HEAD\n    > =======\n    > >>>>>>> topic\n`,
      `    <<<<<<< HEAD\n    =======\n    >>>>>>> topic\n`,
      'A title\n=======\n\n>>> quoted\n',
      '<<<<<<<HEAD\n>>>>>>>topic\n',
      '// <<<<<<< HEAD\n// =======\n// >>>>>>> topic\n',
      '=======\n',
      '<<<\n>>>\n',
    ];
    for (const text of texts) assert.deepEqual(conflictsIn(text), [], text);
  });

  it('are the only problems of a document, whatever is edited', () => {
    const workspace = new Workspace();
    const path = 'f.competence';
    const shown = (): string[] =>
      workspace.problems(path).map(({ rule, message }) => `${rule.id}: ${message}`);
    const conflict =
      'unresolved-conflict: This merge conflict is not resolved (lines 4 to 10). Keep the lines that are right, and delete the conflict markers.';
    workspace.open(path, `${HEAD}${CONFLICT}\n`);
    assert.deepEqual(shown(), [conflict]);
    const edit = (line: number, column: number, text: string): void => {
      const at = { line, column };
      workspace.edit(path, [{ range: { start: at, end: at }, text }]);
    };
    edit(4, 0, '\n');
    assert.deepEqual(shown(), [conflict.replace('to 10', 'to 11')]);
    edit(3, 0, '    > ');
    edit(6, 0, '    > ');
    edit(10, 0, '    > ');
    assert.ok(!shown().some((each) => each.startsWith('unresolved-conflict')), shown().join('\n'));
    assert.ok(shown().length > 0);
  });

  it('keep every edit away: layout, fixes, ids and refactorings', () => {
    const text = `${HEAD}${CONFLICT}\n`;
    assert.deepEqual(formatDocument(parseDocument(text)), []);
    const workspace = new Workspace();
    workspace.openAll([
      ['f.competence', text],
      ['g.competence', 'part of f\nactivity b in d: B\n  - An ability to wait\n'],
    ]);
    const at = { line: 4, column: 3 };
    const wanted = { wants: () => true, forSelection: true, forFile: true, createsFiles: true };
    const actions = (path: string) => actionsFor(workspace, { path, range: { start: at, end: at } }, wanted);
    assert.deepEqual(actions('f.competence'), []);
    assert.deepEqual(newIds(workspace, 'f.competence'), []);
    assert.equal(newIds(workspace, 'g.competence')?.length, 1);
  });

  it('are reported in a file of reviews, in which nothing is recorded', () => {
    const text = `<<<<<<< ours\na b/c 0123456789abcdef\n=======\na b/c 0123456789abcdee\n>>>>>>> theirs\n`;
    const problems = problemsInReviews(text);
    assert.deepEqual(
      problems.map(({ message, range, isBlocking }) => [message, range.start.line, isBlocking]),
      [
        [
          'This merge conflict is not resolved (lines 1 to 5). Nothing is recorded in this file until you keep the lines of both sides and delete the conflict markers.',
          0,
          true,
        ],
      ],
    );
  });
});
