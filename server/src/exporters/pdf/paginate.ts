import type { PdfLine, PdfPage } from './line.ts';

/**
 * Distributes lines over pages of a given height. Lines that belong together stay together, unless a page is too small
 * for them.
 */
export function paginate(lines: readonly PdfLine[], height: number): PdfPage[] {
  const pages: { line: PdfLine; y: number }[][] = [];
  let page: { line: PdfLine; y: number }[] = [];
  let y = 0;
  const turn = (): void => {
    pages.push(page);
    page = [];
    y = 0;
  };
  for (let at = 0; at < lines.length; ) {
    const end = endOfChunk(lines, at);
    const first = lines[at] as PdfLine;
    const needed = Math.max(heightOf(lines, at, end, page.length === 0), first.room);
    if (page.length > 0 && y + needed > height) turn();
    for (; at < end; at++) {
      const line = lines[at] as PdfLine;
      const before = page.length === 0 ? 0 : line.before;
      // Lines that do not fit on one page are separated after all.
      if (page.length > 0 && y + before + line.height > height) turn();
      y += page.length === 0 ? 0 : line.before;
      page.push({ line, y });
      y += line.height;
    }
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** The index after the last line that must stay with the one at `start`. */
function endOfChunk(lines: readonly PdfLine[], start: number): number {
  let end = start;
  while (end < lines.length - 1 && lines[end]?.keep) end++;
  return end + 1;
}

function heightOf(lines: readonly PdfLine[], start: number, end: number, atTop: boolean): number {
  let height = 0;
  for (let at = start; at < end; at++) {
    const line = lines[at] as PdfLine;
    height += line.height + (atTop && at === start ? 0 : line.before);
  }
  return height;
}
