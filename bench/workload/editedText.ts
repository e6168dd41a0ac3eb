import { type Random, randomFrom } from './random.ts';
import { words } from './words.ts';

const ITEM = /^( *- \[[^\]]+\] )(.*)$/;

/** A framework after this many edits from a seed: competences are reworded, replaced, removed and moved. */
export function editedText(text: string, edits: number, seed = 1): string {
  const random = randomFrom(seed);
  const lines = text.split('\n');
  const referred = new Set(text.match(/(?<=@)[\w-]+/g));
  for (let number = 0; number < edits; number++)
    EDITS[number % EDITS.length]?.(lines, random, number, referred);
  return lines.join('\n');
}

type Edit = (lines: string[], random: Random, number: number, referred: ReadonlySet<string>) => void;

const EDITS: readonly Edit[] = [
  (lines, random) => {
    const at = itemIn(lines, random, (line) => !line.includes(' always to '));
    lines[at] = (lines[at] ?? '').replace(' to ', ' always to ');
  },
  (lines, random, number) => {
    const at = itemIn(lines, random);
    const [, start = '', said = ''] = ITEM.exec(lines[at] ?? '') ?? [];
    const id = start.replace(/\[.*\]/, `[new-${number}]`);
    lines.splice(at, 0, `${id}${said.slice(0, 2)} ability to ${words(random, 9)}`);
  },
  (lines, random, _, referred) => {
    // Referenced competences stay, so that neither version has a problem.
    lines.splice(
      itemIn(lines, random, (line) => !referred.has(/\[(.*?)\]/.exec(line)?.[1] ?? '')),
      1,
    );
  },
  (lines, random) => {
    const [moved = ''] = lines.splice(itemIn(lines, random), 1);
    // Next to others that are unchanged.
    const at = itemIn(lines, random, (line) => line.search(/\S/) === moved.search(/\S/));
    lines.splice(at, 0, moved);
  },
];

/** The index of a competence without sub-competences, so that each change to it is one edit. */
function itemIn(
  lines: readonly string[],
  random: Random,
  isFit: (line: string) => boolean = () => true,
): number {
  for (;;) {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    if (ITEM.test(line) && !line.endsWith(':') && isFit(line)) return at;
  }
}
