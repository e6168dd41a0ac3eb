import { parseDocument } from '../../syntax/document.ts';
import { doubtfulLines } from './doubtfulLines.ts';
import { lineTreeOf } from './lineNodes.ts';
import { markDifference } from './markDifference.ts';
import { MARKERS, type MergedText } from './mergedText.ts';
import { mergeTrees } from './mergeTrees.ts';
import { allVersions, writeMarkers } from './writeMarkers.ts';

/**
 * Merges two versions of a file with a common base by meaning: a competence that one side moved and the other reworded
 * is moved and reworded. If the two sides change the same line differently, or one removes what the other changes, both
 * versions appear between conflict markers; everything else is merged. So does a line if it is uncertain which of
 * several equal ones a side removed. No line that either side wrote is lost.
 */
export function mergeTexts(base: string, ours: string, theirs: string, markers = MARKERS): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const trees = [base, ours, theirs].map((text) => lineTreeOf(parseDocument(text)));
  const [baseTree, oursTree, theirsTree] = trees as [Tree, Tree, Tree];
  const doubtful = new Set<string>();
  for (;;) {
    const merged = mergeTrees({ base: baseTree, ours: oursTree, theirs: theirsTree }, doubtful);
    const found = doubtfulLines(allVersions(merged), base, ours, theirs);
    if (found.length === 0) {
      const conflicts = merged.filter((line) => typeof line !== 'string').length;
      return { text: asText(writeMarkers(merged, markers), base, ours, theirs), conflicts };
    }
    // If marking them did not help, a person has to decide wherever the two sides differ.
    if (found.every((line) => doubtful.has(line))) return markDifference(base, ours, theirs, markers);
    for (const line of found) doubtful.add(line);
  }
}

type Tree = ReturnType<typeof lineTreeOf>;

/** The lines with the ends that our side has, and at the end of the file what the side that changed it has. */
function asText(lines: readonly string[], base: string, ours: string, theirs: string): string {
  const end = /\r\n|\n|\r/.exec(ours)?.[0] ?? /\r\n|\n|\r/.exec(theirs)?.[0] ?? '\n';
  const isEnded = (text: string): boolean => text === '' || /[\r\n]$/.test(text);
  const ends = isEnded(ours) === isEnded(base) ? isEnded(theirs) : isEnded(ours);
  return lines.join(end) + (ends && lines.length > 0 ? end : '');
}
