import { type Fact, factsOf, type Role } from '../../engine/index/index.ts';
import { findProperty, STATUSES, takesFacets, type ValueKind } from '../../engine/model/index.ts';
import {
  DECLARATIONS,
  DIRECTIVES,
  type Place,
  SECTIONS,
  type Statement,
  type StatementKind,
  wholeSpan,
} from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import type { Token, TokenModifier, TokenType } from './legend.ts';
import { type NameStates, nonEmptyValues } from './nameStates.ts';

/** A line with its position and context. */
export interface LineSetting {
  readonly path: string;
  readonly framework: string;
  readonly place: Place;
  readonly isRetired: boolean;
  readonly names: NameStates;
  /** The positions of glossary terms in the line; half-open columns. */
  terms(statement: Statement): readonly Span[];
}

/** The tokens of a line in their order; none overlap. */
export function tokensOfLine(statement: Statement, setting: LineSetting): readonly Token[] {
  const tokens: Token[] = [];
  const add = (span: Span | undefined, type: TokenType, ...modifiers: TokenModifier[]): void => {
    if (span && span.end > span.start) tokens.push({ start: span.start, end: span.end, type, modifiers });
  };
  if (statement.kind === 'comment') add(wholeSpan(statement), 'comment');
  if (KEYWORDS.has(statement.kind)) add(statement.keyword, 'keyword');
  add(statement.name, 'property');
  add(wordBeforeInto(statement), 'operator');
  const facts = factsOf(statement, { ...setting, parent: undefined }, setting.framework);
  for (const fact of facts) addName(fact, setting, add);
  addValues(statement, facts, setting, add);
  for (const span of setting.terms(statement)) add(span, 'glossaryTerm');
  const sorted = withoutOverlaps(tokens);
  return setting.isRetired && statement.text ? strikeOut(sorted, statement.text) : sorted;
}

type Add = (span: Span | undefined, type: TokenType, ...modifiers: TokenModifier[]) => void;

const KEYWORDS: ReadonlySet<StatementKind> = new Set<StatementKind>([
  ...DECLARATIONS,
  ...SECTIONS,
  ...DIRECTIVES,
  'question',
]);

/** The `in` of a declaration, the `to` of a move. */
function wordBeforeInto({ source, into, id, keyword }: Statement): Span | undefined {
  if (into === undefined) return undefined;
  const from = (id ?? keyword)?.end ?? 0;
  // There may be a bracket in between: `move [direct] to review`.
  const word = /(?<![a-z])[a-z]+[^a-z]*$/.exec(source.slice(from, into.start));
  if (word === null) return undefined;
  const start = from + word.index;
  return { start, end: start + word[0].trimEnd().length };
}

/** Parts of a line that refer to something elsewhere. */
const NAMING: ReadonlySet<Role> = new Set<Role>(['reference', 'placement', 'target', 'part', 'uses']);

function addName(fact: Fact, { names, isRetired }: LineSetting, add: Add): void {
  const { role, part, name } = fact;
  if (role === 'declaration' || role === 'header') {
    add(part, 'type', 'declaration', ...(isRetired ? (['deprecated'] as const) : []));
  } else if (NAMING.has(role) && (role !== 'placement' || name !== '')) {
    const { isKnown, isRetired: isOld } = names.stateOf(fact);
    if (isKnown) add(part, 'type', ...(isOld ? (['deprecated'] as const) : []));
  }
}

function addValues(statement: Statement, facts: readonly Fact[], setting: LineSetting, add: Add): void {
  const { kind, keyword, text } = statement;
  if (kind === 'facet') for (const value of nonEmptyValues(text)) add(value, 'enumMember', 'declaration');
  if (kind !== 'property' || keyword === undefined) return;
  const property = findProperty(setting.place, keyword.text);
  if (property) {
    add(keyword, 'property');
    const type = text && typeOfValue(property.value, text.text);
    if (type) add(text, type);
    return;
  }
  const facet = takesFacets(setting.place) ? facts.find(({ role }) => role === 'facet') : undefined;
  const known = facet && setting.names.stateOf(facet).values;
  if (known) add(keyword, 'property');
  for (const value of nonEmptyValues(text)) if (known?.has(value.text)) add(value, 'enumMember');
}

const NUMBERS: Partial<Record<ValueKind, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  version: /^\d+\.\d+\.\d[0-9A-Za-z.+-]*$/,
  year: /^\d{4}$/,
};

function typeOfValue(kind: ValueKind, value: string): TokenType | undefined {
  if (kind === 'status') return STATUSES.some((status) => status === value) ? 'enumMember' : undefined;
  return NUMBERS[kind]?.test(value) ? 'number' : undefined;
}

/** The tokens from left to right. If tokens overlap, the first wins; if they start together, the longest. */
function withoutOverlaps(tokens: Token[]): Token[] {
  tokens.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

/** Marks the text, around the tokens in it, as that of something retired. */
function strikeOut(tokens: readonly Token[], text: Span): Token[] {
  const all: Token[] = [];
  let start = text.start;
  const fill = (end: number): void => {
    if (end > start) all.push({ start, end, type: 'statementText', modifiers: ['deprecated'] });
  };
  for (const token of tokens) {
    if (token.start >= text.start) fill(token.start);
    all.push(token);
    start = Math.max(start, token.end);
  }
  fill(text.end);
  return all;
}
