/** The maximum number of repetitions of one problem that are reported. Nobody fixes a thousand one by one. */
export const MOST_REPEATED = 1000;

/** A sentence for the last reported repetition about the unreported ones; empty if there are none. */
export function moreWords(left: number): string {
  return left > 0 ? ` ${left} more like this ${left === 1 ? 'is' : 'are'} not listed.` : '';
}

/**
 * Reports the repetitions of something, but at most `MOST_REPEATED`. The last one reported says how many more there
 * are.
 */
export function reportRepeated<T>(
  repetitions: readonly T[],
  report: (repetition: T, more: string) => void,
): void {
  const reported = repetitions.slice(0, MOST_REPEATED);
  const left = repetitions.length - reported.length;
  reported.forEach((repetition, index) => {
    report(repetition, moreWords(index === reported.length - 1 ? left : 0));
  });
}
