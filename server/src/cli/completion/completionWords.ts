import type { Command } from 'commander';

/** What can be completed after the name of a program or of one of its commands. */
export interface CompletionWords {
  /** The name of the command; empty for the program itself. */
  readonly name: string;
  /** One line about it. */
  readonly summary: string;
  readonly options: readonly CompletionOption[];
  /** The words that its first argument may be; empty if it is free, such as a path. */
  readonly choices: readonly string[];
}

/** An option of a command. */
export interface CompletionOption {
  /** Its names, with their hyphens. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values that it may have; empty if they are free. */
  readonly choices: readonly string[];
}

/**
 * What can be completed on the command line, from the same definitions as its help: first for the program, whose choices
 * are its commands, then for each command.
 */
export function completionWords(program: Command): CompletionWords[] {
  const commands = program.createHelp().visibleCommands(program);
  const names = commands.map((command) => command.name());
  const ofProgram = { ...wordsOf(program), name: '', choices: names };
  return [
    ofProgram,
    ...commands.map((command) => {
      const words = wordsOf(command);
      return command.name() === 'help'
        ? { ...words, choices: names.filter((name) => name !== 'help') }
        : words;
    }),
  ];
}

function wordsOf(command: Command): CompletionWords {
  const options = command.createHelp().visibleOptions(command);
  const [first] = command.registeredArguments;
  return {
    name: command.name(),
    summary: command.summary() || command.description(),
    options: options.map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
      summary: option.description,
      takesValue: option.required || option.optional,
      choices: option.argChoices ?? [],
    })),
    choices: first?.argChoices ?? [],
  };
}
