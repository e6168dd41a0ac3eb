import type { ExportBlock } from '../../engine/export/index.ts';
import { anchorsOf } from '../anchorsOf.ts';

/** Valid names for bookmarks in Word. */
const LONGEST = 40;

/** The bookmark names for the anchors of a document in Word: the anchor itself if Word allows it. */
export function bookmarksOf(blocks: readonly ExportBlock[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of anchorsOf(blocks)) {
    const plain = anchor
      .replace(/[^A-Za-z0-9_]/g, '_')
      .replace(/^(?![A-Za-z])/, 'c_')
      .slice(0, LONGEST);
    let name = plain;
    // Word ignores case in bookmark names.
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const end = `_${number}`;
      name = `${plain.slice(0, LONGEST - end.length)}${end}`;
    }
    taken.add(name.toLowerCase());
    names.set(anchor, name);
  }
  return names;
}
