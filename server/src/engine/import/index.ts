export type { Blocks, ImportedBlock } from './importedBlock.ts';
export { type InsertionPoint, linesOfBlocks, takesLists } from './linesOfBlocks.ts';
export { type Pasted, readPasted } from './readPasted.ts';
