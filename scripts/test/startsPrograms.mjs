// Checks which files can start other programs.

/** The only files of the product that may: the first starts git, the others our own command line and server. */
const STARTERS = [
  'server/src/host/git/runGit.ts',
  'action/competence.mjs',
  'client/extension/tasks/checkTasks.ts',
  'client/extension/desktop.ts',
];

/** The only files that may start git without `git.ts`, fetch, or merge files. */
const USERS = Object.entries({
  'runGit.ts': [
    'server/src/host/git/git.ts',
    'server/src/host/git/createTag.ts',
    'server/src/host/git/fetchRevision.ts',
    'server/src/host/git/mergeFiles.ts',
  ],
  'createTag.ts': ['server/src/cli/release/tagReleases.ts'],
  'mergeFiles.ts': ['server/src/cli/merge/merge.ts'],
  'fetchRevision.ts': ['server/src/host/git/forAction.ts'],
  'forAction.ts': ['action/revision.mjs'],
  'action.cjs': ['action/revision.mjs'],
});

/** The ways to start a program: Node's modules, packages that start programs or git, and the API of VS Code. */
const WAYS = [
  /['"`](?:node:)?(?:child_process|cluster)['"`]/,
  /['"`](?:cross-spawn|execa|nano-spawn|tinyexec|shelljs|zx|simple-git|isomorphic-git|nodegit)['"`/]/,
  /['"`]vscode-languageclient\/node['"`]/,
  /\bprocess\s*\.\s*binding\b/,
  /\b(?:createTerminal|ShellExecution|ProcessExecution)\b|['"`]vscode\.git['"`]/,
];

const INSTEAD = 'ask git with git() of server/src/host/git/git.ts';

/**
 * The violations in a file of the product: it starts programs, or uses the code that starts git without the function
 * for it.
 * @param {string} path relative to the checkout, with `/`
 * @param {string} text
 * @returns {string[]} one message per violation
 */
export function programsStarted(path, text) {
  const starts = !STARTERS.includes(path) && WAYS.some((way) => way.test(text));
  const used = USERS.filter(([file, users]) => !users.includes(path) && mentions(text, file));
  return [
    ...(starts ? [`${path}: may not start programs; ${INSTEAD}`] : []),
    ...used.map(([file]) => `${path}: may not use ${file}; ${INSTEAD}`),
  ];
}

/**
 * Whether a text loads a module, in whatever way.
 * @param {string} text
 * @param {string} file
 */
function mentions(text, file) {
  return new RegExp(`/${file.replace('.', '\\.')}['"\`]`).test(text);
}
