/** As many repetitions of one thing are reported: what is said a thousand times over, nobody mends one by one. */
const MOST = 1000;

/** Tells of the repetitions of a thing, of very many the first; the last that is told of says how many are left. */
export function tellRepeated<T>(
  repetitions: readonly T[],
  tell: (repetition: T, more: string) => void,
): void {
  const told = repetitions.slice(0, MOST);
  const left = repetitions.length - told.length;
  told.forEach((repetition, index) => {
    const isLast = index === told.length - 1;
    tell(repetition, isLast && left > 0 ? ` So it is with ${left} more, further on.` : '');
  });
}
