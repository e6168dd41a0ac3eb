import type { Change } from './change.ts';
import type { Entry, FrameworkSource, Version } from './entry.ts';
import { changeOf, type FrameworkComparison, sideOf } from './frameworkComparison.ts';
import type { NamedFramework } from './namedFramework.ts';

/**
 * Finds elements that were shared with another framework and are copies now, or the other way round: what is changed
 * there no longer reaches this framework, even if nothing else in them has changed. The contents of a copied element are
 * reported with it.
 */
export function sharingChanges(comparison: FrameworkComparison): Change[] {
  const { matching, before, after, documents, isSameElsewhere } = comparison;
  const originBefore = originsIn(before, documents.before);
  const originAfter = originsIn(after, documents.after);
  const isChanged = (old: Entry, now: Entry): boolean =>
    old.parent >= 0 && originBefore(old) !== originAfter(now) && !isSameElsewhere(old, now);
  const changes: Change[] = [];
  for (const [old, now] of matching.pairs()) {
    if (!isChanged(old, now)) continue;
    const [oldParent, parent] = [before.entries[old.parent], after.entries[now.parent]];
    if (
      oldParent &&
      parent &&
      matching.afterOf(oldParent.index) === parent.index &&
      isChanged(oldParent, parent)
    )
      continue;
    const from = named(originBefore(old), documents.before);
    const to = named(originAfter(now), documents.after);
    changes.push(
      changeOf(comparison, old, now, {
        type: 'property-changed',
        property: 'shared',
        // The words do not change by themselves.
        significance: 'editorial',
        from: sideOf(comparison, 'before', old, from?.title ?? ''),
        to: sideOf(comparison, 'after', now, to?.title ?? ''),
        notes: [{ kind: 'sharing', before: from, after: to }],
        steps: [],
      }),
    );
  }
  return changes;
}

/** Returns the other framework that an entry comes from; undefined for one of the framework itself. */
function originsIn(
  { paths, framework }: Version,
  documents: FrameworkSource,
): (entry: Entry) => string | undefined {
  const own = new Set(paths);
  return ({ site }) => {
    if (site === undefined || own.has(site.path)) return undefined;
    const id = documents.frameworkOf(site.path);
    return id === framework ? undefined : id;
  };
}

function named(id: string | undefined, documents: FrameworkSource): NamedFramework | undefined {
  return id === undefined ? undefined : { id, title: documents.framework(id)?.title || id };
}
