import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import { chosenAt, type MoveTarget, moveTo } from '../../server/src/engine/refactor/index.ts';
import { type MarkedSelection, readSelection, textsAfter } from '../support/refactor.ts';
import { runs } from '../support/runs.ts';

/** The files after moving to the declaration of `id`; undefined if it is refused. */
function move({ workspace, path, range }: MarkedSelection, id: string): string | undefined {
  const document = workspace.document(path);
  const chosen = document && chosenAt(path, document, range);
  const target = targetNamed(workspace, id);
  const edit = chosen && target && moveTo(chosen, target);
  if (edit === undefined) return undefined;
  const texts = [...textsAfter(workspace, edit())];
  return texts.map(([name, text]) => (texts.length > 1 ? `=== ${name}\n${text}` : text)).join('\n');
}

function targetNamed(workspace: Workspace, id: string): MoveTarget | undefined {
  for (const path of workspace.paths()) {
    const document = workspace.document(path);
    for (const statement of document?.statements ?? []) {
      if (document && statement.id?.text === id && statement.kind !== 'item')
        return { path, document, statement };
    }
  }
  return undefined;
}

function makes(what: string, id: string, before: string, after: string): void {
  it(what, () => assert.equal(move(readSelection(before), id), after.replace(/^\n/, '')));
}

function isRefused(what: string, id: string, source: string): void {
  it(`is refused ${what}`, () => assert.equal(move(readSelection(source), id), undefined));
}

describe('moving elsewhere', () => {
  makes(
    'takes a competence into the section of the kind that it stood in',
    'b',
    `
activity a: A
  knowledge:
    // of x
    - [x] O|ne
      see: @b
    - Two
activity b: B
    knowledge:
        - Three
    application:
        - Four
`,
    `
activity a: A
  knowledge:
    - Two
activity b: B
    knowledge:
        - Three
        // of x
        - [x] One
          see: @b
    application:
        - Four
`,
  );
  makes(
    'opens that section where the other activity has others alone',
    'a',
    `
activity a: A
  knowledge:
    - One
activity b: B
  application:
    - T|wo
    - T|hree`,
    `
activity a: A
  knowledge:
    - One
  application:
    - Two
    - Three
activity b: B
  application:`,
  );
  makes(
    'takes an activity to the end of another domain, into another file',
    'other',
    `
=== a.competence
framework f: F

domain d: D

  activity a|: A
    - One

  activity b: B
=== b.competence
part of f
domain other: Other
  activity c: C
    - Two`,
    `
=== a.competence
framework f: F

domain d: D

  activity b: B
=== b.competence
part of f
domain other: Other
  activity c: C
    - Two

  activity a: A
    - One`,
  );
  makes(
    'has an activity at the top of a file say in which domain it stands',
    'e',
    'domain d: D\ndomain e: E\nactivity a| in d: A\n  - One\nactivity b|: B\n',
    'domain d: D\ndomain e: E\nactivity a in e: A\n  - One\nactivity b in e: B\n',
  );
  isRefused('where it stands already', 'a', 'activity a: A\n  - O|ne\n');
  isRefused('into itself', 'g', 'activity a: A\n  group g|: G\n    - One\n');
  isRefused('for the end of a sentence', 'b', 'activity a: A\n  - By:\n    - as|king\nactivity b: B\n');
  isRefused('for an activity that is in that domain', 'd', 'domain d: D\nactivity a| in d: A\n');
  isRefused(
    'for what is no competence, group or activity',
    'b',
    'activity a: A\n  > pro|se\nactivity b: B\n',
  );

  it('keeps every line of any document, and misplaces none', () => {
    const line = fc.constantFrom(
      'domain d: D',
      '  activity a: A',
      '  activity b: B',
      '  group h: H',
      '    knowledge:',
      '    application:',
      '    group g: G',
      '      - One',
      '      - two',
      '        - three',
      '// remark',
      '',
    );
    const source = fc.array(line, { maxLength: 14 });
    fc.assert(
      fc.property(source, fc.nat(14), fc.nat(14), fc.nat(3), (lines, at, to, count) => {
        const workspace = new Workspace();
        workspace.open('a', lines.join('\n'));
        const document = workspace.document('a');
        const statement = document?.statements.at(to);
        const range = { start: { line: at, column: 0 }, end: { line: at + count, column: 1 } };
        const chosen = document && chosenAt('a', document, range);
        if (document === undefined || chosen === undefined || statement === undefined) return;
        const edit = moveTo(chosen, { path: 'a', document, statement });
        if (edit === undefined) return;
        const after = textsAfter(workspace, edit()).get('a') ?? '';
        const left = after.split('\n').map((each) => each.trim().replace(/ in d:/, ':'));
        for (const each of lines.filter((own) => own !== '')) {
          const index = left.indexOf(each.trim());
          assert.notEqual(index, -1, `${each} of\n${lines.join('\n')}\n---\n${after}`);
          left.splice(index, 1);
        }
        const added = left.filter((each) => each !== '');
        assert.ok(added.length === 0 || /^(knowledge|application):$/.test(added.join()), after);
        const now = new Workspace();
        now.open('a', after);
        const misplaced = (each: Workspace): number =>
          each.problems('a').filter(({ rule }) => rule.id === 'misplaced').length;
        assert.ok(misplaced(now) <= misplaced(workspace), `${lines.join('\n')}\n---\n${after}`);
      }),
      runs(3000),
    );
  });
});
