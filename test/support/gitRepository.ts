import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary git repository for a test. */
export interface GitRepository {
  readonly folder: string;
  git(...args: string[]): string;
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  /** Commits everything. */
  commit(message: string): void;
}

/** Makes a repository, and removes it when `use` is done with it. */
export function withRepository(use: (repository: GitRepository) => void): void {
  const { repository, close } = openRepository();
  try {
    use(repository);
  } finally {
    close();
  }
}

/** The same where `use` takes a while. */
export async function whileRepository(use: (repository: GitRepository) => Promise<void>): Promise<void> {
  const { repository, close } = openRepository();
  try {
    await use(repository);
  } finally {
    close();
  }
}

/** Creates a repository that exists until it is closed. */
export function openRepository(): { repository: GitRepository; close(): void } {
  const outer = mkdtempSync(join(tmpdir(), 'competence-git-'));
  const folder = join(outer, 'work');
  mkdirSync(folder);
  return { repository: repositoryIn(folder), close: () => rmSync(outer, { recursive: true, force: true }) };
}

/** Makes an existing folder a repository, without commits. */
export function repositoryIn(folder: string): GitRepository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: isolated(),
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
    },
  };
}

/** The environment for git in tests. The user and the time have no effect on the result. */
export function isolated(): NodeJS.ProcessEnv {
  return { ...process.env, ...NOBODY };
}

/** The settings of the user who runs the tests must not matter. */
const NOBODY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  // Results about a repository must not depend on the date, or on how fast it was created.
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
};
