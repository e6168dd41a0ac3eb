import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { NameRule, WorkspaceView } from '../../checking/rule.ts';
import type { Fact } from '../../index/facts.ts';
import { lookUp } from '../../index/inheritance.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';
import type { Reference, Text } from '../../syntax/statement.ts';

export const retiredReference: NameRule = {
  id: 'retired-reference',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['references'],
  severity: 'warning',
  summary: 'A reference to something that is retired',
  why: 'Retired elements stay in the framework, so that old links and records still work, but they are no longer in use. Refer to their replacement instead.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity sick-role: Ability to give the client the sick role
    retired: clients felt labelled by it
    replaced-by: @psycho-education
    - An ability to explain the sick role
  activity psycho-education: Ability to explain depression
    - An ability to explain depression in plain words
  activity engage: Ability to engage the client
    requires: @sick-role
              ^^^^^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to win the client's trust (@generic/trust)
                                            ^^^^^^^^^^^^^^
=== generic.competence
framework generic: Generic competences
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - [trust] An ability to win the client's trust
      retired: now said of the alliance as a whole
      replaced-by: @alliance
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity sick-role: Ability to give the client the sick role
    retired: clients felt labelled by it
    replaced-by: @psycho-education
    - An ability to explain the sick role
  activity psycho-education: Ability to explain depression
    - An ability to explain depression in plain words
  activity engage: Ability to engage the client
    requires: @psycho-education
    - An ability to speak plainly with the client
`,
  ],
  check(name, workspace, report) {
    if (name.references.size === 0) return;
    const { declarations } = lookUp(name.framework, name.name, workspace);
    const [declaration] = declarations;
    // If an id is declared twice, it is unclear which element is meant.
    if (declaration === undefined || declarations.length > 1) return;
    const retired = propertyOf(workspace.nodeOf(declaration), 'retired');
    if (retired === undefined) return;
    const successor = successorOf(declaration, workspace);
    const advice = successor
      ? `Refer to '${successor.id}' instead.`
      : 'Refer to something else, or remove this.';
    const message = `'${name.name}' is retired${reason(retired.text)}. ${advice}`;
    const related = [relatedTo(declaration)];
    for (const { path, statement, part: span } of name.references) {
      report({ path, statement, span, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const framework = workspace.frameworkOf(problem.path);
    const reference = spot?.statement.text?.references.find(({ start }) => start === problem.span.start);
    if (spot === undefined || framework === undefined || reference === undefined) return [];
    const { declarations } = lookUp(reference.framework ?? framework, reference.id, workspace);
    const [declaration] = declarations;
    const successor = declaration && successorOf(declaration, workspace);
    if (successor === undefined) return [];
    const home = successor.framework ?? reference.framework;
    const text = home === undefined || home === framework ? `@${successor.id}` : `@${home}/${successor.id}`;
    const change = replaceIn(spot, reference, text);
    return [{ title: `Refer to '${successor.id}' instead`, safe: false, changes: [change] }];
  },
};

function successorOf(declaration: Fact, workspace: WorkspaceView): Reference | undefined {
  return propertyOf(workspace.nodeOf(declaration), 'replaced-by')?.text?.references[0];
}

function relatedTo({ path, statement, part: span, name }: Fact) {
  return { path, statement, span, message: `'${name}' is retired here.` };
}

function reason(text: Text | undefined): string {
  return text ? `: ${text.text.replace(/(?<![\s.])[\s.]+$/, '')}` : '';
}
