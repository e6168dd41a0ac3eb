export type { Attention, AttentionKind } from './attention/attention.ts';
export type { Change, ChangeType, Side } from './change.ts';
export { type ChangedLine, changedLine } from './changedLine.ts';
export type { ChangeNote, Teacher } from './changeNote.ts';
export {
  type ComparableWorkspace,
  changesByFramework,
  type Difference,
  diffWorkspaces,
} from './diffWorkspaces.ts';
export type { Tree } from './entry.ts';
export type { FileNotes } from './fileNotes.ts';
export {
  CONFLICT_STYLES,
  type ConflictStyle,
  MARKERS,
  type MarkerStyle,
  type MergedText,
} from './merge/mergedText.ts';
export { mergeTexts } from './merge/mergeTexts.ts';
export type { Significance } from './significance.ts';
export type { Bump, SuggestedVersion, VersionFault } from './suggestVersion.ts';
export { versionOf } from './version.ts';
export { type WordChange, wordChanges } from './wordChanges.ts';
