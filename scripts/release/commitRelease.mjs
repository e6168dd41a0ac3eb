import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Commits the content of a folder as the release of the current commit, and tags it. The commit is on no branch: its
 * parent is the current commit, and its tree is the folder. Neither the index nor the working tree is changed.
 * @param {object} release
 * @param {string} release.repository the folder of the git repository
 * @param {string} release.folder the folder with the files of the release
 * @param {string} release.tag the name of the tag
 * @param {string} release.message the message of the commit and of the tag
 * @param {NodeJS.ProcessEnv} [release.env] the environment for git
 * @returns {string} the hash of the commit
 * @throws if the tag exists already, or git fails
 */
export function commitRelease({ repository, folder, tag, message, env = process.env }) {
  const scratch = mkdtempSync(join(tmpdir(), 'competence-release-'));
  const git = (/** @type {string[]} */ ...parameters) =>
    execFileSync('git', parameters, {
      cwd: repository,
      encoding: 'utf8',
      env: { ...env, GIT_INDEX_FILE: join(scratch, 'index') },
    }).trim();
  try {
    if (git('tag', '--list', tag) !== '') {
      throw new Error(`The tag ${tag} exists already. Raise the version in package.json.`);
    }
    // What is built is ignored elsewhere, and must be the same bytes on every system.
    const files = ['--git-dir', git('rev-parse', '--absolute-git-dir'), '--work-tree', folder];
    git('-c', 'core.autocrlf=false', ...files, 'add', '--all', '--force', folder);
    const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', message);
    git('tag', '--annotate', '--message', message, tag, commit);
    return commit;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
