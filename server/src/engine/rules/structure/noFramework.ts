import { guessStatement } from '../../checking/guesses.ts';
import { freeFrameworkId, validIdLike } from '../../checking/identifiers.ts';
import { METADATA } from '../../checking/metadata.ts';
import type { Fix, SiblingsRule, WorkspaceView } from '../../checking/rule.ts';
import { isAnonymous } from '../../model/framework.ts';
import { lineEndOf, wholeSpan } from '../../syntax/document.ts';
import type { Statement, StatementKind } from '../../syntax/statement.ts';
import { capitalised } from '../../text/capitalised.ts';

export const noFramework: SiblingsRule = {
  id: 'no-framework',
  group: 'structure',
  scope: 'siblings',
  of: ['top'],
  least: 0,
  severity: 'error',
  summary: 'A file that does not belong to a framework',
  why: 'A framework can be spread over several files, and each file says which framework it belongs to. If a file does not, its content is on no map, and nothing can refer to it.',
  bad: [
    `
activity engage in basic: Ability to engage the client
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
  check({ path, node, first }, report) {
    if (node.statement !== undefined || node.children.some((child) => isBelonging(child.statement))) return;
    const statement = node.children[0]?.statement ?? first;
    if (statement === undefined) return;
    const message =
      "This file does not belong to a framework. Start it with 'framework', an id and a title, or with 'part of' and the id of a framework.";
    report({ path, statement, span: wholeSpan(statement), message });
  },
  fixes({ path, statement }, workspace) {
    const document = workspace.document(path);
    if (document === undefined) return [];
    const line = Math.max(0, document.statements.indexOf(statement));
    const start = { line, column: 0 };
    const end = lineEndOf(document);
    const fix = (title: string, text: string): Fix => ({
      title,
      safe: false,
      changes: [{ path, range: { start, end: start }, text: text + end + end }],
    });
    const ids = workspace.frameworkIds().filter((id) => !isAnonymous(id));
    if (ids.length) return ids.map((id) => fix(`Make it part of '${id}'`, `part of ${id}`));
    const { id, title } = named(path, workspace);
    const metadata = METADATA.map(({ name, value }) => `${end}  ${name}: ${value}`).join('');
    return [fix(`Create the framework '${id}'`, `framework ${id}: ${title}${metadata}`)];
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

/** An id and a title for a framework, made from its file name. */
function named(path: string, workspace: WorkspaceView): { id: string; title: string } {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/%20/g, ' ');
  const id = freeFrameworkId(validIdLike(name)?.toLowerCase() ?? 'framework', workspace);
  return { id, title: capitalised(id.replace(/[-_.]+/g, ' ')) };
}
