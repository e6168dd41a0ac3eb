import { Argument, Command, Option } from 'commander';

interface NewOptions {
  readonly github?: boolean;
  readonly gitlab?: boolean;
}

/** `competence new`: creates a starter framework, or a repository with one. */
export function newCommand(): Command {
  return new Command('new')
    .description('Create a small framework to start from, or a repository with one.')
    .addArgument(
      new Argument('[folder]', 'folder for the files; created if it does not exist').default(
        '.',
        'the current folder',
      ),
    )
    .addOption(new Option('--github', 'create everything for a repository on GitHub').conflicts('gitlab'))
    .option('--gitlab', 'create everything for a repository on GitLab')
    .addHelpText('after', NOTES)
    .action(async (folder: string, { github, gitlab }: NewOptions) => {
      const { createStarter } = await import('../verbs.ts');
      process.exitCode = createStarter(folder, github ? 'github' : gitlab ? 'gitlab' : undefined);
    });
}

const NOTES = `
Creates a file with a header, a domain and an activity, and a competence.json with the
house style of the UCL lists, and prints their names. The framework is named after the
folder.

With --github or --gitlab, the framework gets a folder of its own, and these are added:
workflows that review changes and publish the site, settings for git and VS Code, and a
README for authors. The folder can be the top of a git repository, but not inside of one.

Existing files are never overwritten: if one exists, nothing is created.

Exit codes:
  0  success
  2  a file already exists or cannot be written

Examples:
  $ competence new ipt
  $ competence check ipt
  $ competence new --github ipt`;
