export { acceptBase, recordingProblem } from './acceptBase.ts';
export { belongingChanges } from './belonging.ts';
export {
  type Configuration,
  type ConfigurationProblem,
  LEVELS,
  type Level,
  PRESETS,
  type Preset,
  type Settings,
} from './configuration.ts';
export {
  CONFIGURATION_CODE,
  CONFIGURATION_FILE,
  type Configurations,
  type FolderConfiguration,
  type PlacedConfigurationProblem,
  settingsByFolder,
} from './configurations.ts';
export type { Mark, MarkedSource } from './examples.ts';
export { guessStatement } from './guesses.ts';
export { freeId, idFromTitle, validIdLike } from './identifiers.ts';
export { LONGEST_WORD, LOOK_FIRST_LISTS, MOST_WORDS } from './lookFirst.ts';
export { type ReviewToDo, reviewsToDo } from './reviewsToDo.ts';
export {
  type DocumentChange,
  type Fix,
  GROUPS,
  type Group,
  type Problem,
  type RelatedPlace,
  type Rule,
  type Severity,
  type WorkspaceView,
} from './rule.ts';
export { type SafeFix, safeFixes } from './safeFixes.ts';
