import type { CompletionOption, CompletionWords } from './completionWords.ts';

/** The script that completes commands, options and their values in fish, each with its explanation. */
export function fishCompletion([program, ...commands]: readonly CompletionWords[]): string {
  const lines = [
    '# Completes competence in fish. Made by: competence completion fish',
    ...(program?.options ?? []).map((option) => line('__fish_use_subcommand', option)),
    ...commands.map(
      ({ name, summary }) =>
        `complete -c competence -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ),
    ...commands.flatMap(({ name, options, choices }) => {
      const isHere = quoted(`__fish_seen_subcommand_from ${name}`);
      const isFirst = quoted(
        `__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2`,
      );
      const first =
        choices.length > 0 ? [`complete -c competence -n ${isFirst} -f -a '${choices.join(' ')}'`] : [];
      return [...options.map((option) => line(isHere, option)), ...first];
    }),
  ];
  return `${lines.join('\n')}\n`;

  function line(condition: string, option: CompletionOption): string {
    return `complete -c competence -n ${condition} ${optionWords(option)} -d ${quoted(option.summary)}`;
  }
}

function optionWords({ flags, takesValue, choices }: CompletionOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  if (choices.length > 0) return `${names.join(' ')} -x -a '${choices.join(' ')}'`;
  return `${names.join(' ')}${takesValue ? ' -r' : ''}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
