import { AGREED } from '../../model/properties.ts';
import type { Change } from '../change.ts';
import type { FrameworkComparison } from '../frameworkComparison.ts';
import { firstValue } from '../suggestVersion.ts';

/**
 * Marks the changes of statements that the group has agreed, unless the date of the agreement changed as well. A
 * correction of punctuation or capitals, an id and a question do not change what was agreed.
 */
export function changedSinceAgreed(
  { before, after }: FrameworkComparison,
  changes: readonly Change[],
): Change[] {
  return changes.map((change) => {
    const old = change.before === undefined ? undefined : before.entries[change.before];
    const now = change.after === undefined ? undefined : after.entries[change.after];
    const day = old && firstValue(old, AGREED);
    const isSameDay = day !== undefined && day !== '' && now && firstValue(now, AGREED) === day;
    if (!isSameDay || !changesStatement(change)) return change;
    return { ...change, attention: [{ kind: 'agreed', before: day, after: '' }, ...change.attention] };
  });
}

function changesStatement({ type, property, significance }: Change): boolean {
  return significance !== 'editorial' && type !== 'renamed-id' && property !== 'shared';
}
