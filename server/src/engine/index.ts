export {
  CONFIGURATION_PAGE,
  openExample,
  pageOfRule,
  type RulePage,
  type RulePageBlock,
  type RulePageSection,
} from './rulePage.ts';
export type { Update } from './update.ts';
export { Workspace } from './workspace.ts';
