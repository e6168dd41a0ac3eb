import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { ExportDocument } from '../engine/export/index.ts';
import { anchorsOf } from './anchorsOf.ts';
import type { Written } from './format.ts';
import { type Ruler, rulerOf } from './measure.ts';
import { noticesOf } from './missingSigns.ts';
import { setDocumentBlocks } from './pdf/blocks.ts';
import { type Press, type Sheet, writePage } from './pdf/emit.ts';
import { setContents, setTitle } from './pdf/front.ts';
import type { PdfLine, PdfPage, Tag } from './pdf/line.ts';
import { type Look, type Looks, startLooks } from './pdf/look.ts';
import { writeMargins } from './pdf/margins.ts';
import { paginate } from './pdf/paginate.ts';
import { startTagging } from './pdf/tagging.ts';
import type { TypesettingContext } from './pdf/typeset.ts';
import type { FontName, Resources } from './resources.ts';

/** A4, upright. */
const SHEET: Sheet = { width: 595.28, height: 841.89, left: 72, right: 72, top: 76, bottom: 72 };
const FACES: readonly FontName[] = ['regular', 'bold', 'italic'];
/** The creation date is only set if the framework has a publication date. */
const NO_DAY = new Date(0);

type Rulers = Readonly<Record<FontName, Ruler>>;

/** A document as PDF: tagged, with bookmarks, links and page numbers. */
export async function writePdf(document: ExportDocument, resources: Resources): Promise<Written> {
  const fonts = await Promise.all(FACES.map(async (face) => [face, await resources.font(face)] as const));
  const rulers = Object.fromEntries(fonts.map(([face, font]) => [face, rulerOf(font)])) as Rulers;
  const root: Tag = { type: 'Document', parent: undefined };
  const pages = layOut(document, rulers, root);
  const doc = openPdf(document);
  for (const [face, font] of fonts) doc.registerFont(face, font as never);
  const bytes = toBytes(doc);
  const missing = new Set<string>();
  const tagging = startTagging(doc, root);
  const press: Press = {
    doc,
    tagging,
    sheet: SHEET,
    rulers,
    pageOf: pagesOf(pages),
    missing,
    outlineParents: [],
  };
  pages.forEach((page, index) => {
    doc.addPage();
    writePage(press, page);
    writeMargins(press, document, index + 1, pages.length);
  });
  tagging.finish();
  doc.end();
  return { bytes: await bytes, notices: noticesOf(missing, 'PDF', 'docx') };
}

/** The lines of a document on their pages. */
function layOut(document: ExportDocument, rulers: Rulers, root: Tag): readonly PdfPage[] {
  const looks = startLooks(anchorsOf(document.blocks));
  const front = setLines(rulers, looks, (setting) => {
    setTitle(setting, document, root);
    if (document.kind === 'framework') setContents(setting, document.blocks, root);
  });
  const body = setLines(rulers, looks, (setting) => setDocumentBlocks(setting, document.blocks, root));
  const height = SHEET.height - SHEET.top - SHEET.bottom;
  if (document.kind === 'framework') return [...paginate(front, height), ...paginate(body, height)];
  return paginate([...front, ...spaced(body)], height);
}

/** Below a title, text begins after a space. */
function spaced([first, ...rest]: readonly PdfLine[]): PdfLine[] {
  return first ? [{ ...first, before: Math.max(first.before, 18) }, ...rest] : [];
}

function setLines(
  rulers: Rulers,
  looks: Looks,
  set: (setting: TypesettingContext) => void,
): readonly PdfLine[] {
  const widthOf = (text: string, { face, size }: Look): number => rulers[face].widthOf(text) * size;
  const setting: TypesettingContext = {
    widthOf,
    looks,
    width: SHEET.width - SHEET.left - SHEET.right,
    lines: [],
  };
  set(setting);
  return setting.lines;
}

function openPdf({ title, authors, language, published, partOf }: ExportDocument): PDFKit.PDFDocument {
  const day = published === undefined ? NO_DAY : new Date(`${published}T00:00:00Z`);
  const isDated = published !== undefined && !Number.isNaN(day.getTime());
  const doc = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    // Layout happens here, so the library must not start pages by itself.
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language ?? 'en',
    font: null as never,
    info: {
      Title: title,
      ...(authors.length > 0 && { Author: authors.join(', ') }),
      ...(partOf !== undefined && { Subject: partOf }),
      Creator: 'Competence',
      CreationDate: isDated ? day : NO_DAY,
    },
  });
  orderByCharacters(doc);
  return doc;
}

/**
 * Readers find the destinations of links by binary search over character codes. The library would sort them by the
 * language of the machine, which mixes capitals and lower case, and differs between machines.
 */
function orderByCharacters(doc: PDFKit.PDFDocument): void {
  const { Dests } = (doc as unknown as WithNames)._root.data.Names.data;
  Dests._compareKeys = (left, right) => (left < right ? -1 : Number(left > right));
}

/** The parts of the library that are used here. */
interface WithNames {
  readonly _root: {
    readonly data: {
      readonly Names: {
        readonly data: { readonly Dests: { _compareKeys(left: string, right: string): number } };
      };
    };
  };
}

/** The page of each anchor, from 1. */
function pagesOf(pages: readonly PdfPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { line } of page) for (const anchor of line.anchors) found.set(anchor, index + 1);
  });
  return found;
}
