import { GIT_OPTIONS, gitEnvironment } from './gitEnvironment.ts';
import { GIT_MISSING, GitProblem, INCOMPLETE, NO_REPOSITORY } from './gitProblem.ts';
import { gitProgram } from './gitProgram.ts';

/** The options of a call of git besides its arguments. */
export interface GitCall {
  /** Standard input for git. */
  readonly input?: string;
  /** Whether git succeeded if it ends with that code; 0 if undefined. */
  readonly isSuccess?: (code: number) => boolean;
  /** Variables of the environment that this call needs. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts git. Nothing else in the product starts it; use `git.ts` to run commands in a repository. No shell is used,
 * and no program named by a repository's settings or files is run.
 *
 * @param folder the folder to start it in, an absolute path
 * @param args the command and its arguments
 * @returns the output of git, chunk by chunk, and at the end the code that it ended with
 * @throws GitProblem if git is missing, or refuses
 */
export async function* runGit(
  folder: string,
  args: readonly string[],
  { input = '', environment, isSuccess = (code) => code === 0 }: GitCall = {},
): AsyncGenerator<Buffer, number> {
  const program = gitProgram();
  if (args.some((arg) => arg.includes('\0'))) throw new GitProblem('refused', NO_NAME);
  // Loading the module that starts programs takes longer than most commands, which share a bundle with this.
  const { spawn } = await import('node:child_process');
  const child = spawn(program, [...GIT_OPTIONS, ...args], {
    cwd: folder,
    env: gitEnvironment(environment),
    stdio: 'pipe',
    windowsHide: true,
  });
  const errors: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  // If git ends before it has read everything, its own error message gives the reason.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', () => reject(new GitProblem('missing', GIT_MISSING)));
    child.once('close', resolve);
  });
  // If it fails while the output is being read, that is noticed below.
  ended.catch(() => {});
  try {
    yield* child.stdout;
    const code = await ended;
    if (code === null || !isSuccess(code)) throw problemIn(Buffer.concat(errors).toString('utf8'));
    return code;
  } finally {
    child.kill();
  }
}

const NO_NAME = 'the name contains an invalid character';
const LACKING =
  /from promisor remote|lazy fetching disabled|unable to read tree|missing (?:blob|tree) object/i;

function problemIn(errors: string): GitProblem {
  if (/not a git repository/i.test(errors)) return new GitProblem('no-repository', NO_REPOSITORY);
  const [, distrusted] = /dubious ownership in repository at '([^'\n]*)'/i.exec(errors) ?? [];
  if (distrusted !== undefined) return new GitProblem('refused', distrust(distrusted));
  if (LACKING.test(errors)) return new GitProblem('incomplete', INCOMPLETE);
  const [first = ''] = errors.trim().split('\n');
  return new GitProblem('refused', first.replace(/^(fatal|error): /, '') || 'git failed without a message');
}

function distrust(folder: string): string {
  return `this folder belongs to another user, so git does not trust it; if you do, run: git config --global --add safe.directory '${folder}'`;
}
