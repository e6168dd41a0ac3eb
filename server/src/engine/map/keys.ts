import type { Element } from '../model/element.ts';
import { isValidId } from '../syntax/statement.ts';

/** An element with its key on pages. */
export interface Keyed {
  readonly key: string;
  readonly element: Element;
}

/**
 * Gives each of `elements` its key: its id or, if it has none, its position among its siblings of the same kind. Keys
 * stay the same when other elements are edited. Two elements have the same key only if the author used an id twice.
 */
export function withKeys(elements: readonly Element[], parent: string): Keyed[] {
  const counts = new Map<string, number>();
  return elements.map((element) => {
    const id = element.id?.text;
    if (id !== undefined && isValidId(id)) return { key: id, element };
    const count = (counts.get(element.kind) ?? 0) + 1;
    counts.set(element.kind, count);
    return { key: `${parent}/${element.kind}-${count}`, element };
  });
}
