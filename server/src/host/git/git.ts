import { gitProgram } from './gitProgram.ts';
import { environmentAt, repositoryPlaceOf } from './repository.ts';
import { type GitCall, runGit } from './runGit.ts';

/**
 * A command of git with its arguments. These commands change nothing, check out nothing and do not compare the contents
 * of files, so attributes, filters, textconv and diff drivers have no effect.
 */
export type Question =
  | readonly [
      'cat-file' | 'for-each-ref' | 'ls-files' | 'ls-tree' | 'merge-base' | 'rev-list' | 'rev-parse',
      ...(readonly string[]),
    ]
  | readonly ['diff-tree', '--raw', ...(readonly string[])]
  | readonly ['config', '--get', string];

/**
 * Runs git in the repository that a folder is in, and returns its output. Git runs at the top of the work tree, so
 * paths in arguments and output are relative to that.
 *
 * @param folder an absolute path
 * @param args the command and its arguments
 * @param input standard input for git
 * @param environment variables that this call needs
 * @throws GitProblem if git is missing, or refuses, or the folder is in no repository
 */
export async function git(
  folder: string,
  args: Question,
  input?: string,
  environment?: GitCall['environment'],
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked(folder, args, input, environment)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same line by line, for output that is too long to keep in memory. Bytes that are not UTF-8 become U+FFFD. */
export async function* gitLines(folder: string, args: Question, input?: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Parts of a long line are joined once, when it ends.
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

function asked(
  folder: string,
  args: Question,
  input: string | undefined,
  added?: GitCall['environment'],
): AsyncGenerator<Buffer> {
  // If both git and the repository are missing, report that git is missing.
  gitProgram();
  const { top } = repositoryPlaceOf(folder);
  return runGit(top, args, {
    environment: { ...added, ...environmentAt(top) },
    ...(input !== undefined && { input }),
  });
}
