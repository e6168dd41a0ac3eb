import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { NameRule, WorkspaceView } from '../../checking/rule.ts';
import { offersNearest } from '../../index/changeLog.ts';
import type { Fact } from '../../index/facts.ts';
import { baseFrameworksOf, isAdaptation, nearestOf } from '../../index/inheritance.ts';

export const unknownAmendTarget: NameRule = {
  id: 'unknown-amend-target',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['targets'],
  severity: 'error',
  summary: 'An amendment of something that is not in the base',
  why: 'An amendment changes something that an adaptation inherits. If its target is misspelt or no longer in the base, the adaptation says something different from what its authors think.',
  bad: [
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
amend engge
      ^^^^^
  omit [direct]: not with this age group
amend engage
  reword [plain]: An ability to speak in the young person's own words
          ^^^^^
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly with the client
amend engage
      ^^^^^^
  retitle: Ability to engage the young person
`,
  ],
  good: [
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in the young person's own words
  move [hope] to focus
domain more: More
  activity focus: Ability to keep a focus
    - An ability to keep to the focus
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly with the client
    - [hope] An ability to convey hope
`,
  ],
  check(name, workspace, report) {
    for (const target of name.targets) {
      const message = messageFor(target, workspace);
      const { path, statement, part } = target;
      if (message) report({ path, statement, span: part, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const framework = workspace.frameworkOf(problem.path);
    const typed = problem.statement.source.slice(problem.span.start, problem.span.end);
    const near = framework === undefined ? undefined : nearestIn(framework, typed, workspace);
    if (spot === undefined || near === undefined) return [];
    return [
      {
        title: `Change '${typed}' to '${near}'`,
        safe: false,
        changes: [replaceIn(spot, problem.span, near)],
      },
    ];
  },
};

function messageFor(target: Fact, workspace: WorkspaceView): string | undefined {
  const { framework, name, statement, part } = target;
  const own = workspace.facts(framework);
  if (own === undefined) return undefined;
  const bases = baseFrameworksOf(own, workspace);
  if (!adaptsAny(framework, workspace))
    return `'${framework}' has no base to amend. Add 'adapts:' and the id of a framework to its header.`;
  // The destination of a move may be declared by the adaptation itself.
  const isDestination = part === statement.into;
  if (isDestination && workspace.name(framework, name)?.declarations.size) return undefined;
  let isWhole = true;
  for (const base of bases) {
    if (base.names.get(name)?.declarations.size) return undefined;
    if (base.headers.size === 0) isWhole = false;
  }
  if (!isWhole) return undefined;
  const near = nearestIn(framework, name, workspace);
  const base = bases[0] ? `'${bases[0].id}'` : 'The base';
  const advice = near ? `Did you mean '${near}'?` : 'Correct the id, or remove the amendment.';
  return `${base} has no '${name}'. ${advice}`;
}

function adaptsAny(framework: string, workspace: WorkspaceView): boolean {
  for (const link of workspace.facts(framework)?.outgoing ?? []) if (isAdaptation(link)) return true;
  return false;
}

/** The most similar id of the base; none for a name that the adaptation declares, which is not a typing mistake. */
function nearestIn(framework: string, name: string, workspace: WorkspaceView): string | undefined {
  const own = workspace.facts(framework);
  if (own === undefined || own.names.get(name)?.declarations.size || !offersNearest(own)) return undefined;
  return nearestOf(baseFrameworksOf(own, workspace), name, workspace);
}
