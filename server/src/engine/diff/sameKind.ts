import type { ElementKind } from '../model/element.ts';

/** What may become each other and stay what it is: they hold the same things. */
const AREAS: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'group', 'activity']);

/** Whether an element of the one kind may have become one of the other. */
export function isSameKind(left: ElementKind, right: ElementKind): boolean {
  return left === right || (AREAS.has(left) && AREAS.has(right));
}

/** Whether it is a section of an activity. */
export function isSection(kind: ElementKind): boolean {
  return kind === 'knowledge' || kind === 'application' || kind === 'attitudes';
}
