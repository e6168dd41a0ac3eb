import { conflictsIn } from '../../engine/text/index.ts';
import { EXIT } from '../exit.ts';
import { bytesOf, sourceOf } from '../source.ts';
import { formatted } from './format.ts';

/** Formats standard input to standard output, or with `check` only tests it. Returns the exit code. */
export async function formatInput(check: boolean): Promise<number> {
  const { buffer } = await import('node:stream/consumers');
  const { text, hasMark, isExact } = sourceOf(await buffer(process.stdin));
  if (!isExact) {
    process.stderr.write('competence: standard input is not UTF-8\n');
    return EXIT.failed;
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
