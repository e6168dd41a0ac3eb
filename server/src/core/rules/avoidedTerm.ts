import { replaceIn, spotOf } from './edits.ts';
import { firstToRead } from './factOrder.ts';
import type { NameRule } from './rule.ts';

export const avoidedTerm: NameRule = {
  id: 'avoided-term',
  group: 'wording',
  scope: 'framework',
  about: 'name',
  of: ['term'],
  severity: 'warning',
  summary: 'A word that the glossary says to avoid',
  why: 'The group agreed on one word for one thing, and said in the glossary which words not to use for it. Two words for one thing make readers look for two things.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the patient
                                           ^^^^^^^
glossary:
  term client: client
    avoid: patient
    > The person who comes for help.
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly and patiently with the client
glossary:
  term client: client
    avoid: patient
    > The person who comes for help.
`,
  ],
  check(name, workspace, report) {
    const term = firstToRead(
      [...name.declarations].filter(({ kind }) => kind === 'term'),
      workspace,
    );
    const vocabulary = workspace.vocabulary(name.framework);
    if (term?.statement.text === undefined || vocabulary === undefined) return;
    const { text: preferred } = term.statement.text;
    for (const { statement, path, occurrences } of vocabulary.avoided(name.name)) {
      const start = statement.text?.start ?? 0;
      for (const occurrence of occurrences) {
        const span = { start: start + occurrence.start, end: start + occurrence.end };
        const typed = statement.source.slice(span.start, span.end);
        report({
          path,
          statement,
          span,
          message: `The glossary says '${preferred}', not '${typed}'.`,
          related: [
            {
              path: term.path,
              statement: term.statement,
              span: term.part,
              message: 'The term is declared here.',
            },
          ],
        });
      }
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const preferred = problem.related?.[0]?.statement.text?.text;
    if (spot === undefined || preferred === undefined) return [];
    const typed = problem.statement.source.slice(problem.span.start, problem.span.end);
    const written = startsLarge(typed) ? preferred.charAt(0).toUpperCase() + preferred.slice(1) : preferred;
    return [{ title: `Write '${written}'`, safe: true, changes: [replaceIn(spot, problem.span, written)] }];
  },
};

function startsLarge(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
