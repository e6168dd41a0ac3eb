import type { Keyed } from '../map/keys.ts';
import { withKeys } from '../map/keys.ts';
import { memo } from '../memo.ts';
import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { Reference } from '../syntax/statement.ts';

/** The surrounding frameworks, as far as a document needs them; a workspace provides them. */
export interface ExportView {
  /** A framework with everything it inherits and includes; undefined if there is none with that id. */
  framework(id: string): Framework | undefined;
  /** The framework of the file at a path. */
  frameworkOf(path: string): string | undefined;
  /** The address of an element that is not in the document. Without an address, the element is only named. */
  href?(framework: string, key: string): string | undefined;
}

/** The target of a reference. */
export interface ExportTarget {
  readonly framework: Framework;
  readonly key: string;
  readonly element: Element;
}

/** The elements of a framework by their keys; of two with one id, the first. */
export const elementsByKey = memo((framework: Framework): ReadonlyMap<string, Keyed> => {
  const index = new Map<string, Keyed>();
  const add = (elements: readonly Element[], parent: string): void => {
    for (const keyed of withKeys(elements, parent)) {
      if (!index.has(keyed.key)) index.set(keyed.key, keyed);
      add(keyed.element.children, keyed.key);
    }
  };
  add(framework.children, '');
  return index;
});

/**
 * Resolves a reference in the text of an element, for a reader of `shown`. If that framework inherits or includes the
 * target, it is found there and not where it was declared. `path` is the file with the reference.
 */
export function findTarget(
  view: ExportView,
  shown: Framework,
  { framework: named, id }: Reference,
  path: string,
): ExportTarget | undefined {
  const home = view.frameworkOf(path);
  const writtenIn = named ?? home ?? shown.id;
  const here = elementsByKey(shown).get(id);
  if (writtenIn === shown.id) return here && { framework: shown, ...here };
  const other = view.framework(writtenIn);
  const there = other && elementsByKey(other).get(id);
  // They are the same if they were declared in the same place, or if one was made from the other by an adaptation.
  if (here && there && (here.element.node === there.element.node || isMadeFrom(here.element, there.element)))
    return { framework: shown, ...here };
  if (there && other) return { framework: other, ...there };
  return named === undefined && here ? { framework: shown, ...here } : undefined;
}

function isMadeFrom(element: Element, origin: Element): boolean {
  for (let base = element.base; base !== undefined; base = base.base)
    if (base.node === origin.node) return true;
  return false;
}
