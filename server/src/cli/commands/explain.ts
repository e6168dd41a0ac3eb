import { Argument, Command } from 'commander';

/** `competence explain`: shows the page of a rule in the terminal. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Explain a rule: what it reports, why, and how to fix it.')
    .addArgument(new Argument('[rule]', 'the code of a problem (default: list all rules)'))
    .addHelpText('after', NOTES)
    .action(async (rule: string | undefined) => {
      const { explain } = await import('../explainer.ts');
      process.exitCode = explain(rule);
    });
}

const NOTES = `
Exit codes:
  0  success
  2  unknown rule

Example:
  $ competence explain activity-without-domain`;
