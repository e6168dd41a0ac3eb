import type { ExportFormat } from './format.ts';

export {
  type ExportScope,
  type ExportView,
  elementsByKey,
  exportDocument,
  isExportable,
  mapPicture,
} from '../core/index.ts';
export type { DocumentFormat, ExportFormat, MapFormat, Written } from './format.ts';
export { openResources, type Resources } from './resources.ts';

/** The formats that can be exported. What a format is written with is loaded when it is first asked for. */
export const FORMATS: readonly ExportFormat[] = [
  {
    name: 'pdf',
    label: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    isText: false,
    shows: 'document',
    write: async (document, resources) => (await import('./pdf.ts')).writePdf(document, resources),
  },
  {
    name: 'docx',
    label: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    shows: 'document',
    write: async (document) => (await import('./docx.ts')).writeDocx(document),
  },
  {
    name: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    isText: true,
    shows: 'document',
    write: async (document) => (await import('./markdown.ts')).writeMarkdownBytes(document),
  },
  {
    name: 'svg',
    label: 'Map as SVG',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    isText: true,
    shows: 'map',
    write: async (picture, resources) => (await import('./svg.ts')).writeSvg(picture, resources),
  },
  {
    name: 'png',
    label: 'Map as PNG',
    extension: 'png',
    mediaType: 'image/png',
    isText: false,
    shows: 'map',
    write: async (picture, resources) => (await import('./png.ts')).writePng(picture, resources),
  },
];
