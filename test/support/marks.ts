export type { Mark, MarkedSource } from '../../server/src/engine/checking/examples.ts';
export { readMarks } from '../../server/src/engine/checking/examples.ts';
