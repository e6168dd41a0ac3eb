import type { Workspace } from '../../engine/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { conflictRefusal } from '../conflictRefusal.ts';
import { subjectAt } from '../subject.ts';
import { refuse } from './refuse.ts';
import { renameFramework } from './renameFramework.ts';
import { renameName } from './renameName.ts';
import { renameWords } from './renameWords.ts';
import type { Renaming } from './renaming.ts';

/** What can be renamed at a position; refuses with a message if nothing can. */
export function renamingAt(engine: Workspace, path: string, position: Position): Renaming {
  refuseConflicts(engine, [path]);
  const renaming = findRenaming(engine, path, position);
  return {
    ...renaming,
    changesTo(name) {
      const changes = renaming.changesTo(name);
      refuseConflicts(engine, new Set(changes.map((change) => change.path)));
      return changes;
    },
  };
}

function refuseConflicts(engine: Workspace, paths: Iterable<string>): void {
  const reason = conflictRefusal(engine, paths);
  if (reason !== undefined) refuse(reason);
}

function findRenaming(engine: Workspace, path: string, position: Position): Renaming {
  const found = subjectAt(engine, path, position);
  // A value of a facet refers to the facet, but is not its name.
  const isNamed = found && found.span.start <= position.column && position.column <= found.span.end;
  if (found === undefined || !isNamed) {
    refuse('Only ids, facets and glossary terms can be renamed. Put the cursor on one.');
  }
  const { subject, span, words } = found;
  if (words) return renameWords(engine, words, span);
  return subject.kind === 'framework'
    ? renameFramework(engine, subject, span)
    : renameName(engine, subject, span);
}
