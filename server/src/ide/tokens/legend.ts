/** The type of a token: standard types of the protocol where possible, so that every theme has a colour for them. */
export const TOKEN_TYPES = [
  'keyword',
  'operator',
  'type',
  'property',
  'enumMember',
  'number',
  'comment',
  /** A glossary term in text for readers. */
  'glossaryTerm',
  /** The text of a retired element. */
  'statementText',
] as const;

/** The modifier of a token. `deprecated`: it is retired. */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A range of a line with its type; half-open columns. */
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

/** The number of a type in the legend. */
export function numberOfType(type: TokenType): number {
  return TYPE_NUMBERS.get(type) ?? 0;
}

/** The bits of modifiers in the legend. */
export function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (MODIFIER_BITS.get(modifier) ?? 0), 0);
}
