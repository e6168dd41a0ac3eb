import { type Random, randomFrom } from './random.ts';
import { words } from './words.ts';

const ITEM = /^( *- \[[^\]]+\] )(.*)$/;

/** A framework as it is after so many edits, from a seed: competences reworded, written anew, removed and put elsewhere. */
export function editedText(text: string, edits: number, seed = 1): string {
  const random = randomFrom(seed);
  const lines = text.split('\n');
  for (let number = 0; number < edits; number++) EDITS[number % EDITS.length]?.(lines, random, number);
  return lines.join('\n');
}

type Edit = (lines: string[], random: Random, number: number) => void;

const EDITS: readonly Edit[] = [
  (lines, random) => {
    const at = itemIn(lines, random);
    lines[at] = (lines[at] ?? '').replace(
      ITEM,
      (_, start, said) => `${start}${said.replace(/^An ability to /, 'An ability always to ')}`,
    );
  },
  (lines, random, number) => {
    const at = itemIn(lines, random);
    const [, start = ''] = ITEM.exec(lines[at] ?? '') ?? [];
    lines.splice(at, 0, `${start.replace(/\[.*\]/, `[new-${number}]`)}An ability to ${words(random, 9)}`);
  },
  (lines, random) => lines.splice(itemIn(lines, random), 1),
  (lines, random) => {
    const [moved = ''] = lines.splice(itemIn(lines, random), 1);
    const at = itemIn(lines, random);
    const [indentation = ''] = /^ */.exec(lines[at] ?? '') ?? [];
    lines.splice(at, 0, `${indentation}${moved.trimStart()}`);
  },
];

/** The place of a competence under which nothing stands, so that whatever becomes of it is one edit. */
function itemIn(lines: readonly string[], random: Random): number {
  for (;;) {
    const at = Math.floor(random() * lines.length);
    if (ITEM.test(lines[at] ?? '') && !lines[at]?.endsWith(':')) return at;
  }
}
