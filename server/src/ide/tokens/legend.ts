/** What a stretch of a line is: types of the protocol where they fit, so that every theme has a colour for them. */
export const TOKEN_TYPES = [
  'keyword',
  'operator',
  'type',
  'property',
  'enumMember',
  'number',
  'comment',
  /** A term of the glossary where readers read it. */
  'glossaryTerm',
  /** The text of what is retired. */
  'statementText',
] as const;

/** What else there is to say of it. `deprecated`: it is retired. */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of a line and what it is; half-open columns. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const TYPE_NUMBERS = new Map<string, number>(TOKEN_TYPES.map((type, index) => [type, index]));
const MODIFIER_BITS = new Map<string, number>(
  TOKEN_MODIFIERS.map((modifier, index) => [modifier, 1 << index]),
);

/** The number by which the legend knows a type. */
export function numberOfType(type: TokenType): number {
  return TYPE_NUMBERS.get(type) ?? 0;
}

/** The bits by which the legend knows modifiers. */
export function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (MODIFIER_BITS.get(modifier) ?? 0), 0);
}
