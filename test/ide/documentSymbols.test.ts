import assert from 'node:assert/strict';
import { workload } from '../../bench/workload.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import type { Range } from '../../server/src/engine/text/index.ts';
import { documentSymbols, type OutlineSymbol } from '../../server/src/ide/documentSymbols.ts';
import { FRAMEWORK_WITH_SYMBOLS } from '../support/frameworkWithSymbols.ts';
import { workspaceOf } from '../support/ide.ts';
import { rangeOfText, readFiles, trimLines } from '../support/sources.ts';

describe('document symbols', () => {
  it('group the children of a keyword in capitals', () =>
    expectSymbols(
      `
part of ipt
Domain: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly
`,
      `
      Null Basic competences (1 activity, 1 competence) 2:1-4:34
        Class … engage the client (engage · 1 competence) 3:1-4:34
          String … speak plainly 4:1-34
      `,
    ));

  it('are the outline of the document, with ids and counts', () =>
    expectSymbols(
      FRAMEWORK_WITH_SYMBOLS,
      `
      Package Interpersonal Psychotherapy (ipt · 1 domain, 1 activity, 3 competences) 1:1-2:17
      Enum initial, middle (phase) 3:1-29
      Module Basic competences (basic · 1 activity, 3 competences) 5:1-14:26
        Class … engage the client (engage · 3 competences) 7:1-14:26
          Property Knowledge (1 competence) 9:1-10:54
            String … depression 10:1-54
          Property Application (2 competences) 11:1-14:26
            Namespace … form an alliance (alliance · 2 competences) 12:1-14:26
              String … speak plainly: (plain · 1 competence) 13:1-14:26
                String with patience 14:1-26
      File Competences for IPT (lemma) 16:1-34
      `,
    ));

  it('always have a name', () =>
    expectSymbols(
      `
framework
domain basic
  activity :
    application:
      -
      - [plain]
      - []
      - [ ]
      - [] Plain
amend
  retitle: Other
`,
      `
      Package framework (1 domain, 1 activity, 1 competence) 1:1-10
      Module basic (1 activity, 1 competence) 2:1-9:17
        Class activity (1 competence) 3:1-9:17
          Property Application (1 competence) 4:1-9:17
            String (no text yet) 5:1-8
            String plain 6:1-16
            String (no text yet) 7:1-11
            String (no text yet) 8:1-12
            String Plain 9:1-17
      Interface amend 10:1-11:17
      `,
    ));

  it('group the children of an unrecognised line', () =>
    expectSymbols(
      `
framework ipt: IPT
domain basic: Basic competences
  activty engage
    - An ability to engage the client
`,
      `
      Package IPT (ipt · 1 domain, 1 activity, 1 competence) 1:1-19
      Module Basic competences (basic · 1 activity, 1 competence) 2:1-4:38
        Null activty engage (1 competence) 3:1-4:38
          String … engage the client 4:1-38
      `,
    ));

  function expectSymbols(source: string, expected: string): void {
    const workspace = workspaceOf(readFiles(source) as Record<string, string>);
    assert.equal(format(symbolsOf(workspace, 'example.competence')).join('\n'), trimLines(expected));
  }

  function format(symbols: readonly OutlineSymbol[], indentation = ''): string[] {
    return symbols.flatMap(({ name, detail, icon, range, children }) => [
      `${indentation}${icon} ${name}${detail ? ` (${detail})` : ''} ${formatRange(range)}`,
      ...format(children, `${indentation}  `),
    ]);
  }
});

describe('the outline of a large document', () => {
  const PATH = 'large.competence';
  const LARGE = workload({ competences: 120, seed: 3 })[0]?.text ?? '';

  /** The number of symbols in the outline, and the lines where symbols are left out. */
  function outlineWith(text: string, limit?: number): { total: number; left: string[] } {
    const all = symbolsOf(workspaceOf({ [PATH]: text }), PATH, limit).flatMap(withAll);
    const left = all.filter(({ detail }) => detail.includes('not listed'));
    return { total: all.length, left: left.map(({ name, detail }) => `${name} (${detail})`) };
  }

  it('contains everything if it fits, otherwise the outermost levels in whole lists', () => {
    const { total, left } = outlineWith(LARGE);
    assert.ok(total > 120);
    assert.deepEqual(left, []);
    assert.deepEqual(outlineWith(LARGE, total), { total, left: [] });
    for (const limit of [2, 8, 9, 19, 30, 60, total - 1]) {
      const cut = outlineWith(LARGE, limit);
      assert.ok(cut.total <= limit && cut.left.length > 0, `${cut.total} symbols with a limit of ${limit}`);
    }
  });

  it('says on the parent how many lines are left out', () => {
    const text = 'framework f: F\ndomain a: A\n  activity b: B\n    - c\n    - d\n  activity e: E\n    - f\n';
    assert.deepEqual(outlineWith(text, 4).left, [
      'B (b · 2 competences, not listed)',
      'E (e · 1 competence, not listed)',
    ]);
    assert.deepEqual(outlineWith(text, 6).left, ['E (e · 1 competence, not listed)']);
    assert.deepEqual(outlineWith(text, 3).left, ['A (a · 2 activities, 3 competences, not listed)']);
    assert.deepEqual(outlineWith(text, 1), { total: 2, left: ['1 more from here on (not listed)'] });
  });

  for (const limit of [5000, 40, 100]) {
    it(`of ${limit} lines is the same after edits as when the text is opened`, () => {
      const workspace = workspaceOf({ [PATH]: LARGE });
      symbolsOf(workspace, PATH, limit);
      let text = LARGE;
      for (const [before, after] of [
        ['An ability to', 'An ability, once more, to'],
        ['  activity', '  activty'],
        ['    knowledge:', '\n    knowledge:'],
        ['domain', 'group'],
        ['  activty', '  activity'],
        ['group', 'domain'],
        ['      - [c-7]', '\n// A note\n      - New\n      - [c-7]'],
      ] as const) {
        const { start, end } = rangeOfText(text, before);
        const range = {
          start: { line: start.line, column: start.character },
          end: { line: end.line, column: end.character },
        };
        workspace.edit(PATH, [{ range, text: after }]);
        text = text.replace(before, after);
        const opened = workspaceOf({ [PATH]: text });
        assert.deepEqual(symbolsOf(workspace, PATH, limit), symbolsOf(opened, PATH, limit));
      }
    });
  }
});

function symbolsOf(
  workspace: Workspace,
  path: string,
  limit = Number.POSITIVE_INFINITY,
): readonly OutlineSymbol[] {
  const document = workspace.document(path);
  assert.ok(document);
  return documentSymbols(workspace, path, document, limit);
}

function withAll(symbol: OutlineSymbol): OutlineSymbol[] {
  return [symbol, ...symbol.children.flatMap(withAll)];
}

function formatRange({ start, end }: Range): string {
  const line = start.line === end.line ? '' : `${end.line + 1}:`;
  return `${start.line + 1}:${start.column + 1}-${line}${end.column + 1}`;
}
