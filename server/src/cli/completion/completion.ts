import type { Command } from 'commander';
import { bashCompletion } from './bash.ts';
import { completionWords } from './completionWords.ts';
import { fishCompletion } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** The script with which a shell completes the commands and options of a program. */
export function completionScript(shell: Shell, program: Command): string {
  return SCRIPTS[shell](completionWords(program));
}
