const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

/** Adds colour to a text, or returns it unchanged. */
export type Paint = (colour: Colour, text: string) => string;

/** Uses colour if `stream` is a terminal. `FORCE_COLOR` and `NO_COLOR` take precedence. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment = process.env): Paint {
  if (!takesColour(stream, environment)) return (_colour, text) => text;
  return (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;
}

function takesColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no) return false;
  return stream.isTTY === true && terminal !== 'dumb';
}
