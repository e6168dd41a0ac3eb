import { type ExportDocument, writeMarkdown } from '../engine/export/index.ts';
import type { Written } from './format.ts';

/** A document as Markdown in UTF-8. */
export function writeMarkdownBytes(document: ExportDocument): Written {
  return { bytes: new TextEncoder().encode(writeMarkdown(document)), notices: [] };
}
