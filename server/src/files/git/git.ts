import { GitProblem } from './gitProblem.ts';

/**
 * Runs git, without a shell and without whatever programs a repository's settings name, and gives what it wrote. A
 * GitProblem when it is missing, or refuses.
 */
export async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  // To load what starts programs takes longer than most verbs of the command line, which are built together with this one.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    let child: ReturnType<typeof spawn>;
    try {
      child = spawn('git', ['--no-pager', ...args], {
        cwd: folder,
        env: { ...process.env, ...QUIET },
        stdio: 'pipe',
      });
    } catch {
      // A name with a character in it that no program can be given.
      reject(new GitProblem('refused', 'it has a character that no name can have'));
      return;
    }
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on('data', (data: Buffer) => output.push(data));
    child.stderr?.on('data', (data: Buffer) => errors.push(data));
    child.once('error', () => reject(new GitProblem('missing', MISSING)));
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(problemIn(Buffer.concat(errors).toString('utf8')));
    });
    // Whoever ends before all was written to it says why on its own.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

const QUIET = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
const MISSING = 'git is not there, or not on the path; two files or two folders can be compared without it';
const NO_REPOSITORY = 'this is no git repository; name two files or two folders, or go to one that is';

function problemIn(errors: string): GitProblem {
  if (/not a git repository/i.test(errors)) return new GitProblem('no-repository', NO_REPOSITORY);
  const [, distrusted] = /dubious ownership in repository at '([^'\n]*)'/i.exec(errors) ?? [];
  if (distrusted !== undefined) return new GitProblem('refused', distrust(distrusted));
  const [first = ''] = errors.trim().split('\n');
  return new GitProblem('refused', first.replace(/^(fatal|error): /, '') || 'git could not do it');
}

function distrust(folder: string): string {
  return `this folder belongs to somebody else on this machine, and git does not trust it; if you do, tell git: git config --global --add safe.directory '${folder}'`;
}
