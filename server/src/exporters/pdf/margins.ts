import type { ExportDocument } from '../../engine/export/index.ts';
import { partsByFont } from '../measure.ts';
import type { Press } from './emit.ts';
import { COLOURS } from './look.ts';

const SIZE = 8;

/** Writes the header and footer of a page: title, version, status and page number. */
export function writeMargins(press: Press, document: ExportDocument, page: number, pages: number): void {
  const { title, partOf, version, status } = document;
  const { sheet, tagging } = press;
  const state = [...(version ? [`Version ${version}`] : []), ...(status ? [status] : [])].join(' · ');
  tagging.beginArtifact('Pagination');
  // The first page has it all under its title.
  if (page > 1) {
    const room = sheet.width - sheet.left - sheet.right;
    const stateWidth = writeRight(press, state, 46);
    writeLeft(press, shorten(press, title, room - stateWidth - 24), 46);
    press.doc.rect(sheet.left, 52, room, 0.5).fill(COLOURS.line);
  }
  const foot = sheet.height - 40;
  const number = writeRight(press, `Page ${page} of ${pages}`, foot);
  if (partOf)
    writeLeft(press, shorten(press, partOf, sheet.width - sheet.left - sheet.right - number - 24), foot);
  tagging.end();
}

function writeLeft(press: Press, text: string, baseline: number): void {
  write(press, text, press.sheet.left, baseline);
}

/** Returns its width. */
function writeRight(press: Press, text: string, baseline: number): number {
  const width = widthOf(press, text);
  write(press, text, press.sheet.width - press.sheet.right - width, baseline);
  return width;
}

function write({ doc, rulers }: Press, text: string, x: number, baseline: number): void {
  const seen = partsByFont(text, rulers.regular.has)
    .map((part) => (part.missing ? '\ufffd' : part.text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')))
    .join('');
  if (seen === '') return;
  doc.font('regular').fontSize(SIZE).fillColor(COLOURS.quiet);
  doc.text(seen, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

function widthOf({ rulers }: Press, text: string): number {
  return text.split(/(?<= )/).reduce((width, word) => width + rulers.regular.widthOf(word), 0) * SIZE;
}

/** The text, shortened at the end if there is not enough space. */
function shorten(press: Press, text: string, width: number): string {
  if (widthOf(press, text) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(press, `${letters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
