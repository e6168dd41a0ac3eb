import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { ExportDocument } from '../engine/export/index.ts';
import { type DocxBody, writeBlocks } from './docx/blocks.ts';
import { bookmarksOf } from './docx/bookmarks.ts';
import { isWrittenRightToLeft } from './docx/direction.ts';
import { makeReproducible } from './docx/makeReproducible.ts';
import { mapSheet, widthOfMap, writeMap } from './docx/map.ts';
import { lineRun } from './docx/runs.ts';
import { numberingOf, stylesOf } from './docx/styles.ts';
import type { Written } from './format.ts';

/** A4 with its margins, in twentieths of a point. */
const SHEET = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1500, right: 1420, bottom: 1400, left: 1420, header: 720, footer: 700 };
const RIGHT = SHEET.width - MARGIN.left - MARGIN.right;

/** The date of changes in a framework without a date of publication. */
const NO_DAY = '2000-01-01T00:00:00Z';

/** A document as a Word file, in which a group can track its changes: real headings, lists, links and contents. */
export async function writeDocx(document: ExportDocument): Promise<Written> {
  const { title, authors, language, partOf, published, map, blocks } = document;
  const front = writeFront(document);
  const isRightToLeft = isWrittenRightToLeft(language);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published ?? '') ? `${published}T00:00:00Z` : undefined;
  let revisions = 0;
  const page: DocxBody = {
    bookmarks: bookmarksOf(blocks),
    isRightToLeft,
    children: [],
    lists: 0,
    // The time of a change is not known. Word needs one, and the same document has to give the same file.
    revise: () => ({ id: ++revisions, author: 'Competence', date: day ?? NO_DAY }),
  };
  writeBlocks(page, blocks);
  const edges = edgesOf(document, RIGHT);
  const sheet = { page: { size: SHEET, margin: MARGIN } };
  const file = new Document({
    title,
    creator: authors.join(', ') || 'Competence',
    lastModifiedBy: 'Competence',
    revision: 1,
    ...(partOf !== undefined && { subject: partOf }),
    styles: stylesOf(language),
    numbering: numberingOf(),
    // Only Word knows the page breaks, so it is asked to fill in the page numbers of the contents.
    features: { updateFields: hasContents(document) },
    sections: hasContents(document)
      ? [
          { ...withFirstPage(document, edges), properties: { ...sheet, titlePage: true }, children: front },
          ...(map
            ? [
                {
                  ...edgesOf(document, widthOfMap(map)),
                  properties: { ...mapSheet(map), type: SectionType.NEXT_PAGE },
                  children: writeMap(map, page),
                },
              ]
            : []),
          ...(page.children.length > 0
            ? [{ ...edges, properties: { ...sheet, type: SectionType.NEXT_PAGE }, children: page.children }]
            : []),
        ]
      : [
          {
            ...withFirstPage(document, edges),
            properties: { ...sheet, titlePage: true },
            children: [...front, ...page.children],
          },
        ],
  });
  const packed = await Packer.pack(file, 'uint8array');
  return { bytes: makeReproducible(packed, day), notices: [] };
}

/** A part is short enough to need no table of contents. */
function hasContents({ kind }: ExportDocument): boolean {
  return kind === 'framework';
}

/** The first page has in its title what other pages have in their header. */
function withFirstPage<Edges extends { headers: object; footers: object }>(
  document: ExportDocument,
  edges: Edges,
) {
  const first = new Header({ children: [new Paragraph({ style: 'Header' })] });
  return {
    headers: { ...edges.headers, first },
    footers: { ...edges.footers, first: footerOf(document, RIGHT) },
  };
}

/** The title and the notices below it. */
function writeFront(document: ExportDocument): FileChild[] {
  const { kind, title, partOf, version, status, authors, notice, extent } = document;
  const above = partOf ?? (kind === 'framework' ? 'Competence framework' : undefined);
  const facts = factsOf({ version, status });
  const children: FileChild[] = [
    ...(above === undefined
      ? []
      : [new Paragraph({ style: 'Subtitle', keepNext: true, children: [lineRun(above)] })]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [lineRun(title)] }),
    ...[facts, authors.join(', ')]
      .filter((line) => line !== '')
      .map((line) => new Paragraph({ style: 'Subtitle', children: [lineRun(line)] })),
    ...[notice, extent].flatMap((text) =>
      text === undefined ? [] : [new Paragraph({ style: 'Notice', children: [lineRun(text)] })],
    ),
  ];
  if (!hasContents(document)) return children;
  return [
    ...children,
    new Paragraph({ style: 'TOCHeading', children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function factsOf({ version, status }: Pick<ExportDocument, 'version' | 'status'>): string {
  return [...(version ? [`Version ${version}`] : []), ...(status ? [status] : [])].join(' · ');
}

/** The header and footer of pages on which text is `right` wide. */
function edgesOf(document: ExportDocument, right: number) {
  return {
    headers: { default: headerOf(document, right) },
    footers: { default: footerOf(document, right) },
  };
}

function headerOf({ title, version, status }: ExportDocument, right: number): Header {
  const text = [lineRun(title), new TextRun({ children: ['\t', factsOf({ version, status })] })];
  return new Header({ children: [edge('Header', text, right)] });
}

function footerOf({ partOf }: ExportDocument, right: number): Footer {
  const number = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [edge('Footer', [lineRun(partOf ?? ''), number], right)] });
}

/** A line at the edge of a page: something to the left and something to the right. */
function edge(style: string, children: TextRun[], right: number): Paragraph {
  return new Paragraph({ style, tabStops: [{ type: TabStopType.RIGHT, position: right }], children });
}
