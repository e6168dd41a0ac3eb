import { parseLines } from '../syntax/parseLine.ts';
import { isTrivia } from '../syntax/statement.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import type { Blocks } from './importedBlock.ts';
import { textBlocks } from './textBlocks.ts';

/** The contents of the clipboard, as HTML, text or both. */
export interface ClipboardContent {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** Nobody copies longer lists, but a page with embedded pictures may be longer. */
const LONGEST = 5_000_000;

/** Reads text that was copied from elsewhere. Undefined if it is already in the language, or a single line. */
export function readPasted({ html, text }: ClipboardContent): Blocks | undefined {
  if ((html?.length ?? 0) > LONGEST || (text?.length ?? 0) > LONGEST) return undefined;
  if (text !== undefined && isLanguage(text)) return undefined;
  const fromHtml = html ? htmlBlocks(html) : undefined;
  const read = fromHtml?.isList || !text?.trim() ? fromHtml : textBlocks(text);
  if (read === undefined || read.blocks.length === 0) return undefined;
  const isLine = read.blocks.length === 1 && !read.isList;
  return isLine ? undefined : read;
}

/** Whether every line of a text is a statement. */
function isLanguage(text: string): boolean {
  const statements = parseLines(text).filter((statement) => !isTrivia(statement));
  return (
    statements.length > 0 &&
    statements.every(({ kind }) => kind !== 'unknown') &&
    // A sentence such as `Note: bring the manual` looks like a property, so by itself it proves nothing.
    statements.some(({ kind }) => kind !== 'property')
  );
}
