/** A text in one style. A line feed in it ends the line. */
export interface Stretch<Style> {
  readonly text: string;
  readonly style: Style;
}

/** A text with its position on a line. */
export interface PlacedStretch<Style> extends Stretch<Style> {
  /** From the beginning of the line, in the unit of the widths. */
  readonly x: number;
  readonly width: number;
}

/** Measures the width of a text in a style. It is called for words and spaces, often for the same one. */
export type WidthOf<Style> = (text: string, style: Style) => number;

/** A longer word may be broken after a hyphen or a slash; a shorter one, such as IPT-A, is not. */
const LONGEST_WHOLE = 16;

/** Breaks text into lines of at most `width`, between words; a word that fits on no line is broken within. */
export function breakLines<Style>(
  stretches: readonly Stretch<Style>[],
  width: number,
  widthOf: WidthOf<Style>,
): PlacedStretch<Style>[][] {
  const lines: Line<Style>[] = [newLine()];
  let gap: Stretch<Style> | undefined;
  const put = (word: readonly Stretch<Style>[], wide: number): void => {
    let line = lines.at(-1) as Line<Style>;
    const space = gap && line.fragments.length > 0 ? widthOf(' ', gap.style) : 0;
    if (line.fragments.length > 0 && line.width + space + wide > width) {
      line = newLine();
      lines.push(line);
    } else if (gap && space > 0) append(line, ' ', gap.style, space);
    gap = undefined;
    for (const { text, style } of word) append(line, text, style, widthOf(text, style));
  };
  for (const piece of piecesOf(stretches)) {
    if (piece === 'break') {
      lines.push(newLine());
      gap = undefined;
    } else if ('style' in piece) gap ??= piece;
    else {
      const wide = widthOfAll(piece.word, widthOf);
      if (wide <= width) put(piece.word, wide);
      else for (const part of partsOf(piece.word, width, widthOf)) put(part, widthOfAll(part, widthOf));
    }
  }
  return lines.map(({ fragments }) => fragments);
}

interface Line<Style> {
  readonly fragments: Growing<Style>[];
  width: number;
}

/** A fragment while its line is being filled, word by word. */
interface Growing<Style> {
  text: string;
  readonly style: Style;
  readonly x: number;
  width: number;
}

function newLine<Style>(): Line<Style> {
  return { fragments: [], width: 0 };
}

function append<Style>(line: Line<Style>, text: string, style: Style, width: number): void {
  const last = line.fragments[line.fragments.length - 1];
  if (last !== undefined && last.style === style) {
    last.text += text;
    last.width += width;
  } else line.fragments.push({ text, style, x: line.width, width });
  line.width += width;
}

type Piece<Style> = 'break' | Stretch<Style> | { readonly word: readonly Stretch<Style>[] };

/** Cuts text into breaks, spaces and words; a word may go through several styles. */
function* piecesOf<Style>(stretches: readonly Stretch<Style>[]): Iterable<Piece<Style>> {
  let word: Stretch<Style>[] = [];
  for (const { text, style } of stretches) {
    for (const part of text.split(/([ \n])/)) {
      if (part === '') continue;
      if (part !== ' ' && part !== '\n') {
        word.push({ text: part, style });
        continue;
      }
      if (word.length > 0) yield { word };
      word = [];
      yield part === ' ' ? { text: part, style } : 'break';
    }
  }
  if (word.length > 0) yield { word };
}

/** Breaks a word that is too long for a line: after hyphens and slashes if that is enough, otherwise anywhere. */
function* partsOf<Style>(
  word: readonly Stretch<Style>[],
  width: number,
  widthOf: WidthOf<Style>,
): Iterable<readonly Stretch<Style>[]> {
  let part: Stretch<Style>[] = [];
  let wide = 0;
  for (const { text, style } of word) {
    const cuts = text.length > LONGEST_WHOLE ? text.split(/(?<=[-/_.?&=](?=[^\s-]))/) : [text];
    for (const cut of cuts) {
      const whole = widthOf(cut, style);
      const letters = whole <= width ? [cut] : lettersOf(cut);
      for (const letter of letters) {
        const add = letters.length === 1 ? whole : widthOf(letter, style);
        if (part.length > 0 && wide + add > width) {
          yield part;
          part = [];
          wide = 0;
        }
        const last = part.at(-1);
        if (last?.style === style) part[part.length - 1] = { text: last.text + letter, style };
        else part.push({ text: letter, style });
        wide += add;
      }
    }
  }
  if (part.length > 0) yield part;
}

/** The letters of a text with their combining marks. */
function lettersOf(text: string): readonly string[] {
  return text.match(/.\p{M}*(?:\u200d.\p{M}*)*/gsu) ?? [text];
}

function widthOfAll<Style>(word: readonly Stretch<Style>[], widthOf: WidthOf<Style>): number {
  let width = 0;
  for (const { text, style } of word) width += widthOf(text, style);
  return width;
}
