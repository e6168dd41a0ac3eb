import type { StatementKind } from '../syntax/statement.ts';

/** The kinds that properties about practice may refer to: what can be required, taught, explained and replaced. */
const ELEMENTS: readonly StatementKind[] = ['domain', 'activity', 'group', 'item'];

/**
 * The kinds that a property may refer to, beside the table of properties. A property that is missing here accepts any
 * reference.
 */
const WANTED: Readonly<Record<string, readonly StatementKind[]>> = {
  see: [...ELEMENTS, 'framework', 'term', 'source', 'guide', 'topic', 'curriculum', 'module', 'requirement'],
  requires: ELEMENTS,
  evidence: ['source'],
  'replaced-by': ELEMENTS,
  covers: ELEMENTS,
  explains: ELEMENTS,
};

/** The kinds of statement that the property may refer to; undefined for any. */
export function wantedKinds(property: string): readonly StatementKind[] | undefined {
  return Object.hasOwn(WANTED, property) ? WANTED[property] : undefined;
}
