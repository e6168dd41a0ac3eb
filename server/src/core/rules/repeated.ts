/** As many repetitions of one thing are reported: what is said a thousand times over, nobody mends one by one. */
export const MOST_REPEATED = 1000;

/** What the last finding that is told of says of those that are left: nothing when none are. */
export function moreWords(left: number): string {
  return left > 0 ? ` So it is with ${left} more, further on.` : '';
}

/** Tells of the repetitions of a thing, of very many the first; the last that is told of says how many are left. */
export function tellRepeated<T>(
  repetitions: readonly T[],
  tell: (repetition: T, more: string) => void,
): void {
  const told = repetitions.slice(0, MOST_REPEATED);
  const left = repetitions.length - told.length;
  told.forEach((repetition, index) => {
    tell(repetition, moreWords(index === told.length - 1 ? left : 0));
  });
}
