import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Position } from '../../server/src/engine/text/index.ts';
import { selectionsAt } from '../../server/src/ide/selection.ts';
import { openAtCursor, workspaceOf } from '../support/ide.ts';
import { trimLines } from '../support/sources.ts';

const SOURCE = `
framework ipt: IPT
  version: 1.0.0

domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    see: @focus, @ipt/basic
    application:
      group alliance: Ability to form an alliance
        - [plain] An ability to speak plainly, by:
          - using the client's words
        - An ability to listen

        // A comment.
  activity focus: Ability to agree a focus
`;

describe('selection ranges', () => {
  it('grow from a word to the whole file', () =>
    expectSelections(
      SOURCE.replace('speak plainly', 'spe|ak plainly'),
      `
      10:33-38 speak
      10:19-51 An ability to speak plainly, by:
      10:9-51 - [plain] An ability to speak plainly, by:
      10:9-11:37 - [plain] An ability to speak plainly, by: …
      10:9-12:31 - [plain] An ability to speak plainly, by: …
      9:7-12:31 group alliance: Ability to form an alliance …
      8:5-12:31 application: …
      7:5-12:31 see: @focus, @ipt/basic …
      6:3-12:31 activity engage: Ability to engage the client …
      6:3-15:43 activity engage: Ability to engage the client …
      5:3-15:43 > What every session rests on. …
      4:1-15:43 domain basic: Basic competences …
      1:1-15:43 framework ipt: IPT …
      1:1-16:1 framework ipt: IPT …
      `,
    ));

  it('include the parts of a reference, a value and an id', () => {
    expectSelections(
      SOURCE.replace('ipt/basic', 'ipt/ba|sic'),
      `
      7:23-28 basic
      7:18-28 @ipt/basic
      7:10-28 @focus, @ipt/basic
      7:5-28 see: @focus, @ipt/basic
      `,
      4,
    );
    expectSelections(
      SOURCE.replace('[plain]', '[pl|ain]'),
      `
      10:12-17 plain
      10:11-18 [plain]
      10:9-51 - [plain] An ability to speak plainly, by:
      `,
      3,
    );
  });

  it('of a comment and a blank line grow to the block they are indented into', () => {
    expectSelections(
      SOURCE.replace('A comment', 'A com|ment'),
      `
      14:14-21 comment
      14:12-22 A comment.
      14:9-22 // A comment.
      6:3-15:43 activity engage: Ability to engage the client …
      5:3-15:43 > What every session rests on. …
      4:1-15:43 domain basic: Basic competences …
      1:1-15:43 framework ipt: IPT …
      1:1-16:1 framework ipt: IPT …
      `,
    );
    expectSelections(
      SOURCE.replace('1.0.0\n', '1.0.0\n|'),
      '1:1-15:43 framework ipt: IPT …\n1:1-16:1 framework ipt: IPT …',
    );
  });

  it('of prose include the paragraph', () =>
    expectSelections(
      'framework ipt: IPT\n  version: 1.0.0\n  > One.\n  > Tw|o.\n  >\n  > Three.\n',
      `
      4:5-8 Two
      4:5-9 Two.
      4:3-9 > Two.
      3:3-4:9 > One. …
      3:3-6:11 > One. …
      2:3-6:11 version: 1.0.0 …
      1:1-6:11 framework ipt: IPT …
      1:1-7:1 framework ipt: IPT …
      `,
    ));

  it('in a sample always contain each other, and are never equal', () => {
    const text = readFileSync('samples/kitchen-sink/kitchen-sink.competence', 'utf8');
    const lines = text.split('\n');
    const document = workspaceOf({ 'a.competence': text }).document('a.competence');
    assert.ok(document);
    lines.forEach(({ length }, line) => {
      for (const column of [0, length >> 2, length >> 1, length]) {
        const position = { line, column };
        const steps = selectionsAt(document, position);
        assert.deepEqual(steps.at(-1), {
          start: { line: 0, column: 0 },
          end: { line: lines.length - 1, column: lines.at(-1)?.length },
        });
        let inner: Position = position;
        let outer: Position = position;
        for (const { start, end } of steps) {
          const grows = compare(start, inner) < 0 || compare(end, outer) > 0 || inner === outer;
          assert.ok(compare(start, inner) <= 0 && compare(end, outer) >= 0 && grows);
          inner = start;
          outer = end;
        }
      }
    });
  });

  /** The first steps from the cursor, and all of them when `count` is left out; of several lines, the first is shown. */
  function expectSelections(source: string, expected: string, count?: number): void {
    const { workspace, files, path, position } = openAtCursor(source);
    const document = workspace.document(path);
    assert.ok(document);
    const lines = files[path]?.split('\n') ?? [];
    const steps = selectionsAt(document, position).map(({ start, end }) => {
      const isOne = start.line === end.line;
      const words = lines[start.line]?.slice(start.column, isOne ? end.column : undefined);
      const to = isOne ? '' : `${end.line + 1}:`;
      return `${start.line + 1}:${start.column + 1}-${to}${end.column + 1} ${words}${isOne ? '' : ' …'}`;
    });
    assert.equal(steps.slice(0, count).join('\n'), trimLines(expected));
  }
});

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}
