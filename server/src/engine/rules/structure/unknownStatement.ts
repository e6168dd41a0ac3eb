import { insertAt, type LinePosition, replaceIn, spotOf } from '../../checking/edits.ts';
import { guessStatement } from '../../checking/guesses.ts';
import { freeId, idFromTitle } from '../../checking/identifiers.ts';
import type { Fix, StatementRule, WorkspaceView } from '../../checking/rule.ts';
import { eitherOf } from '../../checking/statementWords.ts';
import { isLeadIn } from '../../model/leadIns.ts';
import { wholeSpan } from '../../syntax/document.ts';
import { mayStandIn, type Place } from '../../syntax/places.ts';
import type { Statement, StatementKind } from '../../syntax/statement.ts';
import { isUnreadable } from './unreadableCharacter.ts';

export const unknownStatement: StatementRule = {
  id: 'unknown-statement',
  group: 'structure',
  scope: 'statement',
  of: ['unknown'],
  severity: 'error',
  summary: 'A line that is not recognised',
  why: 'The first word or sign of a line says what it is. A line without one appears on no map and in no list, so readers would miss it without anyone noticing.',
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
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity Ability to engage the client
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Speaking plainly
    ^^^^^^^^^^^^^^^^
      - An ability to speak plainly with the client
`,
    `
framwork ipt: Interpersonal Psychotherapy
^^^^^^^^
  version: 1.0.0
  status: draft
  language: en-GB
  author: Alessandra Lemma
domain basic: Basic competences
  activity engage: Ability to engage the client
    ‑ An ability to speak plainly with the client
    ^
    ✓ An ability to answer the client's concerns
    ^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  > The skills that every session needs.
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
    report({ path, statement, span: wholeSpan(statement), message: messageIn(place, isSentence(statement)) });
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
    if (guess === undefined) fixes.push(...titleFixes(spot, workspace));
    if (guess === undefined || !SAID_ALREADY.has(guess.kind))
      fixes.push(...signFixes(spot, guess?.kind !== 'property'));
    return fixes;

    function isDeclared(facet: string | undefined, { path }: LinePosition, framework = path): boolean {
      if (facet === undefined) return true;
      const declarations = workspace.name(framework, facet)?.declarations ?? [];
      return [...declarations].some(({ kind }) => kind === 'facet');
    }
  },
};

/**
 * These guesses are the only fix: a bullet is clear, and a file without its first line would not belong to a framework.
 */
const SAID_ALREADY: ReadonlySet<StatementKind> = new Set<StatementKind>(['item', 'framework', 'part']);

/** One message for each place: a file in another format may have a million such lines, each with its own copy. */
const MESSAGES = new Map<string, string>();

function messageIn(place: Place, isSentence: boolean): string {
  const key = `${place}:${isSentence}`;
  let message = MESSAGES.get(key);
  if (message === undefined) {
    message = isSentence
      ? messageForSentence(place)
      : `This line is not recognised. Start it with ${eitherOf(beginnings(place))}.`;
    MESSAGES.set(key, message);
  }
  return message;
}

function messageForSentence(place: Place): string {
  const where = mayStandIn('item', place) ? '' : ', and indent it under an activity';
  return `Is this a competence? Start it with '- '${where}. If it is only for the group, start it with '// '.`;
}

/** What competences begin with, also without a sign before it. */
const OPENING =
  /^an?\s+(?:ability|capacity|readiness|willingness|understanding|awareness|knowledge)(?![a-z])/i;

/** Whether an author who does not know the signs may mean a competence. */
function isSentence({ source, start }: Statement): boolean {
  return OPENING.test(source.slice(start, start + LONGEST_TITLE));
}

/** The possible kinds of a line in `place`, each with how such a line starts. */
function beginnings(place: Place): string[] {
  const found: string[] = [];
  if (HOLDS_ACTIVITIES.has(place)) found.push("'activity id:' (activity)");
  if (mayStandIn('item', place)) found.push("'- ' (competence)");
  if (mayStandIn('prose', place)) found.push("'> ' (description)");
  return [...found, "'// ' (comment)"];
}

const HOLDS_ACTIVITIES: ReadonlySet<Place> = new Set<Place>(['domain', 'group of activities']);

/** An unknown line with lines under it may be a title: of an activity in a domain, of a group among competences. */
function titleFixes(spot: LinePosition, workspace: WorkspaceView): Fix[] {
  const { statement, place, node } = spot;
  const framework = workspace.frameworkOf(spot.path);
  const text = statement.source.slice(statement.start, statement.start + LONGEST_TITLE + 1).trimEnd();
  if (node.children.length === 0 || framework === undefined || text.length > LONGEST_TITLE) return [];
  const title = text.replace(/^(?:activity|group)[ \t]+/i, '').replace(/(?<![ \t])[ \t]*:$/, '');
  const rewrite = (name: string, line: string): Fix[] => [
    { title: name, safe: false, changes: [replaceIn(spot, wholeSpan(statement), line)] },
  ];
  if (HOLDS_ACTIVITIES.has(place)) {
    const id = idFromTitle(title);
    if (id === undefined) return [];
    return rewrite('Make it an activity', `activity ${freeId(id, framework, workspace)}: ${title}`);
  }
  return mayStandIn('group', place) ? rewrite('Make it a group', `group: ${title}`) : [];
}

/** Longer lines are not titles. The limit keeps fixes fast for lines of any length. */
const LONGEST_TITLE = 300;

/**
 * Adds a sign before the line. Descriptions and comments have no lines below them, so they are only offered if there
 * are none.
 */
function signFixes(spot: LinePosition, maybeItem: boolean): Fix[] {
  const { statement, place, node } = spot;
  const withSign = (title: string, sign: string): Fix => ({
    title,
    safe: false,
    changes: [insertAt(spot, statement.start, sign)],
  });
  const fixes: Fix[] = [];
  const mayHold = node.children.length === 0 || (statement.text !== undefined && isLeadIn(statement.text));
  if (maybeItem && mayHold && mayStandIn('item', place)) fixes.push(withSign('Make it a competence', '- '));
  if (node.children.length > 0) return fixes;
  if (mayStandIn('prose', place)) fixes.push(withSign('Make it a description', '> '));
  fixes.push(withSign('Make it a comment', '// '));
  return fixes;
}
