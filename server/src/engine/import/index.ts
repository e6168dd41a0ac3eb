export { ACTIVITY_DEPTH, DOMAIN_DEPTH, flatBlocks } from './flatBlocks.ts';
export type { Blocks, ImportedBlock } from './importedBlock.ts';
export { type InsertionPoint, linesOfBlocks, sectionNamed, takesLists } from './linesOfBlocks.ts';
export { markerOf } from './markers.ts';
export { type ClipboardContent, readPasted } from './readPasted.ts';
