import type { DocumentChange } from '../engine/checking/index.ts';
import { missingIdChanges } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { isAnonymous } from '../engine/model/index.ts';

/**
 * The changes that add the missing ids of competences in a document. Undefined if it belongs to no framework, because
 * ids are only unique within one.
 */
export function newIds(engine: Workspace, path: string): readonly DocumentChange[] | undefined {
  const framework = numberedFramework(engine, path);
  return framework === undefined
    ? undefined
    : missingIdChanges(framework, engine).filter((change) => change.path === path);
}

/** Whether any competence in the framework of the document at `path` has no id. Does not search documents. */
export function lacksIds(engine: Workspace, path: string): boolean {
  const framework = numberedFramework(engine, path);
  return framework !== undefined && (engine.facts(framework)?.unnumbered.size ?? 0) > 0;
}

function numberedFramework(engine: Workspace, path: string): string | undefined {
  const framework = engine.frameworkOf(path);
  return framework === undefined || isAnonymous(framework) ? undefined : framework;
}
