import type { Look } from './look.ts';

/** The role of a text for screen readers, and its parent. */
export interface Tag {
  readonly type: string;
  readonly parent: Tag | undefined;
}

/** Text with its position on a line. */
export interface PlacedText {
  readonly text: string;
  readonly look: Look;
  /** From the left margin, in points, as all measures here. */
  readonly x: number;
  readonly width: number;
  readonly tag: Tag;
}

/** A line of a page. */
export interface PdfLine {
  readonly parts: readonly PlacedText[];
  readonly height: number;
  /** The size of its text, which sets its base line. */
  readonly size: number;
  /** The space above it, except at the top of a page. */
  readonly before: number;
  /** Whether it must stay on the same page as the next line. */
  readonly keep: boolean;
  /** The space that must be left on a page for the line to start there; 0 for its own height. */
  readonly room: number;
  readonly anchors: readonly string[];
  readonly bookmark: { readonly level: number; readonly title: string } | undefined;
  /** A bar beside it, at this distance from the left margin. */
  readonly bar: { readonly x: number; readonly colour: string } | undefined;
  /** A rule above it. */
  readonly rule: { readonly colour: string; readonly thick: number } | undefined;
  /** The anchor whose page number is shown at the right. */
  readonly pageOf: string | undefined;
}

/** A page as lines with their positions, from the top margin. */
export type PdfPage = readonly { readonly line: PdfLine; readonly y: number }[];
