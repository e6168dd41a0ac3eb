import { isReferredTo } from '../model/inheritance.ts';
import { LONGEST_TERM } from '../model/phrases.ts';
import { removeLine, spotOf } from './edits.ts';
import type { NameRule } from './rule.ts';

export const unusedTerm: NameRule = {
  id: 'unused-term',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['term'],
  severity: 'hint',
  summary: 'A term that no text of the framework uses',
  why: 'The glossary explains the words that readers meet in the framework. A term that they never meet is left over, or the framework says it in other words, which `also` should then name.',
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
    // Where the header is missing, so may be the file that uses it.
    if (!workspace.facts(name.framework)?.headers.size) return;
    if (workspace.vocabulary(name.framework)?.isUsed(name.name)) return;
    for (const { path, statement, part: span } of terms) {
      if (statement.text === undefined) continue;
      const { text } = statement.text;
      const message =
        text.length > LONGEST_TERM
          ? `This term has more than ${LONGEST_TERM} characters, so it is not looked for in the texts. Shorten it, or name a shorter form with 'also:'.`
          : `No text of this framework uses the term '${text}'.`;
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
