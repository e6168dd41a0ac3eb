import { type LinePosition, removeLine, replaceIn, spotOf } from '../../checking/edits.ts';
import type { DocumentChange, Fix, SiblingsRule, WorkspaceView } from '../../checking/rule.ts';
import { firstToRead } from '../../index/factOrder.ts';
import { lineEndOf, linesOf } from '../../syntax/document.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import type { Part, Statement } from '../../syntax/statement.ts';
import { capitalised } from '../../text/capitalised.ts';

export const contradictingDomain: SiblingsRule = {
  id: 'contradicting-domain',
  group: 'structure',
  scope: 'siblings',
  of: ['domain', 'activity'],
  severity: 'error',
  summary: 'An activity inside one domain that names another',
  why: 'An activity belongs to one domain, and the map only shows it there. If it is inside one domain and says `in` another, the map contradicts the text, and no reviewer can tell which of the two was agreed.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage in techniques: Ability to engage the client
                     ^^^^^^^^^^
    - An ability to speak plainly with the client
  activity ending: Ability to bring the therapy to an end
    - An ability to prepare the client for the last session
domain techniques: Specific techniques
  activity clarify: Ability to clarify what the client expects of others
    - An ability to ask what was hoped for
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
domain techniques: Specific techniques
activity clarify in techniques: Ability to clarify what the client expects of others
  - An ability to ask what was hoped for
`,
  ],
  check({ path, node }, report) {
    const domain = domainMadeBy(node.statement);
    if (domain === undefined) return;
    for (const { statement, into } of contradictions(node, domain.text)) {
      const message = `${capitalised(nameOf(statement))} is inside the domain '${domain.text}', but says 'in ${into.text}'. Move it there, or remove 'in ${into.text}'.`;
      const related = [
        {
          path,
          statement: node.statement as Statement,
          span: domain,
          message: `It is inside '${domain.text}' here.`,
        },
      ];
      report({ path, statement, span: into, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const own = spot?.ancestors.map(({ statement }) => domainMadeBy(statement)).findLast((domain) => domain);
    const { into } = problem.statement;
    if (spot === undefined || own === undefined || into === undefined) return [];
    const name = nameOf(problem.statement);
    const stay: Fix = {
      title: `Keep ${name} in '${own.text}'`,
      safe: false,
      changes: [withoutInto(spot, into)],
    };
    const changes = moveTo(spot, into, workspace);
    return changes ? [stay, { title: `Move ${name} to '${into.text}'`, safe: false, changes }] : [stay];
  },
};

interface Contradiction {
  readonly statement: Statement;
  readonly into: Part;
}

/**
 * The id of the domain that the children of a statement belong to: its own, or the one after the `in` of an activity.
 */
function domainMadeBy(statement: Statement | undefined): Part | undefined {
  if (statement?.kind === 'domain') return statement.id;
  return statement?.kind === 'activity' ? statement.into : undefined;
}

/** Searches groups, and activities that name no domain, as well: their content is in the domain too. */
function contradictions({ children }: SyntaxNode, domain: string): Contradiction[] {
  return children.flatMap((node) => {
    const { statement } = node;
    if (statement?.kind === 'group') return contradictions(node, domain);
    if (statement?.kind !== 'activity') return [];
    if (statement.into === undefined) return contradictions(node, domain);
    return statement.into.text === domain ? [] : [{ statement, into: statement.into }];
  });
}

function withoutInto(spot: LinePosition, into: Part): DocumentChange {
  const { id, keyword } = spot.statement;
  return replaceIn(spot, { start: (id ?? keyword)?.end ?? into.start, end: into.end }, '');
}

/** Moves the activity with its content to the end of the domain that it names. */
function moveTo(spot: LinePosition, into: Part, workspace: WorkspaceView): DocumentChange[] | undefined {
  const framework = workspace.frameworkOf(spot.path) ?? '';
  const declarations = workspace.name(framework, into.text)?.declarations ?? [];
  const declaration = firstToRead(
    [...declarations].filter(({ kind }) => kind === 'domain'),
    workspace,
  );
  const target = declaration && spotOf(declaration, workspace);
  if (target === undefined || target.node.children.includes(spot.node)) return undefined;
  const column =
    target.node.children.find(({ statement }) => statement?.kind === 'activity')?.statement?.indentation ??
    target.statement.indentation + 2;
  const text = textMoved(spot, into, column - spot.statement.indentation);
  const last = lastLineOf(target);
  const end = { line: last, column: target.document.statements.at(last)?.source.length ?? 0 };
  const lineEnd = lineEndOf(target.document);
  return [
    removeLine(spot),
    { path: target.path, range: { start: end, end }, text: lineEnd + text.join(lineEnd) },
  ];
}

function textMoved({ document, node, statement }: LinePosition, into: Part, columns: number): string[] {
  const { start, end } = linesOf(document, node);
  const lines: string[] = [];
  for (const each of document.statements.slice(start, end)) {
    if (each.kind === 'blank') continue;
    const from = each === statement ? (each.id ?? each.keyword)?.end : undefined;
    const text =
      each.source.slice(each.start, from) + (from === undefined ? '' : each.source.slice(into.end));
    lines.push(' '.repeat(Math.max(0, each.indentation + columns)) + text);
  }
  return lines;
}

/** The last line of a node that is not blank, from 0. */
function lastLineOf({ document, node }: LinePosition): number {
  const { start, end } = linesOf(document, node);
  let last = end - 1;
  while (last > start && document.statements.at(last)?.kind === 'blank') last--;
  return last;
}

function nameOf({ id }: Statement): string {
  return id ? `'${id.text}'` : 'this activity';
}
