import type { CompletionOption, CompletionWords } from './completionWords.ts';

/** The script that completes commands, options and their values in bash. Anything else is completed as a path. */
export function bashCompletion(all: readonly CompletionWords[]): string {
  return `# Completes competence in bash. Made by: competence completion bash
_competence() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb= index
  # Bash splits --format=json at the equals sign.
  if [ "$word" = = ]; then word=; elif [ "$before" = = ]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      -*) ;;
      *) verb=\${COMP_WORDS[index]}; break ;;
    esac
  done
  local options= choices=
  COMPREPLY=()
  case $verb in
${all.map(branch).join('\n')}
    *) return ;;
  esac
  case $word in
    -*) choices=$options ;;
  esac
  # Without choices, bash completes paths.
  while IFS= read -r index; do COMPREPLY+=("$index"); done < <(compgen -W "$choices" -- "$word")
}
complete -o bashdefault -o default -F _competence competence
`;
}

/** What is completed after one command. */
function branch({ name, options, choices }: CompletionWords): string {
  const values = options.filter(({ takesValue }) => takesValue);
  const lines = [
    `options='${options.flatMap(({ flags }) => flags).join(' ')}'`,
    ...(choices.length > 0 ? [firstArgument(name, choices)] : []),
    ...(values.length > 0 ? [`case $before in\n${values.map(valueBranch).join('\n')}\n      esac`] : []),
  ];
  return `    ${name === '' ? "''" : name})\n${lines.map((line) => `      ${line}`).join('\n')}\n      ;;`;
}

/** Only the argument right after the command has choices. */
function firstArgument(name: string, choices: readonly string[]): string {
  const words = `choices='${choices.join(' ')}'`;
  return name === '' ? words : `if [ "$before" = ${name} ]; then ${words}; fi`;
}

/** The values of an option: if they are free, paths are completed, even if the word starts with a hyphen. */
function valueBranch({ flags, choices }: CompletionOption): string {
  const then = choices.length > 0 ? `options= choices='${choices.join(' ')}'` : 'return';
  return `        ${flags.join('|')}) ${then} ;;`;
}
