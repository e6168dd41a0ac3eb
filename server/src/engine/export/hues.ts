/**
 * The hues of domains on a light background, by number from 1; the first is for elements without a domain. They are the
 * same as in the viewer's style sheet (a test compares them).
 */
const LIGHT_HUES: readonly string[] = [
  '#545e6d',
  '#394eaa',
  '#145442',
  '#692278',
  '#6a2203',
  '#64590d',
  '#924666',
  '#353d4d',
  '#1b6c8c',
  '#885e41',
];

/** The other colours on a light background. */
export const LIGHT = {
  paper: '#ffffff',
  ink: '#1d2430',
  quiet: '#545e6d',
  line: '#d7dce2',
  accent: '#0b5cad',
} as const;

/** The hue of a number, from 0. */
export function lightHue(hue: number): string {
  return LIGHT_HUES[hue] ?? LIGHT.quiet;
}

/** Mixes two colours, both as `#rrggbb`; the share of the first is from 0 to 1. */
export function mixColours(colour: string, share: number, ground: string): string {
  const channel = (from: number): string => {
    const read = (text: string): number => Number.parseInt(text.slice(from, from + 2), 16);
    return Math.round(read(colour) * share + read(ground) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
