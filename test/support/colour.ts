/** Linear red, green and blue, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * The ways in which people see colours: all of them, or with one kind of cone missing (after Machado, Oliveira and
 * Fernandes).
 */
const SIGHTS: Readonly<Record<string, readonly number[]>> = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'no green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'no blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** The colour that `#rrggbb` writes. */
export function readColour(hex: string): Colour {
  return [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  ) as unknown as Colour;
}

/** The contrast of two colours, as WCAG has it. */
export function contrast(left: Colour, right: Colour): number {
  const [low, high] = [luminance(left), luminance(right)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of one colour over another, mixed as `color-mix(in srgb, …)` does. */
export function mix(over: Colour, under: Colour, share: number): Colour {
  const mixed = over.map((part, at) => {
    return toLinear(toGamma(part) * share + toGamma(under[at] ?? 0) * (1 - share));
  });
  return mixed as unknown as Colour;
}

/** The distance of two colours for the people who distinguish them least (in Oklab; 0.02 is just noticeable). */
export function distance(left: Colour, right: Colour): number {
  const distances = Object.values(SIGHTS).map((sight) => {
    const [a, b] = [toOklab(see(sight, left)), toOklab(see(sight, right))];
    return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
  });
  return Math.min(...distances);
}

function see(sight: readonly number[], colour: Colour): Colour {
  const seen = [0, 3, 6].map((row) => {
    const sum = colour.reduce((total, part, at) => total + part * (sight[row + at] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
  return seen as unknown as Colour;
}

function toOklab([red, green, blue]: Colour): readonly number[] {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function toGamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}
