import type { DocumentFormat, ExportFormat, MapFormat } from './format.ts';
import { FORMATS, type Format } from './formats.ts';

export {
  type ExportScope,
  type ExportView,
  elementsByKey,
  frameworkDocument,
  isExportable,
  mapPicture,
  questionDocument,
  writeMarkdown,
} from '../engine/export/index.ts';
export type { DocumentFormat, ExportFormat, MapFormat, Written } from './format.ts';
export { openResources, type Resources } from './resources.ts';

/** This module, which is loaded on demand. */
export type Exporters = typeof import('./index.ts');

type Writer<Row extends Format> = (Row extends { shows: 'map' } ? MapFormat : DocumentFormat)['write'];

/** The library of a format is loaded when it is first needed. */
const WRITERS: { readonly [Name in Format['name']]: Writer<Extract<Format, { name: Name }>> } = {
  pdf: async (document, resources) => (await import('./pdf.ts')).writePdf(document, resources),
  docx: async (document) => (await import('./docx.ts')).writeDocx(document),
  markdown: async (document) => (await import('./markdown.ts')).writeMarkdownBytes(document),
  svg: async (picture, resources) => (await import('./svg.ts')).writeSvg(picture, resources),
  png: async (picture, resources) => (await import('./png.ts')).writePng(picture, resources),
};

/** The formats that can be exported, each with its writer, in the order of menus. */
export const EXPORT_FORMATS = FORMATS.map((row) => ({
  ...row,
  write: WRITERS[row.name],
})) as readonly ExportFormat[];
