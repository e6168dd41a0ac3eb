import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { ExportDocument, MapPicture } from '../engine/export/index.ts';
import { anchorsOf } from './anchorsOf.ts';
import type { Written } from './format.ts';
import { type Ruler, rulerOf } from './measure.ts';
import { noticesOf } from './missingSigns.ts';
import { setDocumentBlocks } from './pdf/blocks.ts';
import { type Press, type Sheet, writePage } from './pdf/emit.ts';
import { setContents, setTitle } from './pdf/front.ts';
import type { PdfLine, PdfPage, Tag } from './pdf/line.ts';
import { type Look, type Looks, startLooks } from './pdf/look.ts';
import { MAP_ANCHOR, type PlacedMap, placeMap, writeMapPage } from './pdf/map.ts';
import { writeMargins } from './pdf/margins.ts';
import { writeMetadata } from './pdf/metadata.ts';
import { paginate } from './pdf/paginate.ts';
import { startTagging } from './pdf/tagging.ts';
import type { TypesettingContext } from './pdf/typeset.ts';
import type { FontName, Resources } from './resources.ts';

/** A4, upright. */
const SHEET: Sheet = { width: 595.28, height: 841.89, left: 72, right: 72, top: 76, bottom: 72 };
const FACES: readonly FontName[] = ['regular', 'bold', 'italic'];
/** The library needs a creation date for the number that it gives to the file. */
const NO_DAY = new Date(0);

type Rulers = Readonly<Record<FontName, Ruler>>;

/** A document as PDF: tagged, with bookmarks, links and page numbers. */
export async function writePdf(document: ExportDocument, resources: Resources): Promise<Written> {
  const fonts = await Promise.all(FACES.map(async (face) => [face, await resources.font(face)] as const));
  const rulers = Object.fromEntries(fonts.map(([face, font]) => [face, rulerOf(font)])) as Rulers;
  const root: Tag = { type: 'Document', parent: undefined };
  const looks = startLooks(new Set([...anchorsOf(document.blocks), MAP_ANCHOR]));
  const pages = layOut(document, rulers, looks, root);
  const doc = openPdf(document);
  for (const [face, font] of fonts) doc.registerFont(face, font as never);
  const bytes = toBytes(doc);
  const missing = new Set<string>();
  const tagging = startTagging(doc, root);
  const pageOf = pagesOf(pages);
  const outlineParents: Press['outlineParents'] = [];
  pages.forEach((page, index) => {
    const sheet = page.type === 'map' ? page.map.sheet : SHEET;
    const press: Press = { doc, tagging, sheet, rulers, pageOf, missing, outlineParents };
    doc.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    if (page.type === 'map') writeMapPage(press, page.map, page.index, looks, root);
    else writePage(press, page.lines);
    writeMargins(press, document, index + 1, pages.length);
  });
  tagging.finish();
  doc.end();
  return { bytes: await bytes, notices: noticesOf(missing, 'PDF', 'docx') };
}

/** A page of text, or of the map. */
type Page =
  | { readonly type: 'text'; readonly lines: PdfPage }
  | { readonly type: 'map'; readonly map: PlacedMap; readonly index: number };

/** The pages of a document: its title and contents, the map, and everything else. */
function layOut(document: ExportDocument, rulers: Rulers, looks: Looks, root: Tag): readonly Page[] {
  const { kind, map, blocks } = document;
  const front = setLines(rulers, looks, (setting) => {
    setTitle(setting, document, root);
    if (kind === 'framework') setContents(setting, document, root);
  });
  const body = setLines(rulers, looks, (setting) => setDocumentBlocks(setting, blocks, root));
  const paged = (lines: readonly PdfLine[]): Page[] =>
    paginate(lines, SHEET.height - SHEET.top - SHEET.bottom).map((page) => ({ type: 'text', lines: page }));
  if (kind !== 'framework') return paged([...front, ...spaced(body)]);
  return [
    ...paged(front),
    ...(map ? mapOn(map, rulers) : []),
    // An empty framework has nothing but its title.
    ...(body.length > 0 ? paged(body) : []),
  ];
}

function mapOn(picture: MapPicture, rulers: Rulers): Page[] {
  const map = placeMap(picture, (text, weight, size) => rulers[weight].widthOf(text) * size);
  return map.pages.map((_, index) => ({ type: 'map', map, index }));
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
  // Without a publication date, it is not known when the document was made.
  if (!isDated) delete (doc.info as { CreationDate?: Date }).CreationDate;
  writeMetadata(doc);
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
function pagesOf(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    if (page.type === 'map') {
      if (page.index === 0) found.set(MAP_ANCHOR, index + 1);
      return;
    }
    for (const { line } of page.lines) for (const anchor of line.anchors) found.set(anchor, index + 1);
  });
  return found;
}
