import type { Workspace } from '../../engine/index.ts';
import { lineOf } from '../../engine/syntax/index.ts';
import { lastLineOf } from '../lastLine.ts';
import type { ChangeList, ChangeMark, ListedChange } from './changeList.ts';
import type { ChangeLocation } from './changePlace.ts';
import { describeChange } from './describeChange.ts';

/** Lines of a document with a mark in the margin. */
export interface ComparisonMark {
  readonly mark: ChangeMark;
  /** The first and the last line. */
  readonly start: number;
  readonly end: number;
}

/** A mark, with what a hover over its first line says. */
export interface DescribedMark extends ComparisonMark {
  /** The change with the differing words, as Markdown in which authors' texts are escaped. */
  readonly hover: string;
}

/** The most important change comes first. A line has one mark, and another one for a removal below it. */
const ORDER: readonly ChangeMark[] = ['added', 'reworded', 'moved', 'changed', 'removed'];

/**
 * The lines of a document with marks in the margin, in the order of the text. A line has at most one mark, and one for
 * a removal below it. Changes of other frameworks are marked in their own files.
 */
export function marksIn(path: string, list: ChangeList, engine: Workspace): DescribedMark[] {
  const document = engine.document(path);
  if (document === undefined) return [];
  const framework = engine.frameworkOf(path);
  const marks = new Map<string, Drawn>();
  for (const listed of list.all) {
    const place = placeIn(path, listed);
    if (place === undefined || listed.change.framework !== framework) continue;
    const start = lineOf(document, place.statement);
    if (start < 0) continue;
    const key = `${start} ${listed.mark === 'removed'}`;
    const known = marks.get(key);
    if (known) known.changes.push(listed);
    else marks.set(key, { start, changes: [listed], place });
  }
  return [...marks.values()].sort((left, right) => left.start - right.start).map(toMark);
}

/** The changes that are marked at a line, as Markdown in which authors' texts are escaped; undefined if there are none. */
export function changesAtLine(
  path: string,
  line: number,
  list: ChangeList,
  engine: Workspace,
): string | undefined {
  const hovers = marksIn(path, list, engine).flatMap(({ start, hover }) => (start === line ? hover : []));
  return hovers.length > 0 ? hovers.join(BETWEEN) : undefined;
}

const BETWEEN = '\n\n---\n\n';

interface Drawn {
  readonly start: number;
  readonly place: ChangeLocation;
  readonly changes: ListedChange[];
}

function placeIn(path: string, { places }: ListedChange): ChangeLocation | undefined {
  const place = places.after ?? places.behind;
  return place?.path === path ? place : undefined;
}

function toMark({ start, changes, place }: Drawn): DescribedMark {
  const mark = ORDER.find((each) => changes.some((listed) => listed.mark === each)) ?? 'changed';
  const node = mark === 'added' ? place.node : undefined;
  return {
    mark,
    start,
    end: start + (node ? lastLineOf(node).offset : 0),
    hover: changes.map(({ change }) => describeChange(change)).join(BETWEEN),
  };
}
