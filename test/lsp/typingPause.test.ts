import assert from 'node:assert/strict';
import type { Range } from '../../server/src/engine/text/index.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { DiagnosticStore } from '../../server/src/lsp/diagnosticStore.ts';
import { editedLines, linesBefore } from '../../server/src/lsp/lineEdits.ts';
import { TypingPause } from '../../server/src/lsp/typingPause.ts';
import { Clock } from '../support/clock.ts';
import { withFolders } from '../support/openedFolders.ts';

const TEXT = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage
    - An ability to listen
    - An ability to hear
`;
/** A doubled word in the last line. */
const DOUBLED = TEXT.replace('to hear', 'to to hear');

/** An editor with one document, and the problems it is shown. */
interface Editor {
  readonly clock: Clock;
  readonly pause: TypingPause;
  /** The documents that were released, in order. */
  readonly released: string[];
  type(line: number, column: number, text: string, end?: Range['end']): void;
  replaceAll(text: string): void;
  /** The problems that are shown, as `line rule`, from 1. */
  shown(): string[];
  open(path: string): void;
  edit(path: string): void;
}

function editing(text: string, test: (editor: Editor) => void): Promise<void> {
  return withFolders({}, async ({ workspace, uri, onUpdate, onEdit }) => {
    const clock = new Clock();
    const released: string[] = [];
    const pause = new TypingPause((path) => {
      released.push(path.slice(path.lastIndexOf('/') + 1));
      store.touch([path]);
    }, clock);
    const client = clientOf({ processId: null, rootUri: null, capabilities: {} });
    const store = new DiagnosticStore(workspace, client, pause);
    onUpdate(({ dirtyPaths }) => store.touch(dirtyPaths));
    onEdit((path, changes) => store.edited(path, changes));
    const own = uri('a.competence');
    workspace.open(own, 1, text);
    let version = 1;
    test({
      clock,
      pause,
      released,
      type: (line, column, typed, end = { line, column }) => {
        workspace.change(own, ++version, [{ range: { start: { line, column }, end }, text: typed }]);
      },
      replaceAll: (whole) => void workspace.change(own, ++version, [{ range: undefined, text: whole }]),
      shown: () => {
        const path = workspace.pathOf(own);
        const { items } = store.send(path);
        // The counts of the frameworks leave out the same problems.
        assert.equal(items.length, store.problems(path).length);
        return items
          .filter(({ code }) => code !== 'missing-metadata')
          .map(({ range, code }) => `${range.start.line + 1} ${code}`);
      },
      open: (path) => workspace.open(uri(path), 1, 'framework other: Other\n'),
      edit: (path) => {
        const start = { line: 1, column: 0 };
        workspace.change(uri(path), 2, [{ range: { start, end: start }, text: '// x\n' }]);
      },
    });
  });
}

describe('problems on the line that is typed', () => {
  it('are held back until two seconds have passed since the last key', () =>
    editing(TEXT, ({ clock, type, shown, released }) => {
      assert.deepEqual(shown(), []);
      type(4, 22, '\n    - ');
      assert.deepEqual(shown(), []);
      clock.goOn(1999);
      assert.deepEqual(shown(), []);
      type(5, 6, 'An ability to to rest');
      clock.goOn(1999);
      assert.deepEqual(shown(), []);
      assert.deepEqual(released, []);
      clock.goOn(2);
      assert.deepEqual(released, ['a.competence']);
      assert.deepEqual(shown(), ['6 doubled-word']);
      // Later edits elsewhere do not hide it again.
      type(3, 26, ' well');
      assert.deepEqual(shown(), ['6 doubled-word']);
    }));

  it('are shown when another line is edited', () =>
    editing(TEXT, ({ type, shown }) => {
      shown();
      type(4, 20, 'to ');
      assert.deepEqual(shown(), []);
      type(3, 20, 'to ');
      assert.deepEqual(shown(), ['5 doubled-word']);
    }));

  it('are shown when the document is saved, or another one is edited', () =>
    editing(TEXT, ({ type, shown, pause, released, open, edit }) => {
      shown();
      type(4, 20, 'to ');
      assert.deepEqual(shown(), []);
      open('b.competence');
      assert.deepEqual(shown(), []);
      edit('b.competence');
      assert.deepEqual(released, ['a.competence']);
      assert.deepEqual(shown(), ['5 doubled-word']);
      type(3, 20, 'to ');
      assert.deepEqual(shown(), ['5 doubled-word']);
      pause.end();
      assert.deepEqual(shown(), ['4 doubled-word', '5 doubled-word']);
    }));

  it('stay, move and disappear at once if they were shown before', () =>
    editing(DOUBLED, ({ type, shown }) => {
      assert.deepEqual(shown(), ['5 doubled-word']);
      type(4, 25, '!');
      assert.deepEqual(shown(), ['5 doubled-word']);
      type(0, 0, '// a\n// b\n');
      assert.deepEqual(shown(), ['7 doubled-word']);
      type(6, 20, '', { line: 6, column: 23 });
      assert.deepEqual(shown(), []);
    }));

  it('stay when several edits come between two requests', () =>
    editing(DOUBLED, ({ type, shown }) => {
      shown();
      type(0, 0, '// a\n');
      type(5, 25, '!');
      type(5, 26, '?');
      assert.ok(shown().includes('6 doubled-word'));
    }));

  it('are shown at once where the whole text is replaced, and on lines that are not edited', () =>
    editing(TEXT, ({ type, replaceAll, shown }) => {
      shown();
      type(4, 24, ' @engage');
      type(2, 17, 'd');
      assert.deepEqual(shown(), ['5 unknown-reference']);
      type(4, 32, ' to to');
      replaceAll(DOUBLED);
      assert.deepEqual(shown(), ['5 doubled-word']);
    }));
});

describe('lines of edits', () => {
  const inserted = { start: 2, oldEnd: 2, newEnd: 4 };
  const removed = { start: 1, oldEnd: 3, newEnd: 1 };

  it('are numbered after all edits', () => {
    assert.deepEqual(editedLines([inserted]), [{ first: 2, last: 4 }]);
    assert.deepEqual(editedLines([{ start: 5, oldEnd: 5, newEnd: 5 }, inserted]), [
      { first: 7, last: 7 },
      { first: 2, last: 4 },
    ]);
    assert.deepEqual(editedLines([inserted, removed]), [
      { first: 1, last: 2 },
      { first: 1, last: 1 },
    ]);
  });

  it('are found as they were numbered before', () => {
    assert.deepEqual(linesBefore({ first: 6, last: 6 }, [inserted]), { first: 4, last: 4 });
    assert.deepEqual(linesBefore({ first: 3, last: 3 }, [inserted]), { first: 2, last: 2 });
    assert.deepEqual(linesBefore({ first: 1, last: 1 }, [inserted]), { first: 1, last: 1 });
    assert.deepEqual(linesBefore({ first: 1, last: 2 }, [inserted, removed]), { first: 1, last: 2 });
  });
});
