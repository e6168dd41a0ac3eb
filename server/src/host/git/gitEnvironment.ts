import { delimiter } from 'node:path';
import { searchPath } from './gitProgram.ts';

/**
 * The variables of git's own that are passed on: they say where this user's and this machine's settings are (a container
 * says in them which folders git may trust), which certificates count, and, in tests, that a folder is somebody else's.
 * All others are dropped. Some name programs; and GIT_DIR, GIT_INDEX_FILE and the like, which git sets for its hooks and
 * for the editor that it starts, speak of the repository that git was called in, while ours is the one the files are in.
 */
const PASSED_ON =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|SSL_CAINFO|SSL_CAPATH|TEST_ASSUME_DIFFERENT_OWNER)$/i;

/**
 * The environment that git runs in: it fetches nothing, asks nothing and takes no locks.
 *
 * @param added variables that one call needs besides, or needs otherwise
 */
export function gitEnvironment(added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(process.env))
    if (isPassedOn(name)) environment[name] = value;
  return {
    ...environment,
    PATH: searchPath().join(delimiter),
    // What git says is looked at.
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
 * A name that no protocol has. It is another one each time: a repository that knew it could give a remote a protocol of
 * that name, with an alias as its program, and older versions of git, which do not know GIT_NO_LAZY_FETCH, would run it.
 */
function noProtocol(): string {
  return `none-${crypto.randomUUID()}`;
}

/**
 * Options for every call, before the verb: they win over whatever a repository's settings say. A bare repository counts
 * only where it is named, since any folder can be made to look like one by files that git itself tracks.
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
