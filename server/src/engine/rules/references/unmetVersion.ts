import parse from 'semver/functions/parse.js';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { LinkRule } from '../../checking/rule.ts';
import { firstToRead } from '../../index/factOrder.ts';
import { frameworkNamed } from '../../model/frameworkNamed.ts';
import type { Statement } from '../../syntax/statement.ts';
import type { Span } from '../../text/span.ts';

export const unmetVersion: LinkRule = {
  id: 'unmet-version',
  group: 'references',
  scope: 'framework',
  about: 'link',
  severity: 'warning',
  summary: 'A framework that is used has a version outside the range in the header',
  why: 'A range such as `^1.0.0` records which versions of another framework this one was checked against: with `^`, all up to the next breaking change. When the other one goes beyond it, somebody must look at what changed before the range is raised.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic ^1.0.0
                ^^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @generic/alliance
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
  version: 2.0.0
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - An ability to win the client's trust
`,
    `
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt 1.x
              ^^^
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
  version: 0.9.0
domain basic: Basic competences
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic ^1.0.0
  uses: others
domain basic: Basic competences
  activity engage: Ability to engage the client
    requires: @generic/alliance
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
  version: 1.4.0-draft
domain basics: Generic competences
  activity alliance: Ability to foster an alliance
    - An ability to win the client's trust
=== others.competence
framework others: Others
  version: 2.0.0
`,
  ],
  check({ to, uses }, workspace, report) {
    const stated = firstToRead(workspace.facts(to)?.versions ?? [], workspace);
    const version = parse(stated?.part.text);
    if (stated === undefined || version === null) return;
    for (const { path, statement } of uses) {
      const range = rangeIn(statement);
      // Whether it is a range at all is checked by invalid-value.
      if (range === undefined || validRange(range.text) === null) continue;
      if (satisfies(version, range.text, { includePrerelease: true })) continue;
      const message = `'${to}' is version ${version.version}, which '${range.text}' does not allow. Check what changed in '${to}', then write '${to} ^${version.version}'.`;
      const related = [
        {
          path: stated.path,
          statement: stated.statement,
          span: stated.part,
          message: `The version of '${to}' is here.`,
        },
      ];
      report({ path, statement, span: range, message, related });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { text } = problem.statement;
    const to = text && frameworkNamed(text).text;
    const stated = to === undefined ? undefined : firstToRead(workspace.facts(to)?.versions ?? [], workspace);
    const version = parse(stated?.part.text)?.version;
    if (spot === undefined || version === undefined) return [];
    const changes = [replaceIn(spot, problem.span, `^${version}`)];
    return [{ title: `Change to '^${version}'`, safe: false, isJudgement: true, changes }];
  },
};

/** The range after the name of the framework, with its span in the line. */
function rangeIn({ text }: Statement): (Span & { readonly text: string }) | undefined {
  const [name = ''] = /^\S+\s+/.exec(text?.text ?? '') ?? [];
  const range = name === '' ? '' : (text?.text.slice(name.length).trimEnd() ?? '');
  if (text === undefined || range === '') return undefined;
  const start = text.start + name.length;
  return { text: range, start, end: start + range.length };
}
