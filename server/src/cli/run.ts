import { CommanderError } from 'commander';
import { isFolderGone } from '../host/reason.ts';
import { EXIT } from './exit.ts';
import { createProgram } from './program.ts';
import { visible } from './visible.ts';

/**
 * Runs the command line. It sets `process.exitCode` and lets the process end by itself, so that pending output still
 * reaches a pipe.
 */
export async function run(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnClosedOutput);
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** Handles an output stream that no longer accepts data. */
function endOnClosedOutput(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough (`| head`) closes the pipe. That is not an error.
  if (error.code === 'EPIPE') return;
  report(`could not write the output: ${error.message}`);
  process.exit(EXIT.failed);
}

function exitCodeOf(error: unknown): number {
  // commander has already reported the invalid arguments, or shown the help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  if (isFolderGone(error)) {
    report('the current folder has been deleted; change to an existing folder and try again');
    return EXIT.failed;
  }
  const [what = '', where = ''] = error instanceof Error ? (error.stack ?? '').split('\n') : [String(error)];
  report(`internal error in competence; please report it: ${what} ${where.trim()}`);
  return EXIT.failed;
}

function report(message: string): void {
  process.stderr.write(`competence: ${visible(message)}\n`);
}
