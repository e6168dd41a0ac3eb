export type { Blocks, ImportedBlock } from './block.ts';
export { type InsertionPoint, linesOfBlocks, takesLists } from './linesOfBlocks.ts';
export { type Pasted, readPasted } from './readPasted.ts';
