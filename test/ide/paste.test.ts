import assert from 'node:assert/strict';
import { pasteAt } from '../../server/src/ide/paste/pasteAt.ts';
import { openAtCursor, textsAfterChanges } from '../support/ide.ts';
import { trimLines } from '../support/sources.ts';

const LIST = '<ul><li>to listen<ul><li>with care</li></ul></li><li>to ask</li></ul>';

describe('paste', () => {
  it('replaces an empty line, at the depth of its list', () => {
    expectPasted(
      'activity engage: Engage\n    application:\n      - to wait\n      |\n      - to end',
      'activity engage: Engage\n    application:\n      - to wait\n      - to listen\n        - with care\n      - to ask\n      - to end',
    );
    expectPasted(
      'activity engage: Engage\n  application:\n    |',
      'activity engage: Engage\n  application:\n    - to listen\n      - with care\n    - to ask',
    );
    expectPasted(
      'activity engage: Engage\n  application:\n    - to wait\n      |',
      'activity engage: Engage\n  application:\n    - to wait\n      - to listen\n        - with care\n      - to ask',
    );
  });

  it('continues the list above a line without indentation', () =>
    expectPasted(
      'activity engage: Engage\n  application:\n    - to wait\n|',
      'activity engage: Engage\n  application:\n    - to wait\n    - to listen\n      - with care\n    - to ask',
    ));

  it('replaces an empty bullet', () =>
    expectPasted(
      'activity engage: Engage\n  application:\n    - to help, by:\n      - |',
      'activity engage: Engage\n  application:\n    - to help, by:\n      - to listen\n        - with care\n      - to ask',
    ));

  it('goes below a heading or a lead-in, and beside any other competence', () => {
    expectPasted(
      'activity engage: Engage\n  application:|',
      'activity engage: Engage\n  application:\n    - to listen\n      - with care\n    - to ask',
    );
    expectPasted(
      'activity engage: Engage\n  - to help, by:|\n  - to end',
      'activity engage: Engage\n  - to help, by:\n    - to listen\n      - with care\n    - to ask\n  - to end',
    );
    expectPasted(
      'activity engage: Engage\n  - to wait|\n  - to end',
      'activity engage: Engage\n  - to wait\n  - to listen\n    - with care\n  - to ask\n  - to end',
    );
    expectPasted(
      'activity engage: Engage\n|  - to end',
      'activity engage: Engage\n  - to listen\n    - with care\n  - to ask\n  - to end',
    );
  });

  it('becomes activities in a domain, with unused ids', () =>
    expectPasted(
      'framework ipt: IPT\ndomain basic: Basic\n  activity listen: Listen\n  |',
      'framework ipt: IPT\ndomain basic: Basic\n  activity listen: Listen\n  activity listen-2: to listen\n    - with care\n  activity ask: to ask',
    ));

  it('returns nothing inside a line, in prose, or where lists are not allowed', () => {
    for (const source of [
      'activity engage: Engage\n  - to |wait',
      'activity engage: Engage\n  > Some |',
      'activity engage: Engage\n  > Some|',
      'source a: A\n  url: |',
      'source a: A\n  |',
    ]) {
      assert.equal(paste(source), undefined, source);
    }
  });

  it('replaces selected lines', () => {
    const source = 'activity engage: Engage\n|  - one\n  - two\n  - three';
    const { workspace, path, position } = openAtCursor(source);
    const range = { start: position, end: { line: 3, column: 0 } };
    const pasted = pasteAt(workspace, path, range, { html: LIST, text: undefined });
    assert.ok(pasted, 'there is something to paste');
    assert.deepEqual(textsAfterChanges(workspace, [{ path, ...pasted }]), {
      [path]: 'activity engage: Engage\n  - to listen\n    - with care\n  - to ask\n  - three',
    });
  });

  it('says whether the clipboard certainly contains a list', () => {
    const { workspace, path, position } = openAtCursor('activity engage: Engage\n  |');
    const range = { start: position, end: position };
    assert.equal(pasteAt(workspace, path, range, { html: LIST, text: undefined })?.isList, true);
    const text = 'Dear all\nplease wait';
    assert.deepEqual(pasteAt(workspace, path, range, { html: undefined, text }), {
      range: { start: { line: 1, column: 0 }, end: position },
      text: '  - Dear all\n  - please wait',
      isList: false,
    });
  });

  it('treats one item at the end of a line as words for that line', () => {
    assert.equal(paste('activity engage: Engage\n  - to|', '<ul><li>wait</li></ul>')?.isList, false);
  });

  it('uses the column of its neighbours', () => {
    expectPasted(
      'activity engage: Engage\n    knowledge:\n      - of loss\n|',
      'activity engage: Engage\n    knowledge:\n      - of loss\n      - to listen\n        - with care\n      - to ask',
    );
    expectPasted(
      'activity engage: Engage\n    knowledge:|\n         - of loss',
      'activity engage: Engage\n    knowledge:\n         - to listen\n           - with care\n         - to ask\n         - of loss',
    );
  });

  function expectPasted(before: string, after: string): void {
    const { workspace, path } = openAtCursor(before);
    const pasted = paste(before);
    assert.ok(pasted, 'there is something to paste');
    assert.deepEqual(textsAfterChanges(workspace, [{ path, ...pasted }]), { [path]: trimLines(after) });
  }

  function paste(source: string, html = LIST) {
    const { workspace, path, position } = openAtCursor(source);
    return pasteAt(workspace, path, { start: position, end: position }, { html, text: undefined });
  }
});
