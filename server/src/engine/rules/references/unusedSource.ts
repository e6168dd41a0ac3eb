import { removeLine, spotOf } from '../../checking/edits.ts';
import type { NameRule } from '../../checking/rule.ts';
import { isReferredTo } from '../../index/inheritance.ts';

export const unusedSource: NameRule = {
  id: 'unused-source',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['source'],
  severity: 'hint',
  summary: 'A source that nothing refers to',
  why: 'A source is listed because something relies on it. If nothing refers to it, it is left over, or an `evidence` line that should refer to it is missing.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  evidence: @lemma-2010
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client

source leaflet: What to expect of your therapist
       ^^^^^^^
  url: https://www.example.org/leaflet

// The published framework.
source lemma-2010: Competence framework for IPT
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
source leaflet: What to expect of your therapist
       ^^^^^^^
  year: 2010`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  > The work that is described here was first published in (@leaflet).
source leaflet: What to expect of your therapist
source nice: Guidelines for depression
=== adolescents.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
domain family: Work with the family
  evidence: @nice
  activity parents: Ability to involve parents
    - An ability to invite parents to a session
`,
  ],
  check(name, workspace, report) {
    const sources = [...name.declarations].filter(({ kind }) => kind === 'source');
    if (sources.length === 0 || isReferredTo(name.framework, name.name, workspace)) return;
    // If the header is missing, the file with the reference may be missing too.
    if (!workspace.facts(name.framework)?.headers.size) return;
    for (const { path, statement, part: span } of sources) {
      report({
        path,
        statement,
        span,
        message: `Nothing refers to the source '${name.name}'. Add 'evidence: @${name.name}' where it is needed, or remove it.`,
      });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const title = `Remove the source '${spot.statement.id?.text}'`;
    return [{ title, safe: false, changes: [removeLine(spot)] }];
  },
};
