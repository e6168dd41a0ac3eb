import { delimiter } from 'node:path';
import { searchPath } from './gitProgram.ts';

/**
 * The variables of git that are passed on. They name the settings of this user and this machine (a container uses them
 * to say which folders git may trust), the trusted certificates, who makes a tag and, in tests, another owner for a folder. All others
 * are dropped. Some name programs. Others, such as GIT_DIR and GIT_INDEX_FILE, are set by git for hooks and editors,
 * and refer to the repository that git was called in, not to the one with the files: see `indexFileOf`.
 */
const PASSED_ON =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|SSL_CAINFO|SSL_CAPATH|COMMITTER_NAME|COMMITTER_EMAIL|COMMITTER_DATE|TEST_ASSUME_DIFFERENT_OWNER)$/i;

/**
 * The environment for git, in which it fetches nothing, asks nothing and takes no locks.
 *
 * @param added variables to add or replace for one call
 */
export function gitEnvironment(added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(process.env))
    if (isPassedOn(name)) environment[name] = value;
  return {
    ...environment,
    PATH: searchPath().join(delimiter),
    // The output of git is parsed.
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: noProtocol(),
    ...added,
  };
}

function isPassedOn(name: string): boolean {
  // Windows may call it Path.
  if (/^path$/i.test(name)) return false;
  return !/^git_/i.test(name) || PASSED_ON.test(name);
}

/**
 * A protocol name that does not exist. It is different each time, because a repository that knew it could give a remote
 * a protocol of that name, with an alias as its program, and older versions of git, which do not know
 * GIT_NO_LAZY_FETCH, would run it.
 */
function noProtocol(): string {
  return `none-${crypto.randomUUID()}`;
}

/**
 * Options for every call, before the command. They override the settings of a repository. A bare repository only counts
 * if it is named, because files tracked by git can make any folder look like one.
 */
export const GIT_OPTIONS: readonly string[] = [
  '--no-pager',
  ...[
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.askPass=',
    'credential.helper=',
    'gc.auto=0',
    'maintenance.auto=false',
  ].flatMap((setting) => ['-c', setting]),
];
