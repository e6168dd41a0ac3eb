import { CommanderError } from 'commander';
import { isFolderGone } from '../files/reason.ts';
import { EXIT } from './exit.ts';
import { createProgram } from './program.ts';
import { visible } from './visible.ts';

/**
 * Runs the command line. The process is left to end by itself, with `process.exitCode` set, so that all that was
 * written has reached a pipe before it does.
 */
export async function run(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnheard);
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** What is written cannot be taken in. */
function endUnheard(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough (`| head`) closes the pipe: there is nobody left to tell, and nothing is wrong.
  if (error.code === 'EPIPE') return;
  tell(`the output cannot be written: ${error.message}`);
  process.exit(EXIT.failed);
}

function exitCodeOf(error: unknown): number {
  // It has said already what is wrong with the arguments, or has shown the help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  if (isFolderGone(error)) {
    tell('the current folder has been deleted; change to one that is there, and try again');
    return EXIT.failed;
  }
  const [what = '', where = ''] = error instanceof Error ? (error.stack ?? '').split('\n') : [String(error)];
  tell(`this is a fault in competence itself; please report it: ${what} ${where.trim()}`);
  return EXIT.failed;
}

function tell(what: string): void {
  process.stderr.write(`competence: ${visible(what)}\n`);
}
