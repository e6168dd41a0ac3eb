/**
 * Which of these places can stay where they are when the others move: the longest run that goes upwards. `places` are
 * where nodes stood before, in the order in which they are to stand; -1 for one that is new. Gives their indices.
 */
export function keptInPlace(places: readonly number[]): ReadonlySet<number> {
  /** By the length of a run, the index at which the one that ends lowest ends. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  places.forEach((place, index) => {
    if (place < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) kept.add(index);
  return kept;
}
