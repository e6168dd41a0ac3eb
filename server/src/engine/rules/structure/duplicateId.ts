import { replaceIn, spotOf } from '../../checking/edits.ts';
import { freeId } from '../../checking/identifiers.ts';
import { reportRepeated } from '../../checking/repeated.ts';
import type { NameRule, WorkspaceView } from '../../checking/rule.ts';
import { firstToRead, inReadingOrder } from '../../index/factOrder.ts';
import type { Fact } from '../../index/facts.ts';
import { adaptedBy } from '../../index/inheritance.ts';
import { isAnonymous } from '../../model/framework.ts';
import { isInheritable, kindWords } from '../../model/kinds.ts';
import { isValidId } from '../../syntax/statement.ts';

export const duplicateId: NameRule = {
  id: 'duplicate-id',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  of: ['declarations'],
  severity: 'error',
  summary: 'An id that is used twice in one framework',
  why: 'An id belongs to one element of a framework, whatever its kind and wherever it is, so that a competence can move to another activity and still be the same one. If two elements have the same id, a reference to it could mean either.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [engage-1] An ability to speak plainly with the client
    - [engage-1] An ability to answer the client's concerns
       ^^^^^^^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain engage: Engaging the client
=== second.competence
part of ipt
activity engage in engage: Ability to engage the client
         ^^^^^^
  - An ability to speak plainly with the client
`,
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
domain school: Working with schools
  activity engage: Ability to engage the school
           ^^^^^^
    - An ability to speak plainly with teachers
=== second.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain engagement: Engaging the client
  activity engage: Ability to engage the client
    - [engage-1] An ability to speak plainly with the client
    - [engage-2] An ability to answer the client's concerns
=== generic.competence
framework generic: Generic competences
domain engagement: Engaging the client
`,
  ],
  check({ name, declarations, framework }, workspace, report) {
    if (declarations.size === 0 || !isValidId(name)) return;
    const inherited = inheritedBy(framework, name, workspace);
    if (inherited === undefined && declarations.size < 2) return;
    const [first, ...others] = inherited
      ? [inherited, ...inReadingOrder(declarations, workspace)]
      : inReadingOrder(declarations, workspace);
    if (first === undefined) return;
    const where = isAnonymous(framework) ? 'this file' : `the framework '${first.from}'`;
    reportRepeated(others, ({ path, statement, part: span, kind }, more) => {
      const use = inherited
        ? `is inherited from ${kindWords(first.kind)}`
        : `already belongs to ${kind === first.kind ? `another ${bare(first)}` : kindWords(first.kind)}`;
      const message = `The id '${name}' ${use} in ${where}. Choose another one.${more}`;
      const related = [
        {
          path: first.path,
          statement: first.statement,
          span: first.part,
          message: `'${name}' is first used here.`,
        },
      ];
      report({ path, statement, span, message, related });
    });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { id } = problem.statement;
    const framework = workspace.frameworkOf(problem.path);
    if (spot === undefined || id === undefined || framework === undefined) return [];
    const free = freeId(id.text, framework, workspace);
    return [{ title: `Change the id to '${free}'`, safe: false, changes: [replaceIn(spot, id, free)] }];
  },
};

/** The declaration of an inherited element with that name. Guides and courses of the base are not inherited. */
function inheritedBy(framework: string, name: string, workspace: WorkspaceView): Fact | undefined {
  const own = workspace.facts(framework);
  for (const { names } of own ? adaptedBy(own, workspace) : []) {
    const declared = [...(names.get(name)?.declarations ?? [])].filter(({ kind }) => isInheritable(kind));
    if (declared.length) return firstToRead(declared, workspace);
  }
  return undefined;
}

function bare({ kind }: Fact): string {
  return kindWords(kind).replace(/^an? /, '');
}
