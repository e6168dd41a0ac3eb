export { applyChanges } from './applyChanges.ts';
export { CHANGE_TYPES, type Change, type ChangeType, type Side } from './change.ts';
export {
  type ComparableWorkspace,
  changesByFramework,
  type Difference,
  diffWorkspaces,
} from './diffWorkspaces.ts';
export { type Model, modelOf, type Tree } from './entry.ts';
export type { FileNotes } from './fileNotes.ts';
export { MARKERS, type MarkerStyle, type MergedText } from './merge/mergedText.ts';
export { mergeTexts } from './merge/mergeTexts.ts';
export { type Attention, attentionTo, isEditorial, type Significance } from './significance.ts';
export type { Bump, SuggestedVersion } from './suggestVersion.ts';
export { versionOf } from './version.ts';
export { type WordChange, wordChanges } from './wordChanges.ts';
