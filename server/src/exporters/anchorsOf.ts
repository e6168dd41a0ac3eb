import type { ExportBlock } from '../engine/export/index.ts';

/** The anchors of blocks, at any depth, which can be the targets of links. */
export function anchorsOf(blocks: readonly ExportBlock[], found = new Set<string>()): ReadonlySet<string> {
  for (const block of blocks) {
    if (block.type === 'heading' && block.anchor !== undefined) found.add(block.anchor);
    else if (block.type === 'quote') anchorsOf(block.blocks, found);
    else if (block.type === 'list') {
      for (const { anchor, blocks: inside } of block.items) {
        if (anchor !== undefined) found.add(anchor);
        anchorsOf(inside, found);
      }
    }
  }
  return found;
}
