export { breakLines, type PlacedStretch, type Stretch } from './breakLines.ts';
export {
  type Block as ExportBlock,
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
export { type DrawOptions, drawMap, type Measure, type Weight } from './drawMap.ts';
export { type ExportScope, frameworkDocument, isExportable } from './exportDocument.ts';
export { lightHue } from './hues.ts';
export { type HrefOfKey, type MapPicture, mapPicture } from './mapPicture.ts';
export { writeMarkdown } from './markdown.ts';
export { questionDocument } from './questionDocument.ts';
export { type ExportTarget, type ExportView, elementsByKey } from './targets.ts';
