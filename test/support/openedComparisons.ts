import assert from 'node:assert/strict';
import type { ShownChange } from '../../server/src/ide/comparison/changeList.ts';
import { type ComparisonOverview, overviewOf } from '../../server/src/ide/comparison/changeOverview.ts';
import type { CurrentComparison } from '../../server/src/ide/comparison/compare.ts';
import { Comparisons } from '../../server/src/lsp/comparison/comparisons.ts';
import { nodeVersions } from '../../server/src/lsp/comparison/nodeVersions.ts';
import type { ComparisonStarted, ComparisonTarget } from '../../server/src/lsp/comparisonProtocol.ts';
import { nodeFileSystem } from '../../server/src/lsp/nodeFileSystem.ts';
import { Clock } from './clock.ts';
import { type GitRepository, repositoryIn } from './gitRepository.ts';
import { type OpenedFolders, withFolders } from './openedFolders.ts';

/** Open folders, and the comparisons of the language server, without a connection and a process. */
export interface OpenedComparisons extends OpenedFolders {
  readonly comparisons: Comparisons;
  /** The clock that decides when the author has paused. */
  readonly clock: Clock;
  /** Starts a comparison with a version, or with a revision by its name. */
  start(target: ComparisonTarget | string): Promise<ComparisonStarted>;
  current(): CurrentComparison;
  overview(): ComparisonOverview;
  changes(): ShownChange[];
}

/** What is opened and prepared before a test. */
export interface ComparisonsOptions {
  /** The paths of the opened folders in the temporary folder; all of it when left out. */
  readonly folders?: readonly string[];
  /** Called with the temporary folder before anything is read. */
  readonly prepare?: (root: string) => void;
}

/** Opens folders of a temporary folder with these files, and compares them; removes it after the test. */
export function withComparisons(
  files: Readonly<Record<string, string>>,
  test: (opened: OpenedComparisons) => Promise<void>,
  { folders, prepare }: ComparisonsOptions = {},
): Promise<void> {
  return withFolders(
    files,
    (opened) => test(compareIn(opened)),
    folders,
    async (root) => prepare?.(root),
  );
}

/** The same where the files are those of the last commit of a repository. */
export function withCommitted(
  files: Readonly<Record<string, string>>,
  test: (opened: OpenedComparisons, repository: GitRepository) => Promise<void>,
): Promise<void> {
  let repository: GitRepository | undefined;
  const prepare = (root: string): void => {
    repository = commitIn(root);
  };
  const compare = (opened: OpenedComparisons): Promise<void> => {
    assert.ok(repository);
    return test(opened, repository);
  };
  return withComparisons(files, compare, { prepare });
}

/** Makes a folder a repository, and commits everything in it. */
export function commitIn(folder: string): GitRepository {
  const repository = repositoryIn(folder);
  repository.commit('first');
  return repository;
}

function compareIn(opened: OpenedFolders): OpenedComparisons {
  const { workspace } = opened;
  const clock = new Clock();
  const comparisons = new Comparisons({
    workspace,
    files: nodeFileSystem,
    versions: nodeVersions,
    log: (error) => {
      throw error;
    },
    timers: clock,
  });
  opened.onUpdate((update, path) => comparisons.touch(update, path));
  const current = (): CurrentComparison => {
    assert.ok(comparisons.current);
    return comparisons.current;
  };
  return {
    ...opened,
    comparisons,
    clock,
    start: (target) =>
      comparisons.start(typeof target === 'string' ? { kind: 'revision', revision: target } : target),
    current,
    overview: () => overviewOf(current(), workspace.engine),
    changes: () => current().list.all.map((listed) => current().list.show(listed, workspace.engine)),
  };
}
