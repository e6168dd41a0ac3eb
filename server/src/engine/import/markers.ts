/** The beginning of a line that makes it an item of a list. */
export interface Marker {
  /** The list it belongs to: `bullet -`, `number 2` for 1.1, `letter`, `roman`. */
  readonly sort: string;
  /** The line without it. */
  readonly rest: string;
}

/** Characters used as bullets, including those that Word takes from the Symbol and Wingdings fonts. */
const BULLET = /^([•·▪▫◦●○■□‣⁃∙➢➤►▶✓✔❖§*+\uF000-\uF0FF]|[-–—]|o(?=\s))\s+(?=\S)/u;
/** The same without a required space, because no sentence starts like this. */
const GLUED_BULLET = /^([•▪▫◦●○■□‣⁃➢➤►✓✔❖\uF000-\uF0FF])(?=\S)/u;
const NUMBER = /^\(?(\d{1,4}(?:\.\d{1,4})+[.)]?|\d{1,4}[.)])\s+(?=\S)/;
const LETTER = /^\(?([a-z]|[A-Z])[.)]\s+(?=\S)/;
const ROMAN = /^\(?([ivx]{1,6}|[IVX]{1,6})[.)]\s+(?=\S)/;

/**
 * The marker of a line without its indentation; undefined if it is not an item. `before` is the letter of the previous
 * item.
 */
export function markerOf(line: string, before = ''): Marker | undefined {
  const bullet = BULLET.exec(line) ?? GLUED_BULLET.exec(line);
  if (bullet) return marker(`bullet ${/[–—]/.test(bullet[1] ?? '') ? '-' : bullet[1]}`, line, bullet[0]);
  const number = NUMBER.exec(line);
  if (number) return marker(`number ${number[1]?.match(/\d+/g)?.length ?? 1}`, line, number[0]);
  const letter = LETTER.exec(line);
  const roman = ROMAN.exec(line);
  if (roman && !(letter && follows(letter[1] ?? '', before))) return marker('roman', line, roman[0]);
  return letter ? marker('letter', line, letter[0]) : undefined;
}

/** The letter of a lettered item, by which the next one can be distinguished from a Roman number. */
export function letterOf(line: string): string {
  return LETTER.exec(line)?.[1] ?? '';
}

function follows(letter: string, before: string): boolean {
  return before !== '' && letter.charCodeAt(0) === before.charCodeAt(0) + 1;
}

function marker(sort: string, line: string, typed: string): Marker {
  return { sort, rest: line.slice(typed.length) };
}
