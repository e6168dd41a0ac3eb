import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { changeOfRuns, type Run, type Runs } from '../../engine/export/index.ts';
import { hasRightToLeft } from './direction.ts';

/** The bookmarks of a document by their anchors. */
export type Bookmarks = ReadonlyMap<string, string>;

/** What runs need of the document that they are in. */
export interface RunContext {
  readonly bookmarks: Bookmarks;
  /** Describes another tracked change. */
  revise(): TrackedRevision;
}

/** A tracked change: its number in the document, who made it, and when. */
export interface TrackedRevision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** Runs as the contents of a paragraph in Word. `looks` is their common style. */
export function childrenOf(runs: Runs, context: RunContext, looks: IRunOptions = {}): ParagraphChild[] {
  return runs.flatMap((run) => childOf(run, context, looks));
}

/** Marks the end of a paragraph as added or removed if all of its text is, so that no empty one is left. */
export function changedEnd(runs: Runs, { revise }: RunContext): Pick<IParagraphOptions, 'run'> {
  const change = changeOfRuns(runs);
  if (change === undefined) return {};
  return { run: change === 'added' ? { insertion: revise() } : { deletion: revise() } };
}

function childOf(run: Run, context: RunContext, looks: IRunOptions): ParagraphChild[] {
  if (run.change !== undefined) return changedRuns(run, context, looks);
  const { bookmarks } = context;
  const bookmark = run.anchor === undefined ? undefined : bookmarks.get(run.anchor);
  if (bookmark === undefined && run.url === undefined) return textRuns(run, looks);
  const children = textRuns(run, { ...looks, style: 'Hyperlink' });
  if (bookmark !== undefined) return [new InternalHyperlink({ anchor: bookmark, children })];
  return [new ExternalHyperlink({ link: run.url as string, children })];
}

/** Text that was added or removed, as tracked changes without links. */
function changedRuns(run: Run, { revise }: RunContext, looks: IRunOptions): ParagraphChild[] {
  return run.text.split('\n').map((line, index) => {
    const options = { ...optionsOf(line, index, run, looks), ...revise() };
    return run.change === 'added' ? new InsertedTextRun(options) : new DeletedTextRun(options);
  });
}

/** A text on one line. Word has to know if it is written from right to left. */
export function lineRun(text: string, looks: IRunOptions = {}): TextRun {
  return new TextRun({ ...looks, ...(hasRightToLeft(text) && { rightToLeft: true }), text });
}

/** One of Word's runs per line. */
function textRuns(run: Run, looks: IRunOptions): TextRun[] {
  return run.text.split('\n').map((line, index) => new TextRun(optionsOf(line, index, run, looks)));
}

function optionsOf(text: string, index: number, { strong, emphasis, code }: Run, looks: IRunOptions) {
  return {
    ...looks,
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
    ...(code && looks.style === undefined && { style: 'SourceCode' }),
    ...(hasRightToLeft(text) && { rightToLeft: true }),
    ...(index > 0 && { break: 1 }),
    text,
  };
}
