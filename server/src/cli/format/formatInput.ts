import { conflictsIn } from '../../engine/text/index.ts';
import { EXIT } from '../exit.ts';
import { bytesOf, sourceOf } from '../source.ts';
import { formatted } from './format.ts';

/**
 * Formats standard input to standard output, or with `check` only tests it. Input that is not UTF-8 is passed on as it
 * is, because git shows no difference of any file if the program that it calls fails for one. Returns the exit code.
 */
export async function formatInput(check: boolean): Promise<number> {
  const { buffer } = await import('node:stream/consumers');
  const input = await buffer(process.stdin);
  const { text, hasMark, isExact } = sourceOf(input);
  if (!isExact) {
    process.stderr.write('competence: standard input is not UTF-8, so it was not formatted\n');
    if (check) return EXIT.failed;
    process.stdout.write(input);
    return EXIT.clean;
  }
  if (conflictsIn(text).length > 0) {
    process.stderr.write(
      'competence: standard input has unresolved merge conflicts, so it was not changed\n',
    );
    if (check) return EXIT.failed;
  }
  const result = formatted(text);
  if (check) return result === text ? EXIT.clean : EXIT.problems;
  process.stdout.write(bytesOf(result, hasMark));
  return EXIT.clean;
}
