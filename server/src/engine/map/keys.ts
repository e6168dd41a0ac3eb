import type { Element } from '../model/element.ts';
import { isValidId } from '../syntax/statement.ts';

/** An element with the key by which pages know it. */
export interface Keyed {
  readonly key: string;
  readonly element: Element;
}

/**
 * Gives each of `elements` its key: its id, else its place among those of its kind under the parent. Keys outlive edits
 * elsewhere; two elements have one key only where the author has given one id twice.
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
