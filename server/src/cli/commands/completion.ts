import { Argument, Command } from 'commander';
import { SHELLS, type Shell } from '../completion/shells.ts';

/** `competence completion`: prints a script with which a shell completes commands and options. */
export function completionCommand(): Command {
  return new Command('completion')
    .description('Print a script that makes a shell complete commands and options.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', NOTES)
    .action(async (shell: Shell, _options: unknown, command: Command) => {
      const { completionScript } = await import('../explainer.ts');
      if (command.parent) process.stdout.write(completionScript(shell, command.parent));
    });
}

const NOTES = `
Install it once, and again after an update that adds options:

  bash  competence completion bash > ~/.local/share/bash-completion/completions/competence
  zsh   competence completion zsh > "\${fpath[1]}/_competence"
  fish  competence completion fish > ~/.config/fish/completions/competence.fish

Exit codes:
  0  success
  2  unknown shell

Example:
  $ competence completion fish > ~/.config/fish/completions/competence.fish`;
