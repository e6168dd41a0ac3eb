import { removeLine, spotOf } from '../../checking/edits.ts';
import type { NameRule } from '../../checking/rule.ts';
import { isReferredTo } from '../../index/inheritance.ts';
import { LONGEST_TERM } from '../../language/phrases.ts';

export const unusedTerm: NameRule = {
  id: 'unused-term',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['term'],
  severity: 'hint',
  summary: 'A glossary term that the framework does not use',
  why: 'The glossary explains words that readers find in the framework. A term that they never find is left over, or the framework uses another form of it, which should be listed under `also`.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to take stock of the client's inventories
glossary
  term inventory: interpersonal inventory
       ^^^^^^^^^
    also: inventory
    > The interpersonal inventory takes stock of the people in the client's life.
  term client: client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to draw up the Interpersonal Inventory
    - An ability to work on role disputes
    - An ability to agree what therapy is for (@focus)
term inventory: interpersonal inventory
term dispute: role dispute
  also: role disputes
term focus: focal area
`,
  ],
  check(name, workspace, report) {
    const terms = [...name.declarations].filter(({ kind }) => kind === 'term');
    if (terms.length === 0 || isReferredTo(name.framework, name.name, workspace)) return;
    // If the header is missing, the file that uses the term may be missing too.
    if (!workspace.facts(name.framework)?.headers.size) return;
    if (workspace.vocabulary(name.framework)?.isUsed(name.name)) return;
    for (const { path, statement, part: span } of terms) {
      if (statement.text === undefined) continue;
      const { text } = statement.text;
      const message =
        text.length > LONGEST_TERM
          ? `This term is over ${LONGEST_TERM} characters long, so its uses cannot be found. Shorten it, or add a shorter form with 'also:'.`
          : `This framework does not use the term '${text}'. Add the form that it uses with 'also:', or remove the term.`;
      report({ path, statement, span, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const title = `Remove the term '${spot.statement.id?.text}'`;
    return [{ title, safe: false, changes: [removeLine(spot)] }];
  },
};
