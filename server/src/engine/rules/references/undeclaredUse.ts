import { addToHeader } from '../../checking/headerProperty.ts';
import type { LinkRule } from '../../checking/rule.ts';
import { firstToRead } from '../../index/factOrder.ts';

export const undeclaredUse: LinkRule = {
  id: 'undeclared-use',
  group: 'references',
  scope: 'framework',
  about: 'link',
  severity: 'warning',
  summary: 'A reference to a framework that the header does not mention',
  why: 'The `uses` lines in the header tell reviewers and readers which other frameworks this one depends on, so that they have these when they read or publish it.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  > A therapy of fixed length.
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @generic/alliance
              ^^^^^^^^^^^^^^^^^
    see: @generic/alliance
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - An ability to win the client's trust
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @generic/alliance
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - An ability to win the client's trust
=== adolescents.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
domain family: Work with the family
  activity parents: Ability to involve parents
    requires: @ipt/engage
    - An ability to invite parents to a session
`,
  ],
  check({ from, to, references, uses }, workspace, report) {
    if (references.size === 0 || uses.size > 0) return;
    // Without a header there is no place for the line. Unknown frameworks are reported by unknown-reference.
    if (!workspace.facts(from)?.headers.size || !workspace.facts(to)?.headers.size) return;
    const first = firstToRead(references, workspace);
    if (first === undefined) return;
    const { path, statement, part: span } = first;
    const message = `The header does not mention the framework '${to}'. Add 'uses: ${to}' to it.`;
    report({ path, statement, span, message });
  },
  fixes({ path, statement, span }, workspace) {
    const to = statement.text?.references.find(({ start }) => start === span.start)?.framework;
    const from = workspace.frameworkOf(path);
    if (to === undefined || from === undefined) return [];
    const change = addToHeader(from, `uses: ${to}`, workspace);
    return change ? [{ title: `Add 'uses: ${to}' to the header`, safe: false, changes: [change] }] : [];
  },
};
