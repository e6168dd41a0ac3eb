import type { Element } from '../../model/element.ts';
import type { Statement } from '../../syntax/statement.ts';
import { addTo } from '../../text/groupBy.ts';
import type { GoneElement } from './changed.ts';

/**
 * The children of an element, with removed ones in their former positions. `elementOf` returns the element of a child;
 * undefined if it has none.
 */
export function withGone<Child extends object>(
  children: readonly Child[],
  gone: readonly GoneElement[],
  elementOf: (child: Child) => Element | undefined,
): (Child | GoneElement)[] {
  if (gone.length === 0) return [...children];
  const left = new Set(gone);
  const first: GoneElement[] = [];
  const behind = new Map<Statement | string, GoneElement[]>();
  for (const one of gone) {
    const before = one.change.gone?.behind;
    if (before === undefined) {
      left.delete(one);
      first.push(one);
      continue;
    }
    // An edited line has a new statement, so it is found by its id.
    for (const name of [before.statement, before.statement?.id?.text]) {
      if (name !== undefined) addTo(behind, name, one);
    }
  }
  const take = ({ node, id }: Element): GoneElement[] => {
    const found = [node.statement, id?.text].flatMap((name) =>
      name === undefined ? [] : (behind.get(name) ?? []),
    );
    // Each is taken once, by whichever name it is found.
    return found.filter((one) => left.delete(one));
  };
  const rest = children.flatMap((child) => {
    const element = elementOf(child);
    return element ? [child, ...take(element)] : [child];
  });
  // If the elements before them are being edited, the removed ones must not disappear meanwhile.
  return [...first, ...rest, ...left];
}

/** Distinguishes removed elements from existing ones. */
export function isGone(one: object): one is GoneElement {
  return 'tree' in one && 'change' in one;
}
