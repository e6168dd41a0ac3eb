import type { Keyed } from '../map/keys.ts';
import { withKeys } from '../map/keys.ts';
import { memo } from '../memo.ts';
import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { Reference } from '../syntax/statement.ts';

/** What the maker of a document knows about the frameworks around it; a workspace knows it. */
export interface ExportView {
  /** A framework with all that it inherits and includes; undefined when there is none of that id. */
  framework(id: string): Framework | undefined;
  /** The framework to which the file at a path belongs. */
  frameworkOf(path: string): string | undefined;
  /** Where something that is not in the document can be read; without an answer it is only named. */
  href?(framework: string, key: string): string | undefined;
}

/** What a reference leads to. */
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
 * What a reference in the text of an element leads to, as a reader of `shown` sees it: what is inherited or included
 * there is found there, not where it was written first. `path` is the file in which the reference is written.
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
  // It is the same when it is written in the same place, or is what an adaptation made of it.
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
