import { gitProgram } from './gitProgram.ts';
import { environmentAt, repositoryPlaceOf } from './repository.ts';
import { runGit } from './runGit.ts';

/**
 * A verb and what follows it. These verbs change nothing, check out nothing and do not look into files to compare them:
 * attributes, filters and programs that show files or differences in another way have no part in them.
 */
export type Question =
  | readonly ['cat-file' | 'for-each-ref' | 'ls-tree' | 'rev-list' | 'rev-parse', ...(readonly string[])]
  | readonly ['diff-tree', '--raw', ...(readonly string[])];

/**
 * Asks the repository that a folder is in, and gives what git wrote. Git is started at the top of the work tree: paths in
 * what it takes and gives are from there.
 *
 * @param folder an absolute path
 * @param args what is asked
 * @param input what git reads on standard input
 * @throws GitProblem when git is missing, or refuses, or the folder is in no repository
 */
export async function git(folder: string, args: Question, input?: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked(folder, args, input)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same line by line, for answers that are too long to be kept. What is no UTF-8 becomes U+FFFD. */
export async function* gitLines(folder: string, args: Question, input?: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of a long line are put together once, when it ends.
  let begun: string[] = [];
  for await (const piece of asked(folder, args, input)) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

function asked(folder: string, args: Question, input: string | undefined): AsyncGenerator<Buffer> {
  // Where there is neither git nor a repository, the former is the one to know.
  gitProgram();
  const { top } = repositoryPlaceOf(folder);
  return runGit(top, args, { environment: environmentAt(top), ...(input !== undefined && { input }) });
}
