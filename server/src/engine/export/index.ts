export { breakLines, type PlacedStretch, type Stretch } from './breakLines.ts';
export {
  type Block as ExportBlock,
  changeOfRuns,
  type Definition,
  type Definitions,
  type DocumentKind,
  type ExportDocument,
  type Heading,
  type List as ExportList,
  type ListItem,
  type Paragraph,
  type Quote,
  type Run,
  type Runs,
  type Table,
  textOf,
} from './document.ts';
export { type DrawOptions, drawMap } from './drawMap.ts';
export { type ExportScope, frameworkDocument, isExportable, type MarkedChanges } from './exportDocument.ts';
export { lightHue, mixColours } from './hues.ts';
export {
  MAP_MARGIN,
  type MapDrawing,
  type MapName,
  type MapShape,
  type MapText,
  type Measure,
  rowsOfColumns,
  type Weight,
} from './layOutMap.ts';
export { mapPages } from './mapPages.ts';
export { type HrefOfKey, mapPicture } from './mapPicture.ts';
export { writeMarkdown } from './markdown.ts';
export type { MapPicture, PictureColumn, PictureEntry } from './picture.ts';
export { questionDocument } from './questionDocument.ts';
export { type ExportTarget, type ExportView, elementsByKey } from './targets.ts';
