import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../server/src/engine/checking/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { runs } from '../support/runs.ts';

/** Lines of every kind, right and wrong, so that edits cause and solve problems of many rules. */
const LINES = [
  'framework ipt: Interpersonal Psychotherapy',
  'framework: Interpersonal Psychotherapy (IPT)',
  'framework generic: Generic competences',
  'part of ipt',
  'part of',
  '  adapts: generic',
  '  version: 1.0',
  '  status: Draft',
  '  published: 21 November 2026',
  'facet phase: initial, middle',
  'facet see: a, b',
  'domain basic: Basic competences',
  'domain techniques: Techniques',
  'domain 1 2: Wrong',
  '  activity engage: Ability to engage the client',
  '  activity engage in techniques: Ability to engage the client',
  'activity engage in basics: Ability to engage the client',
  'activity: Ability to bring the therapy to an end',
  'Activity ending: Ability to bring the therapy to an end',
  'activity ending Ability to bring the therapy to an end',
  'group: Alliance',
  '  knowledge:',
  'application: An ability to listen',
  '    - [direct] An ability to speak plainly, by:',
  '      - asking',
  '    - [] An ability to listen',
  '- [a b] An ability to listen',
  '-',
  '* An ability to listen',
  'phase: initial, ending',
  'phase initial',
  'phse: initial',
  'evidence: lemma-2010, @direct @engage',
  'aplication:',
  '> What every session rests on',
  '// A comment',
  '',
  'amend engage: Another title',
  'omit direct: no longer needed',
  'before [direct]: An ability to listen',
  'move [direct]',
  'source lemma-2010: Competences for IPT',
  '  isbn: 1',
  '\tphase:',
  '\u00A0\uFFFD\u0000 \uD800',
  'term alliance: therapeutic alliance',
];

const line = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...LINES))
  .map(([columns, text]) => ' '.repeat(columns) + text);
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('the rules, over any text', () => {
  it('never throw an error, and neither do their fixes', () => {
    const anything = fc.oneof(text, fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, text, (first, second) => {
        const workspace = open(first, second);
        for (const problem of problemsOf(workspace)) {
          for (const { changes } of problem.rule.fixes?.(problem, workspace) ?? []) {
            for (const { path } of changes) assert.ok(workspace.document(path));
          }
        }
      }),
      runs(300),
    );
  }).timeout(60_000);
});

function open(first: string, second: string): Workspace {
  const workspace = new Workspace();
  workspace.open('a.competence', first);
  workspace.open('b.competence', second);
  return workspace;
}

function problemsOf(workspace: Workspace): Problem[] {
  return [...workspace.paths()].flatMap((path) => workspace.problems(path));
}
