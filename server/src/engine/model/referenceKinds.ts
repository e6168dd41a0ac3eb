import type { StatementKind } from '../syntax/statement.ts';

/** What competences are made of: what may be required, taught, explained and replaced. */
const ELEMENTS: readonly StatementKind[] = ['domain', 'activity', 'group', 'item'];

/** What a property may refer to, beside the table of properties; one that is not named here takes any reference. */
const WANTED: Readonly<Record<string, readonly StatementKind[]>> = {
  see: [...ELEMENTS, 'framework', 'term', 'source', 'guide', 'topic', 'curriculum', 'module', 'requirement'],
  requires: ELEMENTS,
  evidence: ['source'],
  'replaced-by': ELEMENTS,
  covers: ELEMENTS,
  explains: ELEMENTS,
};

/** The kinds of statement that the property may refer to; undefined when any. */
export function wantedKinds(property: string): readonly StatementKind[] | undefined {
  return Object.hasOwn(WANTED, property) ? WANTED[property] : undefined;
}
