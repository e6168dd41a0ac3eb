import { wholeSpan } from '../syntax/document.ts';
import { ALLOWED, mayStandIn, type Place, placeOf } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { shiftNodes, spotOf } from './edits.ts';
import type { StatementRule } from './rule.ts';
import { capitalised, eitherOf, kindWords, placesFor, placeWords } from './statementWords.ts';

export const misplaced: StatementRule = {
  id: 'misplaced',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'A statement where it cannot stand',
  why: 'Each statement has its places: a section belongs to an activity, an activity to a domain. One that stands elsewhere has no place on the map, and nobody would look for it there. Most often it is indented too much or too little.',
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
    // A property where others may stand is told of by its name: see unknown-property.
    if (statement.kind === 'property' && ALLOWED[place].length > 0) return;
    const message = `${standing(statement.kind)}, not ${placeWords(place)}.`;
    report({ path, statement, span: statement.keyword ?? wholeSpan(statement), message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const parent = spot?.ancestors.at(-1);
    if (spot === undefined || parent?.statement === undefined || ALLOWED[spot.place].length > 0) return [];
    let outside: Place = 'top';
    for (const ancestor of spot.ancestors.slice(0, -1)) outside = placeOf(ancestor.statement, outside);
    if (!mayStandIn(problem.statement.kind, outside)) return [];
    // Those after it come along: left where they are, they would hang from it.
    const nodes = parent.children.slice(parent.children.indexOf(spot.node));
    const columns = parent.statement.indentation - problem.statement.indentation;
    return [{ title: 'Outdent it', safe: false, changes: shiftNodes(spot, nodes, columns) }];
  },
};

function standing(kind: StatementKind): string {
  const thing = capitalised(kindWords(kind));
  if (kind === 'prose' || kind === 'question' || kind === 'property')
    return `${thing} stands under the line that it is about`;
  return `${thing} stands ${eitherOf(placesFor(kind))}`;
}
