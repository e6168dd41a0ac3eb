import type { ExportBlock } from '../../engine/export/index.ts';
import { anchorsOf } from '../anchorsOf.ts';

/** What Word can call a bookmark. */
const LONGEST = 40;

/** The names of a document's anchors as bookmarks in Word: the anchor itself where Word can have it so. */
export function bookmarksOf(blocks: readonly ExportBlock[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of anchorsOf(blocks)) {
    const plain = anchor
      .replace(/[^A-Za-z0-9_]/g, '_')
      .replace(/^(?![A-Za-z])/, 'c_')
      .slice(0, LONGEST);
    let name = plain;
    // Word does not tell capitals from small letters.
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const end = `_${number}`;
      name = `${plain.slice(0, LONGEST - end.length)}${end}`;
    }
    taken.add(name.toLowerCase());
    names.set(anchor, name);
  }
  return names;
}
