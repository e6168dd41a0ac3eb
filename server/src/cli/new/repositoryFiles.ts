import { name as extensionName, publisher } from '../../../../package.json';
import reviewWorkflow from '../../../../recipes/github.yml';
import pagesWorkflow from '../../../../recipes/github-pages.yml';
import pipeline from '../../../../recipes/gitlab.yml';
import { starterFiles } from '../../host/starter.ts';
import authorsReadme from './authorsReadme.md';

/** Where a repository is kept, and what reviews its changes. */
export type RepositoryHost = 'github' | 'gitlab';

/** Where a recipe names a place that the owner of Competence has not set yet. */
export const UNKNOWN_OWNER = /\bOWNER\//;

/** The parts of a repository that differ between hosts. */
interface HostFiles {
  /** Workflows, by their paths. */
  readonly workflows: Readonly<Record<string, string>>;
  /** What to put into the places of `authorsReadme.md`. */
  readonly words: Readonly<Record<'request' | 'propose' | 'report' | 'setUp', string>>;
}

const HOSTS: Readonly<Record<RepositoryHost, HostFiles>> = {
  github: {
    workflows: {
      '.github/workflows/competence.yml': reviewWorkflow,
      '.github/workflows/pages.yml': pagesWorkflow,
    },
    words: {
      request: 'pull request',
      propose: 'Open this repository on GitHub, and choose *Compare & pull request*.',
      report: 'Problems are shown beside the lines, and the changes in a comment.',
      setUp: `- In *Settings*, *Pages*, choose *GitHub Actions* as the source. The site is then published at every change of \`main\`.
- In *Settings*, *Rules*, *Rulesets*, require a pull request and the status check *review* for \`main\`.`,
    },
  },
  gitlab: {
    workflows: { '.gitlab-ci.yml': pipeline },
    words: {
      request: 'merge request',
      propose: 'Open this repository on GitLab, and choose *Create merge request*.',
      report: 'Problems are in the log of its pipeline, and the changes under *What changed*.',
      setUp: `- The site is published at every change of the default branch. Its address is in *Deploy*, *Pages*.
- In *Settings*, *Merge requests*, choose *Pipelines must succeed*.`,
    },
  },
};

/**
 * The files of a repository with a framework to start from, by their paths from its top, with `/`.
 *
 * @param id the id of the framework, and the name of its folder
 */
export function repositoryFiles(id: string, host: RepositoryHost): ReadonlyMap<string, string> {
  const { workflows, words } = HOSTS[host];
  const starter = [...starterFiles(id)].map(([name, text]): [string, string] => [placeOf(name), text]);
  const file = starter.map(([path]) => path).find((path) => path.endsWith(EXTENSION)) ?? '';
  return new Map([
    ...starter,
    ...Object.entries(workflows),
    ['.gitattributes', ATTRIBUTES],
    ['.gitignore', IGNORED],
    ['.vscode/extensions.json', json({ recommendations: [`${publisher}.${extensionName}`, SPELLING] })],
    ['.vscode/settings.json', json(settingsFor(id))],
    ['README.md', fill(authorsReadme, { ...words, file })],
  ]);
}

const EXTENSION = '.competence';

/** Each framework has a folder of its own; its configuration applies to all. */
function placeOf(name: string): string {
  return name.endsWith(EXTENSION) ? `${name.slice(0, -EXTENSION.length)}/${name}` : name;
}

/** The spelling checker for the editor. */
const SPELLING = 'streetsidesoftware.code-spell-checker';

/** Frameworks are checked for spelling. Authors add words of their own to the list, which all of them share. */
function settingsFor(id: string): object {
  return {
    'cSpell.language': 'en-GB',
    'cSpell.enabledFileTypes': { competence: true },
    'cSpell.words': [id],
  };
}

/** The commands are those of docs/reviewing.md. */
const ATTRIBUTES = `# To make git compare and merge frameworks by meaning, install the command line of Competence, and run this once in
# each clone. Without it, git compares and merges them line by line.
#
# git config diff.competence.textconv 'competence format --stdin <'
# git config merge.competence.driver 'if command -v competence >/dev/null; then competence merge %O %A %B --output %A --marker-size %L -L %X -L %S -L %Y; else git merge-file --marker-size=%L -L %X -L %S -L %Y %A %O %B; fi'
*.competence diff=competence merge=competence
`;

const IGNORED = `# A site that was built here.
/_site/

# Temporary files of Competence, of the Mac and of Windows.
.competence-*.tmp
.DS_Store
Thumbs.db
`;

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, word: string) => words[word] ?? place);
}
