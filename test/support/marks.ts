export type { Mark, MarkedSource } from '../../server/src/core/rules/examples.ts';
export { readMarks } from '../../server/src/core/rules/examples.ts';
