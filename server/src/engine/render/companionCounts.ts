import type { CompanionDocument } from '../map/companionDocuments.ts';
import type { ElementKind } from '../model/element.ts';
import { countOf } from '../text/counts.ts';

/** The counts of what a document contains, such as `2 modules, 1 requirement`. */
export function countTallies({ contents }: CompanionDocument): string {
  const counts = COUNTED.flatMap((kind) => {
    const count = contents.filter(({ element }) => element.kind === kind).length;
    return count === 0 ? [] : [countOf(count, kind)];
  });
  return counts.join(', ') || 'Empty';
}

const COUNTED: readonly ElementKind[] = ['topic', 'module', 'requirement', 'term', 'source'];
