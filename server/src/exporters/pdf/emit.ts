import { partsByFont, type Ruler } from '../measure.ts';
import type { FontName } from '../resources.ts';
import type { PdfLine, PdfPage, PlacedText } from './line.ts';
import { COLOURS, type Look } from './look.ts';
import type { Tagging } from './tagging.ts';

/** The position of text on the sheet, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The context for writing pages. */
export interface Press {
  readonly doc: PDFKit.PDFDocument;
  readonly tagging: Tagging;
  readonly sheet: Sheet;
  readonly rulers: Readonly<Record<FontName, Ruler>>;
  /** The page of an anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** The characters that are missing from the fonts, collected while writing. */
  readonly missing: Set<string>;
  /** The parents of bookmarks, by level. */
  readonly outlineParents: { readonly level: number; readonly outline: PDFKit.PDFOutline }[];
}

/** Writes the contents of a started page. */
export function writePage(press: Press, page: PdfPage): void {
  const { doc, tagging, sheet } = press;
  writeBars(press, page);
  for (const { line, y } of page) {
    const top = sheet.top + y;
    if (line.rule) {
      const above = top - (line.rule.thick < 1 ? 1.5 : 8);
      tagging.beginArtifact('Layout');
      doc
        .rect(sheet.left, above, sheet.width - sheet.left - sheet.right, line.rule.thick)
        .fill(line.rule.colour);
    }
    for (const anchor of line.anchors)
      doc.addNamedDestination(anchor, 'XYZ', 0, Math.max(0, top - 12), null as never);
    if (line.bookmark) addBookmark(press, line.bookmark, top);
    writeLine(press, line, top);
  }
  tagging.end();
}

/** Bars continue from line to line. */
function writeBars({ doc, tagging, sheet }: Press, page: PdfPage): void {
  page.forEach(({ line, y }, index) => {
    if (line.bar === undefined) return;
    const above = page[index - 1];
    const goesOn = above?.line.bar?.x === line.bar.x && above.line.bar.colour === line.bar.colour;
    const top = goesOn ? above.y + above.line.height : y;
    tagging.beginArtifact('Layout');
    doc.rect(sheet.left + line.bar.x, sheet.top + top, 2, y + line.height - top).fill(line.bar.colour);
  });
}

/** The distance of the base line from the middle of a line, in ems. */
const BASELINE = 0.35;

function writeLine(press: Press, line: PdfLine, top: number): void {
  const baseline = top + line.height / 2 + line.size * BASELINE;
  for (const part of line.parts) writeLineOfText(press, part, { baseline, height: line.height });
  if (line.pageOf !== undefined) writePageNumber(press, line, baseline);
}

/** The place of a line of text from the top of the page, and the height that a link on it has. */
interface LinePlace {
  readonly baseline: number;
  readonly height: number;
}

/** Writes text in its tag, as a link if its style has one. */
export function writeLineOfText(press: Press, part: PlacedText, place: LinePlace): void {
  const { url, anchor } = part.look;
  if (url !== undefined || anchor !== undefined) {
    writeLink(press, part, place);
    return;
  }
  press.tagging.begin(part.tag);
  writePart(press, part, place.baseline);
}

function writeLink(press: Press, part: PlacedText, { baseline, height }: LinePlace): void {
  const { doc, sheet } = press;
  const { url, anchor, size } = part.look;
  const top = baseline - height / 2 - size * BASELINE;
  press.tagging.link(part.tag, (structure) => {
    writePart(press, part, baseline);
    const x = sheet.left + part.x;
    const options = {
      structParent: structure,
      Contents: new String(part.text),
    } as unknown as PDFKit.Mixins.AnnotationOption;
    if (url !== undefined) doc.link(x, top, part.width, height, url, options);
    else doc.goTo(x, top, part.width, height, anchor as string, options);
  });
}

function writePart(press: Press, { text, look, x, width }: PlacedText, baseline: number): void {
  const { doc, sheet, rulers, missing } = press;
  const left = sheet.left + x;
  const { has, widthOf } = rulers[look.face];
  setLook(doc, look);
  const parts = partsByFont(text, has);
  let at = left;
  for (const part of parts) {
    const wide = parts.length === 1 ? width : widthOf(part.text) * look.size;
    if (!part.missing) {
      const seen = part.text.replace(UNSEEN, '');
      const oblique = look.leans ? { oblique: LEAN } : {};
      if (seen !== '') doc.text(seen, at, baseline, { ...PLAIN, ...oblique, textWidth: wide } as object);
    } else {
      missing.add(part.text);
      // A replacement sign is drawn, but copying and screen readers get the character itself.
      doc.markContent('Span', { actual: part.text });
      doc.text('\ufffd', at, baseline, PLAIN);
      doc.endMarkedContent();
    }
    at += wide;
  }
  if (look.change !== undefined) {
    // Lines besides colours, so that a print in grey shows the changes too.
    const above = look.change === 'removed' ? 0.28 : -0.14;
    doc.rect(left, baseline - look.size * above, width, look.size * 0.06).fill(look.colour);
  }
}

/** Characters that only join, separate or reverse their neighbours are not visible themselves. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Lines are broken and measured already, so the library must not do it again. */
const PLAIN = { lineBreak: false, baseline: 'alphabetic', wordCount: 1 } as const;

/** The slant of bold italic letters, in degrees, as in the font's own italics. */
const LEAN = 12;

function setLook(doc: PDFKit.PDFDocument, { face, size, colour }: Look): void {
  doc.font(face).fontSize(size).fillColor(colour);
}

/** The page number for an entry of the table of contents. */
function writePageNumber(
  { doc, tagging, sheet, rulers, pageOf }: Press,
  line: PdfLine,
  baseline: number,
): void {
  const last = line.parts.at(-1);
  const number = `${pageOf.get(line.pageOf ?? '') ?? ''}`;
  if (last === undefined || number === '') return;
  const width = rulers.regular.widthOf(number) * line.size;
  tagging.begin(last.tag);
  doc.font('regular').fontSize(line.size).fillColor(COLOURS.quiet);
  doc.text(number, sheet.width - sheet.right - width, baseline, PLAIN);
}

/** Adds a bookmark for a place at that distance from the top of the page. */
export function addBookmark(
  { doc, sheet, outlineParents }: Press,
  { level, title }: NonNullable<PdfLine['bookmark']>,
  top: number,
): void {
  while ((outlineParents.at(-1)?.level ?? -1) >= level) outlineParents.pop();
  const parent = outlineParents.at(-1)?.outline ?? doc.outline;
  // The library counts from the right and from the top.
  const options = { fit: false, left: sheet.width, top: Math.max(0, top - 12), expanded: level < 2 };
  outlineParents.push({ level, outline: parent.addItem(title, options as { expanded: boolean }) });
}
