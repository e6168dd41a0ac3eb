import type { Node } from 'jsonc-parser';
import { nearest } from './words.ts';

/** Reports a problem. A message that needs a search is a function, called only if the problem is listed. */
export type ReportAt = (message: string | (() => string), offset: number, length: number) => void;

/** The names and values of a JSON object, with the nodes of the names. */
export function* jsonMembers(object: Node): Iterable<readonly [string, Node | undefined, Node]> {
  for (const { children } of object.children ?? []) {
    const [key, value] = children ?? [];
    if (key) yield [String(key.value), value, key];
  }
}

/** The message for a name that is not one of those that are known. */
export function unknownName(name: string, known: Iterable<string>, lead: string): string {
  const near = nearest(name, known);
  return `${lead} '${name}'. ${near ? `Did you mean '${near}'?` : 'Correct or remove it.'}`;
}
