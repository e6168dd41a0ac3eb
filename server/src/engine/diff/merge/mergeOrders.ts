/**
 * Merges two orders. `base`, `ours` and `theirs` are the orders on each side of the items that stay; a side may have
 * items that the others do not have. Undefined if both sides changed the order in different ways.
 */
export function mergeOrders(
  base: readonly number[],
  ours: readonly number[],
  theirs: readonly number[],
): number[] | undefined {
  const [left, right] = [new Set(ours), new Set(theirs)];
  const isShared = (thing: number): boolean => left.has(thing) && right.has(thing);
  const oursShared = ours.filter(isShared);
  const theirsShared = theirs.filter(isShared);
  if (isSame(oursShared, theirsShared)) return insert(ours, theirs, false);
  const old = base.filter(isShared);
  const [mine, yours] = [only(oursShared, old), only(theirsShared, old)];
  if (isSame(yours, old)) return insert(ours, theirs, false);
  return isSame(mine, old) ? insert(theirs, ours, true) : undefined;
}

/** One order with the items that only the other side added, each after its predecessor there. */
function insert(order: readonly number[], other: readonly number[], isFirst: boolean): number[] {
  const merged = [...order];
  const there = new Set(order);
  const elsewhere = new Set(other);
  other.forEach((thing, place) => {
    if (there.has(thing)) return;
    const previous = other[place - 1];
    let at = previous === undefined ? 0 : merged.indexOf(previous) + 1;
    // If both sides add something in the same position, ours comes first.
    while (!isFirst && at < merged.length && !elsewhere.has(merged[at] as number)) at++;
    merged.splice(at, 0, thing);
  });
  return merged;
}

function only(list: readonly number[], of: readonly number[]): number[] {
  const wanted = new Set(of);
  return list.filter((thing) => wanted.has(thing));
}

function isSame(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((thing, index) => thing === right[index]);
}
