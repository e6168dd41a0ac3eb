/**
 * The parts that explain rules, which are a bundle of their own because only they need the examples of the rules, and
 * what is called so rarely that it may load them.
 */
export { describeRules } from './check/sarifRules.ts';
export { completionScript } from './completion/completion.ts';
export { explain } from './explain/explain.ts';
