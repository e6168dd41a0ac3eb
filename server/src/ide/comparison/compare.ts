import {
  type Change,
  type ComparableWorkspace,
  changesByFramework,
  type Difference,
  diffWorkspaces,
} from '../../engine/diff/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { ChangeList } from './changeList.ts';

/** The version that the open frameworks are compared with, and the changes since, as of the author's last pause. */
export interface CurrentComparison {
  /** The name of the version: `HEAD`, `v1.2`, the name of a file or a folder. */
  readonly name: string;
  /** The earlier version. Its paths are those of the live workspace. */
  readonly before: Workspace;
  /** Its `nodes.after` are nodes of the live workspace, in which unchanged nodes are found again. */
  readonly difference: Difference;
  /** The changes with their places in the text. */
  readonly list: ChangeList;
  /** The changes of a framework: its own, and those of frameworks it includes or adapts that affect it. */
  changesIn(framework: string): readonly Change[];
}

/** Compares two workspaces. To be called before anything is edited. */
export function compare(name: string, before: Workspace, after: ComparableWorkspace): CurrentComparison {
  const difference = diffWorkspaces(before, after);
  let byFramework: ReadonlyMap<string, readonly Change[]> | undefined;
  return {
    name,
    before,
    difference,
    list: new ChangeList(difference, before, after),
    changesIn(framework) {
      byFramework ??= changesByFramework(difference.changes);
      return byFramework.get(framework) ?? [];
    },
  };
}
