import { insertAt, type LinePosition, replaceIn, spotOf } from '../../checking/edits.ts';
import { freeId, idFromTitle, validIdLike } from '../../checking/identifiers.ts';
import type { Fix, StatementRule, WorkspaceView } from '../../checking/rule.ts';
import { findProperty } from '../../model/properties.ts';
import {
  DECLARATIONS,
  DIRECTIVES,
  isValidId,
  SECTIONS,
  type Statement,
  type StatementKind,
} from '../../syntax/statement.ts';

const KEYWORDS: ReadonlySet<string> = new Set([...DECLARATIONS, ...SECTIONS, ...DIRECTIVES]);
/** The valid names of properties. A facet is used as a property. */
const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const invalidId: StatementRule = {
  id: 'invalid-id',
  group: 'structure',
  scope: 'statement',
  severity: 'error',
  summary: 'An id that is not valid',
  why: 'Ids are used in links, in file names and in other systems, which do not all accept spaces, accents or punctuation. An id starts with a letter or a digit and contains only letters, digits, hyphens, underscores and full stops. A facet is used as a property, so its name must not be taken already.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage client: Ability to engage the client
           ^^^^^^^^^^^^^
    - [plain words] An ability to speak plainly with the client
       ^^^^^^^^^^^
    - [] An ability to answer the client's concerns
      ^^
`,
    `
framework ipt: Interpersonal Psychotherapy
facet evidence: strong, weak
      ^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
facet evidence-level: strong, weak
domain basic: Basic competences
  activity engage-client: Ability to engage the client
    - [plain.words_1] An ability to speak plainly with the client
    - \\[where possible] An ability to answer the client's concerns at once
`,
  ],
  check({ path, node: { statement } }, report) {
    if (statement?.id === undefined) return;
    const { id } = statement;
    const message = faultOfId(statement.kind, id.text);
    if (message === undefined) return;
    const span = id.text === '' ? bracketsOf(statement, id.start) : id;
    report({ path, statement, span, message });
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { id, kind, start } = problem.statement;
    if (spot === undefined || id === undefined) return [];
    if (id.text === '') return kind === 'item' ? [removeBrackets(spot, id.start)] : [];
    // A reserved name is well formed, and only the author knows another name for the facet.
    if (isValidId(id.text) && kind !== 'facet') return [];
    const fixes = correctId(spot, workspace);
    if (kind !== 'item') return fixes;
    const bracket = problem.statement.source.lastIndexOf('[', id.start);
    if (bracket < start) return fixes;
    const title = 'Keep the brackets as part of the text';
    return [...fixes, { title, safe: false, changes: [insertAt(spot, bracket, '\\')] }];
  },
};

/** A message if `id` is not valid in a statement of `kind`, which declares or uses it; undefined if it is valid. */
export function faultOfId(kind: StatementKind, id: string): string | undefined {
  if (id === '') return 'There is no id between the brackets. Add one, or remove the brackets.';
  if (!isValidId(id)) {
    const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
    return `'${shown}' is not a valid id. Start with a letter or a digit, and use only letters, digits, '-', '_' and '.'.`;
  }
  if (kind !== 'facet') return undefined;
  if (findProperty('activity', id)) return `'${id}' is already a property. Give the facet another name.`;
  if (KEYWORDS.has(id)) return `'${id}' is a reserved word. Give the facet another name.`;
  return PROPERTY_NAME.test(id)
    ? undefined
    : `'${id}' is not a valid name for a facet. Start with a letter, and use only letters, digits, '-' and '_'.`;
}

function correctId(spot: LinePosition, workspace: WorkspaceView): Fix[] {
  const { id, kind, text } = spot.statement;
  if (id === undefined) return [];
  const like = validIdLike(id.text) ?? idFromTitle(text?.text ?? '');
  const name = kind === 'facet' ? like?.replaceAll('.', '-') : like;
  if (name === undefined || name === id.text || (kind === 'facet' && faultOfId(kind, name))) return [];
  // An id that refers to an existing element, as in an amendment, must not be changed to a free one.
  const declares =
    kind !== 'part' && kind !== 'framework' && !DIRECTIVES.some((directive) => directive === kind);
  const better = declares ? freeId(name, workspace.frameworkOf(spot.path) ?? '', workspace) : name;
  return [{ title: `Change the id to '${better}'`, safe: false, changes: [replaceIn(spot, id, better)] }];
}

function removeBrackets(spot: LinePosition, within: number): Fix {
  const span = bracketsOf(spot.statement, within);
  const { source } = spot.statement;
  let { end } = span;
  while (source[end] === ' ') end++;
  return {
    title: 'Remove the brackets',
    safe: false,
    changes: [replaceIn(spot, { start: span.start, end }, '')],
  };
}

function bracketsOf({ source }: Statement, within: number): { start: number; end: number } {
  return { start: source.lastIndexOf('[', within), end: source.indexOf(']', within) + 1 };
}
