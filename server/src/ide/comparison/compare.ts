import {
  type Change,
  type ComparableWorkspace,
  changesByFramework,
  type Difference,
  diffWorkspaces,
} from '../../engine/diff/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { ChangeList } from './changeList.ts';

/** What the frameworks that are open are compared with, and what has changed since, as of the author's last pause. */
export interface CurrentComparison {
  /** What is compared with, as it is called: `HEAD`, `v1.2`, the name of a file or a folder. */
  readonly name: string;
  /** The earlier version. Its paths are those of the live workspace. */
  readonly before: Workspace;
  /** Its `nodes.after` are nodes of the live workspace: what was not edited since is found there again. */
  readonly difference: Difference;
  /** The changes with their places in the text. */
  readonly list: ChangeList;
  /** The changes that show in a framework: its own, and those of what it includes or adapts, as they land there. */
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
