import { insertAt, spotOf } from '../../checking/edits.ts';
import { frameworkIdFromTitle, freeFrameworkId, freeId, idFromTitle } from '../../checking/identifiers.ts';
import type { Fix, StatementRule } from '../../checking/rule.ts';
import { isAnonymous } from '../../model/framework.ts';
import { NAMED_KINDS } from '../../model/kinds.ts';
import type { Part, Statement, StatementKind } from '../../syntax/statement.ts';

/** Declarations that need an id, because others refer to them by it. */
const NAMED: ReadonlySet<StatementKind> = new Set(NAMED_KINDS);

export const missingId: StatementRule = {
  id: 'missing-id',
  group: 'structure',
  scope: 'statement',
  of: [...NAMED_KINDS, 'part', 'amend', 'move'],
  severity: 'error',
  summary: 'A line without the id that it needs',
  why: 'References, links to the published page and comparisons of versions all rely on ids. A title may be reworded, but the id stays and shows that it is still the same activity.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity: Ability to engage the client in IPT
  ^^^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework: Interpersonal Psychotherapy (IPT)
^^^^^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== second.competence
part of
^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage-the-client: Ability to engage the client in IPT
    group: Alliance
      - An ability to speak plainly with the client
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.keyword === undefined) return;
    const message = messageFor(statement, statement.keyword);
    if (message !== undefined) report({ path, statement, span: statement.keyword, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { keyword, text, kind } = problem.statement;
    if (spot === undefined || keyword === undefined || kind === 'move') return [];
    const withId = (id: string): Fix => ({
      title: `Add the id '${id}'`,
      safe: false,
      changes: [insertAt(spot, keyword.end, ` ${id}`)],
    });
    if (kind === 'part') {
      const ids = workspace.frameworkIds().filter((id) => !isAnonymous(id));
      return ids.map((id) => ({ ...withId(id), title: `Make it part of '${id}'` }));
    }
    if (text === undefined) return [];
    if (kind === 'framework') {
      const id = frameworkIdFromTitle(text.text);
      return id === undefined ? [] : [withId(freeFrameworkId(id, workspace))];
    }
    const id = NAMED.has(kind) ? idFromTitle(text.text) : undefined;
    return id === undefined ? [] : [withId(freeId(id, workspace.frameworkOf(spot.path) ?? '', workspace))];
  },
};

function messageFor({ kind, id, into, text }: Statement, keyword: Part): string | undefined {
  if (kind === 'move' && into === undefined)
    return `The destination is missing. Add one at the end: 'move [${id?.text ?? 'direct'}] to engage'.`;
  if (id !== undefined) return undefined;
  if (kind === 'part') return "The id of the framework is missing. Add it at the end: 'part of ipt'.";
  if (kind === 'amend')
    return "The id of the element to amend is missing. Add it at the end: 'amend engage'.";
  if (!NAMED.has(kind)) return undefined;
  const fromTitle = text && (kind === 'framework' ? frameworkIdFromTitle : idFromTitle)(text.text);
  // An example such as 'engage' may be the id of something else.
  const suggested = fromTitle ?? 'short-name';
  return `This ${kind} has no id. Add a short name: '${keyword.text} ${suggested}: …'.`;
}
