/** A token for tests: its position, and its type with its modifiers. */
export interface DecodedToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const TYPES = [
  'keyword',
  'operator',
  'type',
  'property',
  'enumMember',
  'number',
  'comment',
  'glossaryTerm',
  'statementText',
];
const MODIFIERS = ['declaration', 'deprecated'];

/** Decodes tokens from the numbers of the protocol. */
export function decodeTokens(data: readonly number[]): DecodedToken[] {
  const tokens: DecodedToken[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    line += lines;
    start = lines === 0 ? start + columns : columns;
    const modifiers = MODIFIERS.filter((_, bit) => bits & (1 << bit));
    tokens.push({ line, start, end: start + length, name: [TYPES[type], ...modifiers].join('.') });
  }
  return tokens;
}
