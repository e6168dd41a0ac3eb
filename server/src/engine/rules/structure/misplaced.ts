import { shiftNodes, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { eitherOf, placesFor, placeWords } from '../../checking/statementWords.ts';
import { kindWords } from '../../model/kinds.ts';
import { wholeSpan } from '../../syntax/document.ts';
import { ALLOWED, mayStandIn, type Place, placeOf } from '../../syntax/places.ts';
import type { StatementKind } from '../../syntax/statement.ts';
import { capitalised } from '../../text/capitalised.ts';

export const misplaced: StatementRule = {
  id: 'misplaced',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'A line in a place where it is not allowed',
  why: 'Each kind of line has its place: a section belongs in an activity, an activity in a domain. Anywhere else it does not appear on the map, and nobody would look for it there. Usually it is indented too far or not far enough.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  application:
  ^^^^^^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      > What is said in the first session counts for much.
        - An ability to speak plainly with the client
        ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      > What is said in the first session counts for much.
      - An ability to speak plainly with the client
`,
  ],
  check({ path, node: { statement }, place }, report) {
    if (statement === undefined || mayStandIn(statement.kind, place)) return;
    // Where other properties are allowed, unknown-property reports this one by its name.
    if (statement.kind === 'property' && ALLOWED[place].length > 0) return;
    const message = `${capitalised(kindWords(statement.kind))} cannot be ${placeWords(place)}. Put it ${placeFor(statement.kind)}.`;
    report({ path, statement, span: statement.keyword ?? wholeSpan(statement), message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const parent = spot?.ancestors.at(-1);
    if (spot === undefined || parent?.statement === undefined || ALLOWED[spot.place].length > 0) return [];
    let outside: Place = 'top';
    for (const ancestor of spot.ancestors.slice(0, -1)) outside = placeOf(ancestor.statement, outside);
    if (!mayStandIn(problem.statement.kind, outside)) return [];
    // The lines after it move along, because they would end up under it otherwise.
    const nodes = parent.children.slice(parent.children.indexOf(spot.node));
    const columns = parent.statement.indentation - problem.statement.indentation;
    return [{ title: 'Move it one level out', safe: false, changes: shiftNodes(spot, nodes, columns) }];
  },
};

function placeFor(kind: StatementKind): string {
  if (kind === 'prose' || kind === 'question' || kind === 'property')
    return 'under the line that it is about';
  return eitherOf(placesFor(kind));
}
