import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import { documentText } from '../../server/src/engine/syntax/index.ts';
import { resolvedText } from '../support/resolved.ts';
import { runs } from '../support/runs.ts';

describe('resolving after an edit', () => {
  const FILES = ['base', 'shared', 'adapted', 'twice'] as const;
  const LINES: Record<(typeof FILES)[number], readonly string[]> = {
    shared: ['domain s: Shared', '  activity sa: Shared activity', '    - [si] Shared item', '  group sg: G'],
    base: [
      'domain d: D',
      'include @shared/s',
      '  include @shared/sa',
      '  activity a: A',
      '    knowledge:',
      '      - [i] I',
    ],
    adapted: [
      'amend a',
      '  reword [i]: New',
      '  omit [si]: why',
      '  move [i] to sa',
      '  - [n] Added',
      'amend sa',
      '  retitle: T',
    ],
    twice: ['amend n', '  omit: gone', 'amend sa', '  after [si]:', '    - [m] More', 'activity o in d: O'],
  };
  const HEADERS: Record<(typeof FILES)[number], string> = {
    shared: 'framework shared: S',
    base: 'framework base: B',
    adapted: 'framework adapted: A\n  adapts: base',
    twice: 'framework twice: T\n  adapts: adapted',
  };
  const edit = fc.constantFrom(...FILES).chain((file) =>
    fc.record({
      file: fc.constant(file),
      line: fc.integer({ min: 2, max: 9 }),
      removed: fc.integer({ min: 0, max: 2 }),
      text: fc.array(fc.constantFrom(...LINES[file]), { maxLength: 3 }),
    }),
  );

  it('equals resolving everything again', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
        const workspace = new Workspace();
        for (const file of FILES) workspace.open(file, [HEADERS[file], ...LINES[file], ''].join('\n'));
        for (const { file, line, removed, text } of edits) {
          const range = { start: { line, column: 0 }, end: { line: line + removed, column: 0 } };
          workspace.edit(file, [{ range, text: text.map((each) => `${each}\n`).join('') }]);
          const fresh = new Workspace();
          for (const path of FILES) {
            const document = workspace.document(path);
            fresh.open(path, document ? documentText(document) : '');
          }
          for (const id of FILES) assert.equal(resolvedText(workspace, id), resolvedText(fresh, id));
        }
      }),
      runs(300),
    );
  });
});
