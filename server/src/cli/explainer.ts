/** What explains a rule, built as a part of its own: it alone reads the examples of the rules. */
export { explain } from './explain/explain.ts';
