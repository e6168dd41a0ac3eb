export type { Block, Blocks } from './block.ts';
export { type Destination, linesOfBlocks, takesLists } from './linesOfBlocks.ts';
export { type Pasted, readPasted } from './readPasted.ts';
