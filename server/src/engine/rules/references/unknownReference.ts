import { addToHeader } from '../../checking/headerProperty.ts';
import type { Fix, NameRule, Problem, Report, WorkspaceView } from '../../checking/rule.ts';
import { nearest } from '../../checking/words.ts';
import { offersNearest } from '../../index/changeLog.ts';
import type { FrameworkFacts, Name } from '../../index/frameworkFacts.ts';
import { lookUp, nearestDeclared } from '../../index/inheritance.ts';
import { isAnonymous } from '../../model/framework.ts';
import { frameworkNamed } from '../../model/frameworkNamed.ts';
import { lineOf } from '../../syntax/document.ts';
import type { Reference } from '../../syntax/statement.ts';
import type { Span } from '../../text/span.ts';

export const unknownReference: NameRule = {
  id: 'unknown-reference',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['references', 'framework'],
  severity: 'error',
  summary: 'A reference to something that does not exist',
  why: 'A reference promises that there is something to look up. If no element has its id, because of a typing mistake or because the competence was renamed, it leads readers nowhere, and a published page would contain a dead link.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
  activity focus: Ability to agree a focus
    requires: @engag
              ^^^^^^
    - An ability to propose a focus that the client recognises
`,
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain basic: Basic competences
  activity engage: Ability to engage the client
    see: @generic/aliance
         ^^^^^^^^^^^^^^^^
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - An ability to win the client's trust
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
=== engage.competence
part of itp
        ^^^
activity engage in basic: Ability to engage the client
  - An ability to speak plainly with the client
`,
    `
framework ipt-groups: Interpersonal Psychotherapy in groups
  adapts: ipt
          ^^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    see: @generic/alliance
         ^^^^^^^^^^^^^^^^^
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
  > The work of @ipt builds on that of @generic, above all on (@generic/alliance).
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
  activity focus: Ability to agree a focus
    requires: @engage
    - An ability to propose a focus, as named in a letter to \\@focus or to team@example.org
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
=== adolescents.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
domain family: Work with the family
  activity parents: Ability to involve parents
    requires: @engage
    - An ability to invite parents to a session
`,
  ],
  check(name, workspace, report) {
    const framework = workspace.facts(name.framework);
    if (framework === undefined || isAnonymous(name.framework) || name.framework === '') return;
    if (name.name === name.framework) checkFramework(framework, workspace, report);
    if (name.references.size === 0) return;
    if (framework.headers.size + framework.parts.size === 0) return checkMissing(name, workspace, report);
    if (isKnown(name, workspace)) return;
    const near = offersNearest(framework) ? nearestDeclared(framework, name.name, workspace) : undefined;
    for (const { from, path, statement, part: span } of name.references) {
      const where = from === name.framework ? 'This framework' : `The framework '${name.framework}'`;
      const advice = meaning(near) ?? 'Correct the id, or remove the reference.';
      report({ path, statement, span, message: `${where} has no '${name.name}'. ${advice}` });
    }
  },
  fixes(problem, workspace) {
    const { statement, span, path } = problem;
    const from = workspace.frameworkOf(path) ?? '';
    if (statement.kind === 'part')
      return statement.id ? correctFramework(problem, statement.id, from, workspace) : [];
    const reference = statement.text?.references.find(
      ({ start, end }) => start === span.start && end === span.end,
    );
    if (reference) return fixesForReference(problem, reference, from, workspace);
    return statement.text ? correctFramework(problem, frameworkNamed(statement.text), from, workspace) : [];
  },
};

/** Reports files that are part of a framework that no file declares, and frameworks that use or adapt it. */
function checkFramework(framework: FrameworkFacts, workspace: WorkspaceView, report: Report): void {
  if (framework.headers.size) return;
  const { id } = framework;
  for (const { path, statement, part: span, from } of framework.parts) {
    const near = nearestFramework(id, from, workspace);
    const advice = meaning(near) ?? `Start one of its files with 'framework ${id}:' and a title.`;
    report({ path, statement, span, message: `There is no framework '${id}'. ${advice}` });
  }
  for (const { path, statement, part: span, from, property } of framework.uses) {
    const near = nearestFramework(id, from, workspace);
    // A used framework may be kept elsewhere. A base must be open, because the adaptation inherits from it.
    if (property !== 'adapts' && near === undefined) continue;
    const advice = meaning(near) ?? 'Open the folder that contains it, or correct the id.';
    report({ path, statement, span, message: `The framework '${id}' was not found. ${advice}` });
  }
}

/** Reports references to elements of a framework that has no file. */
function checkMissing(name: Name, workspace: WorkspaceView, report: Report): void {
  for (const { from, path, statement, part: span } of name.references) {
    if (isUsed(from, name.framework, workspace)) continue;
    const near = nearestFramework(name.framework, from, workspace);
    const advice = meaning(near) ?? `If it is kept elsewhere, add 'uses: ${name.framework}' to the header.`;
    report({ path, statement, span, message: `The framework '${name.framework}' was not found. ${advice}` });
  }
}

function isKnown({ name, framework }: Name, workspace: WorkspaceView): boolean {
  if (name === framework || isUsed(framework, name, workspace)) return true;
  const { declarations, isWhole } = lookUp(framework, name, workspace);
  return declarations.length > 0 || !isWhole;
}

function isUsed(from: string, framework: string, workspace: WorkspaceView): boolean {
  return Boolean(workspace.link(from, framework)?.uses.size);
}

function fixesForReference(
  problem: Problem,
  { framework, id, start }: Reference,
  from: string,
  workspace: WorkspaceView,
): readonly Fix[] {
  const owner = workspace.facts(framework ?? from);
  if (owner === undefined) return [];
  if (framework !== undefined && owner.headers.size === 0) {
    const span = { start: start + 1, end: start + 1 + framework.length, text: framework };
    return [...correctFramework(problem, span, from, workspace), ...declareUse(framework, from, workspace)];
  }
  const near = nearestDeclared(owner, id, workspace);
  if (near === undefined) return [];
  const prefix = framework === undefined ? '@' : `@${framework}/`;
  return replace(problem, problem.span, prefix + near, `Change to '${prefix}${near}'`, workspace);
}

function correctFramework(
  problem: Problem,
  named: Span & { readonly text: string },
  from: string,
  workspace: WorkspaceView,
): readonly Fix[] {
  const near = nearestFramework(named.text, from, workspace);
  return near === undefined ? [] : replace(problem, named, near, `Change to '${near}'`, workspace);
}

function declareUse(framework: string, from: string, workspace: WorkspaceView): readonly Fix[] {
  const change = addToHeader(from, `uses: ${framework}`, workspace);
  if (change === undefined) return [];
  return [{ title: `Add 'uses: ${framework}' to the header`, safe: false, changes: [change] }];
}

function replace(
  { path, statement }: Problem,
  span: Span,
  text: string,
  title: string,
  workspace: WorkspaceView,
): readonly Fix[] {
  const document = workspace.document(path);
  if (document === undefined) return [];
  const line = lineOf(document, statement);
  const range = { start: { line, column: span.start }, end: { line, column: span.end } };
  return [{ title, safe: false, changes: [{ path, range, text }] }];
}

function nearestFramework(id: string, from: string, workspace: WorkspaceView): string | undefined {
  return nearest(
    id,
    workspace.frameworkIds().filter((other) => other !== from),
  );
}

function meaning(near: string | undefined): string | undefined {
  return near === undefined ? undefined : `Did you mean '${near}'?`;
}
