import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run, Runs } from '../../engine/export/index.ts';
import { hasRightToLeft } from './direction.ts';

/** The bookmarks of a document by their anchors. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Runs as the contents of a paragraph in Word. `looks` is their common style. */
export function childrenOf(runs: Runs, bookmarks: Bookmarks, looks: IRunOptions = {}): ParagraphChild[] {
  return runs.flatMap((run) => childOf(run, bookmarks, looks));
}

function childOf(run: Run, bookmarks: Bookmarks, looks: IRunOptions): ParagraphChild[] {
  const bookmark = run.anchor === undefined ? undefined : bookmarks.get(run.anchor);
  if (bookmark === undefined && run.url === undefined) return textRuns(run, looks);
  const children = textRuns(run, { ...looks, style: 'Hyperlink' });
  if (bookmark !== undefined) return [new InternalHyperlink({ anchor: bookmark, children })];
  return [new ExternalHyperlink({ link: run.url as string, children })];
}

/** A text on one line. Word has to be told if it is written from right to left. */
export function lineRun(text: string, looks: IRunOptions = {}): TextRun {
  return new TextRun({ ...looks, ...(hasRightToLeft(text) && { rightToLeft: true }), text });
}

/** One of Word's runs per line. */
function textRuns({ text, strong, emphasis, code }: Run, looks: IRunOptions): TextRun[] {
  return text.split('\n').map((line, index) =>
    lineRun(line, {
      ...looks,
      ...(strong && { bold: true }),
      ...(emphasis && { italics: true }),
      ...(code && looks.style === undefined && { style: 'SourceCode' }),
      ...(index > 0 && { break: 1 }),
    }),
  );
}
