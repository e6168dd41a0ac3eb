import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { createProgram } from './program.ts';
import { visible } from './visible.ts';

/**
 * The command line's entry. The process is left to end by itself, with `process.exitCode` set, so that all that was
 * written has reached a pipe before it does.
 */
async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: there is nobody left to tell, and nothing is wrong.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(
    `competence: this is a fault in competence itself; please report it. ${visible(told)}\n`,
  );
  return EXIT.failed;
}

void main();
