import { assignIds, type DocumentChange, isAnonymous, type Workspace } from '../core/index.ts';

/**
 * The changes that give the competences of a document the ids that they lack. Undefined where it belongs to no framework:
 * ids would have no place to hold in.
 */
export function newIds(engine: Workspace, path: string): readonly DocumentChange[] | undefined {
  const framework = numberedFramework(engine, path);
  return framework === undefined
    ? undefined
    : assignIds(framework, engine).filter((change) => change.path === path);
}

/** Whether a framework lacks ids: it is known of all of it, and no document is gone through for it. */
export function lacksIds(engine: Workspace, path: string): boolean {
  const framework = numberedFramework(engine, path);
  return framework !== undefined && (engine.facts(framework)?.unnumbered.size ?? 0) > 0;
}

function numberedFramework(engine: Workspace, path: string): string | undefined {
  const framework = engine.frameworkOf(path);
  return framework === undefined || isAnonymous(framework) ? undefined : framework;
}
