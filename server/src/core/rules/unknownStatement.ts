import { wholeSpan } from '../syntax/document.ts';
import { mayStandIn } from '../syntax/places.ts';
import { insertAt, replaceIn, type Spot, spotOf } from './edits.ts';
import { guessStatement } from './guesses.ts';
import type { Fix, StatementRule } from './rule.ts';
import { isUnreadable } from './unreadableCharacter.ts';

export const unknownStatement: StatementRule = {
  id: 'unknown-statement',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'A line that is no statement of the language',
  why: 'Every line says by its first word or sign what it is. A line that does not is on no map and in no list, so what it says would be lost to readers without anyone noticing.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activty engage: Ability to engage the client
  ^^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    * An ability to speak plainly with the client
    ^
    -An ability to answer the client's concerns
    ^
    1. An ability to explain what the sessions are for
    ^^
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  Activity engage: Ability to engage the client
  ^^^^^^^^
    - An ability to speak plainly with the client
  activity ending Ability to bring the therapy to an end
  ^^^^^^^^^^^^^^^
    - An ability to prepare the client for the last session
`,
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    phase initial
    ^^^^^
    - An ability to speak plainly with the client
    An ability to answer the client's concerns
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    phase: initial
    - An ability to speak plainly with the client
    // To be discussed at the next meeting.
`,
  ],
  check({ path, node: { statement }, place }, report) {
    if (statement?.kind !== 'unknown' || isUnreadable(statement.source)) return;
    const guess = guessStatement(statement, place);
    if (guess) return report({ path, statement, span: guess.span, message: guess.message });
    const item = mayStandIn('item', place) ? "a competence with '- ', " : '';
    const message = `This line does not say what it is. Begin ${item}a description with '> ', a comment with '// '.`;
    report({ path, statement, span: wholeSpan(statement), message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    if (spot === undefined) return [];
    const { statement, place } = spot;
    const guess = guessStatement(statement, place);
    const fixes: Fix[] = [];
    if (
      guess &&
      mayStandIn(guess.kind, place) &&
      isDeclared(guess.facet, spot, workspace.frameworkOf(spot.path))
    ) {
      const { title, safe } = guess;
      fixes.push({ title, safe, changes: [replaceIn(spot, wholeSpan(statement), guess.text)] });
    }
    if (guess?.kind !== 'item') fixes.push(...signFixes(spot, guess?.kind !== 'property'));
    return fixes;

    function isDeclared(facet: string | undefined, { path }: Spot, framework = path): boolean {
      if (facet === undefined) return true;
      const declarations = workspace.name(framework, facet)?.declarations ?? [];
      return [...declarations].some(({ kind }) => kind === 'facet');
    }
  },
};

/** Says what the line is by a sign before it; a description and a comment hold no lines, so those with lines are none. */
function signFixes(spot: Spot, maybeItem: boolean): Fix[] {
  const { statement, place, node } = spot;
  const withSign = (title: string, sign: string): Fix => ({
    title,
    safe: false,
    changes: [insertAt(spot, statement.start, sign)],
  });
  const fixes: Fix[] = [];
  if (maybeItem && mayStandIn('item', place)) fixes.push(withSign('Make it a competence', '- '));
  if (node.children.length > 0) return fixes;
  if (mayStandIn('prose', place)) fixes.push(withSign('Make it a description', '> '));
  fixes.push(withSign('Make it a comment', '// '));
  return fixes;
}
