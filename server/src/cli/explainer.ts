/** The parts that explain rules. They are a bundle of their own because only they need the examples of the rules. */
export { describeRules } from './check/sarifRules.ts';
export { explain } from './explain/explain.ts';
