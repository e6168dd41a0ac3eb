export type { Blocks, ImportedBlock } from './importedBlock.ts';
export { type InsertionPoint, linesOfBlocks, takesLists } from './linesOfBlocks.ts';
export { type ClipboardContent, readPasted } from './readPasted.ts';
