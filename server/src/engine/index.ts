export {
  CONFIGURATION_PAGE,
  openExample,
  pageOfRule,
  type RulePage,
  type RulePageBlock,
  type RulePageSection,
} from './rulePage.ts';
export { NO_UPDATE, type Update } from './update.ts';
export { Workspace } from './workspace.ts';
