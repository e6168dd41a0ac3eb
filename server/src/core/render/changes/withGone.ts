import type { Element } from '../../model/element.ts';
import type { GoneElement } from './changed.ts';

/**
 * Children of an element, with what is gone from among them where it stood. `elementOf` gives the element of a child;
 * undefined for one that is none.
 */
export function withGone<Child extends object>(
  children: readonly Child[],
  gone: readonly GoneElement[],
  elementOf: (child: Child) => Element | undefined,
): (Child | GoneElement)[] {
  if (gone.length === 0) return [...children];
  let left = [...gone];
  const take = (isHere: (one: GoneElement) => boolean): GoneElement[] => {
    const taken = left.filter(isHere);
    if (taken.length > 0) left = left.filter((one) => !taken.includes(one));
    return taken;
  };
  const first = take(({ change }) => change.gone?.behind === undefined);
  const rest = children.flatMap((child) => {
    const element = left.length > 0 ? elementOf(child) : undefined;
    return element ? [child, ...take((one) => stoodBehind(one, element))] : [child];
  });
  // What these stood behind is being edited: they are not lost from sight meanwhile.
  return [...first, ...rest, ...left];
}

/** Tells what is gone from what is there. */
export function isGone(one: object): one is GoneElement {
  return 'tree' in one && 'change' in one;
}

function stoodBehind({ change }: GoneElement, { node, id }: Element): boolean {
  const behind = change.gone?.behind?.statement;
  if (behind === undefined) return false;
  return behind === node.statement || (id !== undefined && behind.id?.text === id.text);
}
