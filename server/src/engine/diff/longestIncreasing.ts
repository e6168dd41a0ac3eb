/**
 * The places, base 0 and in order, of a longest ascending subsequence of `values`, which are all different: patience
 * sorting, O(n log n) (C. Schensted, Longest increasing and decreasing subsequences, 1961).
 */
export function longestIncreasing(values: readonly number[]): number[] {
  /** By length, where the subsequence of that length with the least last value ends. */
  const ends: number[] = [];
  const before = new Int32Array(values.length);
  values.forEach((value, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = place;
  });
  const places: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) places.push(place);
  return places.reverse();
}
