import { breakLines, type Runs, type Stretch } from '../../engine/export/index.ts';
import type { PdfLine, PlacedText, Tag } from './line.ts';
import type { BaseLook, Look, Looks } from './look.ts';
import { styledStretches } from './look.ts';

/** The context for typesetting. */
export interface TypesettingContext {
  /** The width of a text, in points. */
  readonly widthOf: (text: string, look: Look) => number;
  readonly looks: Looks;
  /** The width between the margins. */
  readonly width: number;
  readonly lines: PdfLine[];
}

/** The position and role of text. */
export interface TextPlacement {
  readonly x: number;
  /** The right edge; by default the right margin. */
  readonly right?: number;
  readonly tag: Tag;
  readonly look: BaseLook;
  /** From one base line to the next. */
  readonly height: number;
  readonly before: number;
  /** Whether the last line must stay with the next one. */
  readonly keep?: boolean;
  readonly room?: number;
  readonly anchors?: readonly string[];
  readonly bookmark?: PdfLine['bookmark'];
  readonly bar?: PdfLine['bar'];
  readonly rule?: PdfLine['rule'];
  readonly pageOf?: string;
  /** A mark before the first line, such as a bullet. */
  readonly label?: PlacedText;
  /** Text in the margin beside the last line. */
  readonly beside?: PlacedText;
}

/** A paragraph of at most this many lines stays on one page. */
const SHORT = 3;

/** Lays out runs as lines. A paragraph without text but with a label is also a line. */
export function setRuns(setting: TypesettingContext, runs: Runs, place: TextPlacement): void {
  setStretches(setting, styledStretches(runs, place.look, setting.looks), place);
}

export function setStretches(
  setting: TypesettingContext,
  stretches: readonly Stretch<Look>[],
  place: TextPlacement,
): void {
  const { x, tag, look, height, before } = place;
  const width = (place.right ?? setting.width) - x;
  const broken = breakLines(stretches, Math.max(width, look.size * 4), setting.widthOf);
  broken.forEach((fragments, index) => {
    const parts = fragments.map(({ text, style, x: at, width }) => ({
      text,
      look: style,
      x: x + at,
      width,
      tag,
    }));
    const isFirst = index === 0;
    const isLast = index === broken.length - 1;
    setting.lines.push({
      parts: [
        ...(isFirst && place.label ? [place.label] : []),
        ...parts,
        ...(isLast && place.beside ? [place.beside] : []),
      ],
      height,
      size: look.size,
      before: isFirst ? before : 0,
      keep: isLast ? (place.keep ?? false) : keepsInside(index, broken.length),
      room: isFirst ? (place.room ?? 0) : 0,
      anchors: isFirst ? (place.anchors ?? []) : [],
      bookmark: isFirst ? place.bookmark : undefined,
      bar: place.bar,
      rule: isFirst ? place.rule : undefined,
      pageOf: isLast ? place.pageOf : undefined,
    });
  });
}

/** Prevents a single line of a paragraph at the foot or the head of a page. */
function keepsInside(index: number, count: number): boolean {
  return count <= SHORT || index === 0 || index === count - 2;
}

export function tagIn(parent: Tag | undefined, type: string): Tag {
  return { type, parent };
}
