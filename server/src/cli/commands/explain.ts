import { Argument, Command } from 'commander';

/** `competence explain`: a rule's page, on the terminal. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Say what a rule reports, why, and how it is mended.')
    .addArgument(new Argument('[rule]', 'the code of a problem; without it, all rules are listed'))
    .addHelpText('after', NOTES)
    .action(async (rule: string | undefined) => {
      const { explain } = await import('../explainer.ts');
      process.exitCode = explain(rule);
    });
}

const NOTES = `
Exit codes: 0 done, 2 there is no such rule.

Example:
  $ competence explain activity-without-domain`;
