import { belongingChanges } from '../../checking/belonging.ts';
import { guessStatement } from '../../checking/guesses.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';
import type { Statement, StatementKind } from '../../syntax/statement.ts';

export const noFramework: SiblingsRule = {
  id: 'no-framework',
  group: 'structure',
  scope: 'siblings',
  of: ['top'],
  severity: 'error',
  summary: 'A file that does not belong to a framework',
  why: 'A framework can be spread over several files, and each file says which framework it belongs to. If a file does not, its content is on no map, and nothing can refer to it.',
  bad: [
    `
domain specific: Specific techniques
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
`,
    `
domain basic: Basic competences
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== engage.competence
part of ipt

activity engage in basic: Ability to engage the client
  - An ability to speak plainly with the client
`,
  ],
  check({ path, node }, report) {
    if (node.statement !== undefined || node.children.some((child) => isBelonging(child.statement))) return;
    // A file without any statement is one that an author is about to begin.
    const statement = node.children[0]?.statement;
    if (statement === undefined) return;
    const message =
      "This file does not belong to a framework. Start it with 'framework', an id and a title, or with 'part of' and the id of a framework.";
    report({ path, statement, span: wholeSpan(statement), message });
  },
  fixes({ path, statement }, workspace) {
    const document = workspace.document(path);
    if (document === undefined) return [];
    const line = Math.max(0, document.statements.indexOf(statement));
    return belongingChanges(path, line, workspace).map((fix) => ({ ...fix, safe: false }));
  },
};

/**
 * Whether the line names the framework that the file belongs to. A misspelt line counts, because it is reported
 * already.
 */
function isBelonging(statement: Statement | undefined): boolean {
  const guess = statement?.kind === 'unknown' ? guessStatement(statement, 'top') : undefined;
  return BELONGING.has(guess?.kind ?? statement?.kind);
}

const BELONGING: ReadonlySet<StatementKind | undefined> = new Set<StatementKind | undefined>([
  'framework',
  'part',
]);
