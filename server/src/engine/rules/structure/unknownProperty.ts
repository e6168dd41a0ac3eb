import { type LinePosition, replaceIn, spotOf } from '../../checking/edits.ts';
import { freeId, idFromTitle } from '../../checking/identifiers.ts';
import type { Fix, NameRule, WorkspaceView } from '../../checking/rule.ts';
import { eitherOf, listPlaces, placeWords } from '../../checking/statementWords.ts';
import { nearest } from '../../checking/words.ts';
import { offersNearest } from '../../index/changeLog.ts';
import { firstToRead, inReadingOrder } from '../../index/factOrder.ts';
import { baseFrameworksOf, lookUp } from '../../index/inheritance.ts';
import { isAnonymous } from '../../model/framework.ts';
import { placesOfProperty, propertiesOf, takesFacets } from '../../model/properties.ts';
import { lineEndOf, linesOf } from '../../syntax/document.ts';
import { mayStandIn, type Place } from '../../syntax/places.ts';
import { DECLARATIONS, SECTIONS, type Statement, type StatementKind } from '../../syntax/statement.ts';

export const unknownProperty: NameRule = {
  id: 'unknown-property',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  of: ['facets'],
  severity: 'error',
  summary: 'A property that does not exist or is not allowed in this place',
  why: 'Tools rely on properties: the version, the sources, the phase of the therapy. A misspelt property has no effect, and nobody would notice that the activity is missing from the lists that use it. Declare a property of your own with `facet`.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  autor: Anthony Roth
  ^^^^^
  Licence: CC BY 4.0
  ^^^^^^^
domain basic: Basic competences
`,
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    phse: initial
    ^^^^
    setting: group
    ^^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    Knowledge:
    ^^^^^^^^^
      - An ability to draw on knowledge of what makes clients hesitate
    aplication:
    ^^^^^^^^^^
      - An ability to speak plainly with the client
    Group: Alliance
    ^^^^^
      - An ability to answer the client's concerns
`,
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      phase: initial
      ^^^^^
      - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  author: Anthony Roth
facet phase: initial, middle, ending
facet setting: individual, group
domain basic: Basic competences
  activity engage: Ability to engage the client
    phase: initial
    setting: group
    application:
      - An ability to speak plainly with the client
`,
  ],
  check({ name, framework, facets }, workspace, report) {
    if (facets.size === 0) return;
    const { declarations, isWhole } = lookUp(framework, name, workspace);
    const isFacet = declarations.some(({ kind }) => kind === 'facet');
    for (const { path, statement, part: span, place } of facets) {
      // A facet may be declared in a framework that is not open, or that the file is not part of yet.
      if (takesFacets(place) && (isFacet || !isWhole)) continue;
      const message = isFacet
        ? messageForFacet(name, place)
        : messageFor(statement, name, place, framework, workspace);
      report({ path, statement, span, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const framework = workspace.frameworkOf(problem.path);
    const { keyword } = problem.statement;
    if (spot === undefined || framework === undefined || keyword === undefined) return [];
    const word = likely(keyword.text, spot.place, framework, workspace);
    if (word !== undefined) {
      const text = needsId(word) ? withId(word, spot, framework, workspace) : word;
      const title = `Change '${keyword.text}' to '${word}'`;
      return [{ title, safe: false, changes: [replaceIn(spot, keyword, text)] }];
    }
    const belongsElsewhere = placesOfProperty(keyword.text).length > 0 || isAnonymous(framework);
    return takesFacets(spot.place) && !belongsElsewhere
      ? declareFacet(keyword.text, framework, workspace)
      : [];
  },
};

function messageForFacet(name: string, place: Place): string {
  return `The facet '${name}' is not allowed ${placeWords(place)}. Put it in a domain, a group, an activity or under a competence.`;
}

function messageFor(
  { text }: Statement,
  name: string,
  place: Place,
  framework: string,
  workspace: WorkspaceView,
): string {
  const places = placesOfProperty(name);
  if (places.length)
    return `'${name}' is not allowed ${placeWords(place)}. Put it ${eitherOf(listPlaces(places))}.`;
  if (isSection(name.toLowerCase()) && !mayStandIn('knowledge', place))
    return `'${name}' is not allowed ${placeWords(place)}. Write '${name.toLowerCase()}:' in an activity, and indent it under the activity.`;
  const near = likely(name, place, framework, workspace);
  if (near === name.toLowerCase()) return `'${name}' must be in lower case. Write '${near}'.`;
  const question = near === undefined ? '' : ` Did you mean '${near}'?`;
  if (isSection(near)) return `There is no section '${name}'.${question}`;
  if (near !== undefined) return `There is no property '${name}' ${placeWords(place)}.${question}`;
  // With no text after its colon, it may be the heading of a list.
  if (text === undefined && mayStandIn('knowledge', place))
    return `There is no section or property '${name}'. The sections are 'knowledge', 'application' and 'attitudes'.`;
  const advice = takesFacets(place)
    ? `Correct it, or declare it as your own: 'facet ${name}: …'.`
    : adviceOf(place);
  return `There is no property '${name}' ${placeWords(place)}. ${advice}`;
}

/** The words that are properties where no facet may stand: an author's own word may be no typing mistake of any of them. */
function adviceOf(place: Place): string {
  const names = propertiesOf(place).map(({ name }) => name);
  return names.length > 0 ? `Remove the line, or use ${eitherOf(names)}.` : 'Remove the line.';
}

function isSection(word: string | undefined): boolean {
  return SECTIONS.some((section) => section === word);
}

/**
 * The word that is allowed in `place` and most similar to `name`: a property, a facet or another keyword. Files in
 * another format, which contain few known names, are not searched, because their words are not typing mistakes.
 */
function likely(name: string, place: Place, framework: string, workspace: WorkspaceView): string | undefined {
  const own = workspace.facts(framework);
  if (placesOfProperty(name).length || (own && !offersNearest(own))) return undefined;
  const words: string[] = propertiesOf(place).map((property) => property.name);
  for (const word of [...SECTIONS, ...DECLARATIONS]) if (mayStandIn(word, place)) words.push(word);
  if (takesFacets(place)) words.push(...facetsOf(framework, workspace));
  const meant = OTHER_WORDS.get(name.toLowerCase());
  if (meant !== undefined && words.includes(meant)) return meant;
  return nearest(
    name,
    words.filter((word) => word !== name),
  );
}

/** What authors write for a property by another name than its own. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['date', 'published'],
  ['state', 'status'],
  ['written-by', 'author'],
  ['copyright', 'licence'],
  ['url', 'homepage'],
  ['website', 'homepage'],
  ['references', 'evidence'],
  ['sources', 'evidence'],
]);

function facetsOf(framework: string, workspace: WorkspaceView): string[] {
  const own = workspace.facts(framework);
  const frameworks = own ? [own, ...baseFrameworksOf(own, workspace)] : [];
  return frameworks.flatMap(({ facets }) => [...facets].map(({ name }) => name));
}

function needsId(word: string): boolean {
  const kind = word as StatementKind;
  return (
    DECLARATIONS.some((each) => each === kind) &&
    !['group', 'topic', 'requirement', 'glossary'].includes(word)
  );
}

function withId(
  word: string,
  { statement }: LinePosition,
  framework: string,
  workspace: WorkspaceView,
): string {
  const id = idFromTitle(statement.text?.text ?? '');
  return id === undefined ? word : `${word} ${freeId(id, framework, workspace)}`;
}

/** Declares the property as a facet with all values that are in use. */
function declareFacet(name: string, framework: string, workspace: WorkspaceView): Fix[] {
  const header = firstToRead(workspace.facts(framework)?.headers ?? [], workspace);
  const spot = header && spotOf(header, workspace);
  const uses = inReadingOrder(workspace.name(framework, name)?.facets ?? [], workspace).filter(({ place }) =>
    takesFacets(place),
  );
  const values = new Set(
    uses.flatMap(({ statement }) => (statement.text?.text ?? '').split(',').map((value) => value.trim())),
  );
  values.delete('');
  if (spot === undefined || values.size === 0) return [];
  const line = linesOf(spot.document, spot.node).end;
  const end = lineEndOf(spot.document);
  const isLast = line >= spot.document.statements.length;
  const declaration = `facet ${name}: ${[...values].join(', ')}`;
  const position = { line, column: 0 };
  const text = isLast ? `${end}${declaration}${end}` : `${declaration}${end}`;
  const title = `Declare '${name}' as a facet`;
  return [
    { title, safe: false, changes: [{ path: spot.path, range: { start: position, end: position }, text }] },
  ];
}
