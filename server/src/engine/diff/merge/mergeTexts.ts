import { parseDocument } from '../../syntax/document.ts';
import { isDisputed } from './isDisputed.ts';
import { lineTreeOf } from './lineNodes.ts';
import { MARKERS, type MergedText } from './mergedText.ts';
import { mergeLines } from './mergeLines.ts';
import { mergeTrees } from './mergeTrees.ts';

/**
 * Merges two versions of a file with a common base by meaning: a competence that one side moved and the other reworded
 * is moved and reworded. If the two sides change the same line differently, both versions appear between conflict
 * markers. Lines that cannot be merged by meaning, or among which it is uncertain which of several equal lines a side
 * removed, are merged as text. No line that either side wrote is lost.
 */
export function mergeTexts(base: string, ours: string, theirs: string, markers = MARKERS): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const trees = [base, ours, theirs].map((text) => lineTreeOf(parseDocument(text)));
  const [baseTree, oursTree, theirsTree] = trees as [Tree, Tree, Tree];
  const merged = mergeTrees({ base: baseTree, ours: oursTree, theirs: theirsTree }, markers);
  if (merged === undefined || isDisputed(merged.lines, base, ours, theirs))
    return mergeLines(base, ours, theirs, markers);
  return { text: asText(merged.lines, base, ours, theirs), conflicts: merged.conflicts };
}

type Tree = ReturnType<typeof lineTreeOf>;

/** The lines with the ends that our side has, and at the end of the file what the side that changed it has. */
function asText(lines: readonly string[], base: string, ours: string, theirs: string): string {
  const end = /\r\n|\n|\r/.exec(ours)?.[0] ?? /\r\n|\n|\r/.exec(theirs)?.[0] ?? '\n';
  const isEnded = (text: string): boolean => text === '' || /[\r\n]$/.test(text);
  const ends = isEnded(ours) === isEnded(base) ? isEnded(theirs) : isEnded(ours);
  return lines.join(end) + (ends && lines.length > 0 ? end : '');
}
