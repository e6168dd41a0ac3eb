import assert from 'node:assert/strict';
import type { Way } from '../../server/src/engine/refactor/index.ts';
import { rearrangeAt } from '../../server/src/ide/rearrangeAt.ts';
import { textsAfterChanges } from '../support/ide.ts';
import { readSelection } from '../support/refactor.ts';

const SOURCE = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to listen
      - [ask] An ability to ask
domain ending: Ending
  activity end: Ability to end
    application:
      - An ability to end well

// remark
`;

describe('the keys of an outliner', () => {
  it('move the line, and know its new position', () => {
    const { moved, text } = rearranged('|to ask', 'moveDown');
    assert.ok(typeof moved === 'object');
    assert.deepEqual([moved.lines, moved.columns], [3, 0]);
    const line = '      - [ask] An ability to ask\n';
    assert.equal(
      text,
      SOURCE.replace(line, '').replace('      - An ability to end', `${line}      - An ability to end`),
    );
  });

  it('are refused if no move is possible', () =>
    assert.equal(rearranged('|to listen', 'demote').moved, 'refused'));

  it('are left to the editor outside statements, in unknown documents, and for other ways', () => {
    assert.equal(rearranged('// |remark', 'demote').moved, undefined);
    assert.equal(rearranged('|to listen', 'sideways' as Way).moved, undefined);
    const { workspace, range } = readSelection(`=== a\n${SOURCE}|`);
    assert.equal(rearrangeAt(workspace, { path: 'none', range }, 'demote'), undefined);
  });

  it('are left to the editor if lines are not aligned', () => {
    const source = SOURCE.replace('      - [ask]', '     - [ask]');
    assert.equal(rearranged('|[ask]', 'demote', source).moved, undefined);
  });
});

/** Moves the line with the cursor one step. */
function rearranged(
  cursor: string,
  way: Way,
  source = SOURCE,
): { moved: ReturnType<typeof rearrangeAt>; text: string } {
  const { workspace, ...selection } = readSelection(source.replace(cursor.replace('|', ''), cursor));
  const moved = rearrangeAt(workspace, selection, way);
  const { path } = selection;
  const changes = typeof moved === 'object' ? moved.changes().map((change) => ({ path, ...change })) : [];
  return { moved, text: textsAfterChanges(workspace, changes)[path] ?? '' };
}
