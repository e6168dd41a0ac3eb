import type { Node } from 'jsonc-parser';
import { type LookFirst, NOTHING_MORE } from '../language/watched/lexicon.ts';
import { jsonMembers, type ReportAt, unknownName } from './jsonMembers.ts';

/** The lists in `lookFirst`, with what each is for. */
export const LOOK_FIRST_LISTS = {
  people: 'People, such as "care coordinator". Pointed out when one becomes another.',
  opposites:
    'Pairs of opposites, such as ["inpatient", "outpatient"]. Pointed out when one becomes the other.',
  words: 'Words that are pointed out whenever they are added or removed, such as "under supervision".',
} as const;

/** The longest list, and the longest word or phrase: more than anybody needs, and few enough to compare quickly. */
export const MOST_WORDS = 1000;
export const LONGEST_WORD = 100;

/** Reads `lookFirst`. The valid parts apply even if others are not valid. */
export function readLookFirst(node: Node, report: ReportAt): LookFirst {
  if (node.type !== 'object') {
    report(`'lookFirst' must be an object. Write { "people": ["carer"] }.`, node.offset, node.length);
    return NOTHING_MORE;
  }
  const lists: { people: string[]; opposites: [string, string][]; words: string[] } = {
    people: [],
    opposites: [],
    words: [],
  };
  const names = Object.keys(LOOK_FIRST_LISTS);
  for (const [name, value, at] of jsonMembers(node)) {
    if (!Object.hasOwn(lists, name))
      report(() => unknownName(name, names, `'lookFirst' has no list`), at.offset, at.length);
    else if (value && name === 'opposites') lists.opposites = readList(name, value, report, readPair);
    else if (value) lists[name as 'people' | 'words'] = readList(name, value, report, readWord);
  }
  return lists;
}

function readList<Item>(
  name: string,
  { type, children = [], offset, length }: Node,
  report: ReportAt,
  read: (node: Node, report: ReportAt) => Item | undefined,
): Item[] {
  if (type !== 'array') {
    const example = name === 'opposites' ? '[["inpatient", "outpatient"]]' : '["carer"]';
    report(`'${name}' must be a list. Write "${name}": ${example}.`, offset, length);
    return [];
  }
  const excess = children[MOST_WORDS];
  if (excess)
    report(`This list is too long. Use at most ${MOST_WORDS} entries.`, excess.offset, excess.length);
  return children
    .slice(0, MOST_WORDS)
    .map((child) => read(child, report))
    .filter((item) => item !== undefined);
}

function readPair(node: Node, report: ReportAt): [string, string] | undefined {
  const [left, right, ...more] = node.type === 'array' ? (node.children ?? []) : [];
  if (!left || !right || more.length > 0) {
    report('This is not a pair of opposites. Write ["inpatient", "outpatient"].', node.offset, node.length);
    return undefined;
  }
  const [one, other] = [readWord(left, report), readWord(right, report)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

const LETTER = /[\p{L}\p{N}]/u;

function readWord({ type, value, offset, length }: Node, report: ReportAt): string | undefined {
  if (type === 'string' && LETTER.test(value) && value.length <= LONGEST_WORD) return value.trim();
  report(
    `This is not a word or a short phrase. Write it in double quotes, with at most ${LONGEST_WORD} characters.`,
    offset,
    length,
  );
  return undefined;
}
