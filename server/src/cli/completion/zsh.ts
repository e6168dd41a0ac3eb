import type { CompletionOption, CompletionWords } from './completionWords.ts';

/** The script that completes commands, options and their values in zsh, each with its explanation. */
export function zshCompletion([program, ...commands]: readonly CompletionWords[]): string {
  return `#compdef competence
# Completes competence in zsh. Made by: competence completion zsh
_competence() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
${(program?.options ?? []).map(argument).join('')}    '1: :->command' '*:: :->rest'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        ${quoted(`${escaped(name)}:${summary}`)}\n`).join('')}      )
      _describe command commands
      ;;
    rest)
      case $line[1] in
${commands.map(branch).join('\n')}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = _competence ]; then _competence "$@"; else compdef _competence competence; fi
`;
}

function branch({ name, options, choices }: CompletionWords): string {
  const rest = choices.length > 0 ? `'1: :(${choices.join(' ')})'` : `'*: :_files'`;
  return `        ${name})\n          _arguments \\\n${options.map(argument).join('')}    ${rest}\n          ;;`;
}

/** An option as `_arguments` describes it: the flags exclude each other. */
function argument({ flags, summary, takesValue, choices }: CompletionOption): string {
  const value = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  const words = `[${escaped(summary)}]${takesValue ? `: :${value}` : ''}`;
  const names = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : (flags[0] ?? '');
  return `    ${names}${quoted(words)} \\\n`;
}

function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
