import type { ElementKind } from '../model/element.ts';

/** Kinds that can change into each other without becoming another element, because they have the same contents. */
const AREAS: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'group', 'activity']);

/** Whether an element of one kind can become one of the other. */
export function isSameKind(left: ElementKind, right: ElementKind): boolean {
  return left === right || (AREAS.has(left) && AREAS.has(right));
}

/** Whether it is a section of an activity. */
export function isSection(kind: ElementKind): boolean {
  return kind === 'knowledge' || kind === 'application' || kind === 'attitudes';
}
