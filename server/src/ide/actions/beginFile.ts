import { belongingChanges } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { LazyAction, Selection } from './action.ts';

/**
 * The ways to begin a file that has no statements yet: as a part of a framework, or as a new one. A file with statements
 * has a problem instead, with the same fixes.
 */
export function beginFile(engine: Workspace, { path }: Selection): LazyAction[] {
  const document = engine.document(path);
  if (document === undefined || document.root.children.length > 0) return [];
  const lines = [...document.statements];
  // Below the comments at the top, if there is a line for it.
  const below = lines.findLastIndex(({ kind }) => kind === 'comment') + 1;
  return belongingChanges(path, below < lines.length ? below : 0, engine).map(({ title, changes }) => ({
    id: `begin:${title}`,
    title,
    kind: 'quickfix',
    edit: () => ({ changes }),
  }));
}
