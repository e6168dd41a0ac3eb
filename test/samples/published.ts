// A transcription of the two published lists, for comparison with the sample.
//
// The lists are text pasted from a web page, which only shows part of their nesting. These rules restore it; exceptions
// are in the tables below, by the line's first words:
//
// 1. Blank lines and lines of `--` only separate lines.
// 2. `Knowledge` and `Application`, alone on a line, start a section.
// 3. A heading is separate, and starts with "Ability to" or "Knowledge of" without "An", or is in `otherHeadings`. A
// line that ends in a colon is not a heading but a statement.
// 4. A heading is an activity if it is the first of its list, if a section follows it, or if its list has no sections
// at all. Any other heading is a sub-heading. `activitiesWithoutSections` are exceptions.
// 5. A sub-heading ends the one before it. `subHeadingsWithin` are exceptions.
// 6. A statement after a tab belongs to the last statement without one or, if it starts in lower case, to the lead-in
// (the line ending in a colon or in dots) before it.
// 7. A statement in lower case without a tab belongs to the lead-in before it; if there is none, it is next to the
// statement before it. `oneLevelUp` are exceptions.
// 8. Any other statement is directly under its heading or section.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type PublishedKind = 'activity' | 'knowledge' | 'application' | 'group' | 'competence';

export interface PublishedNode {
  readonly kind: PublishedKind;
  readonly title: string;
  /** The line as it was published, blemishes and all. */
  readonly raw: string;
  readonly children: readonly PublishedNode[];
}

export interface PublishedActivity extends PublishedNode {
  readonly kind: 'activity';
}

export interface PublishedList {
  readonly domain: 'basic' | 'meta';
  readonly activities: readonly PublishedActivity[];
}

const otherHeadings = [
  'General',
  'Focal area specific competences',
  'Role Transitions',
  'Role Disputes',
  'Grief',
  'Interpersonal Deficits/Sensitivities',
];

const activitiesWithoutSections = [
  'Ability to engage the client in reviewing their symptoms',
  'Ability to implement IPT in a manner consonant with',
];

const subHeadingsWithin: Readonly<Record<string, string>> = {
  'Role Transitions': 'Focal area specific competences',
  'Role Disputes': 'Focal area specific competences',
  Grief: 'Focal area specific competences',
  'Interpersonal Deficits/Sensitivities': 'Focal area specific competences',
};

const oneLevelUp = [
  'an ability to normalise negative emotions',
  'is helped to feel they are also actively engaged',
];

/** The root of the repository: the nearest folder above this file that contains the samples. */
export const repositoryRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

const seeds = join(repositoryRoot, '..', 'shared', 'seeds');

/** Both published lists, or nothing where the published documents are not at hand. */
export function publishedLists(): readonly PublishedList[] | undefined {
  if (!existsSync(seeds)) return undefined;
  return [
    { domain: 'basic', activities: readList(join(seeds, 'ipt-basic-competences.txt')) },
    { domain: 'meta', activities: readList(join(seeds, 'ipt-metacompetences.txt')) },
  ];
}

/**
 * The titles of the leaflet's sections, or nothing if it is not available: its headings, and the bold lines that serve
 * as headings, from the first section on.
 */
export function publishedSections(): readonly string[] | undefined {
  if (!existsSync(seeds)) return undefined;
  const titles = readFileSync(join(seeds, 'ipt-service-users-leaflet.md'), 'utf8')
    .split(/\r?\n/)
    .flatMap((line) => /^(?:#+ +)?\*\*([^*]+)\*\*$|^#+ +([^*]+)$/.exec(line.trim())?.slice(1) ?? [])
    .flatMap((title) => (title === undefined ? [] : plain(title)));
  return titles.slice(titles.indexOf('What is IPT?'));
}

/** Every line of every published document. */
export function publishedLines(): readonly string[] {
  return readdirSync(seeds)
    .filter((name) => name !== 'README.md')
    .flatMap((name) => readFileSync(join(seeds, name), 'utf8').split(/\r?\n/));
}

/** Quotes straightened, mark-up removed, spaces collapsed, so that titles can be compared. */
export function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/<\/?i>|\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Line {
  readonly text: string;
  readonly raw: string;
  readonly tabbed: boolean;
  readonly apart: boolean;
}

/** A heading or section, with the lines of the statements right under it. */
interface Block {
  readonly kind: PublishedKind;
  readonly title: string;
  readonly raw: string;
  readonly statements: Line[];
}

interface OpenNode {
  readonly kind: PublishedKind;
  readonly title: string;
  readonly raw: string;
  readonly children: OpenNode[];
}

interface Place {
  readonly node: OpenNode;
  readonly tabbed: boolean;
  readonly above: Place | undefined;
}

function readList(path: string): PublishedActivity[] {
  const [, ...lines] = meaningfulLines(readFileSync(path, 'utf8'));
  const activities: OpenNode[] = [];
  let open: OpenNode[] = [];
  for (const block of blocksOf(lines)) {
    const { kind, title, raw } = block;
    const node: OpenNode = { kind, title, raw, children: statementsOf(block) };
    open = open.slice(0, open.findLastIndex((ancestor) => mayHold(ancestor, block)) + 1);
    (open.at(-1)?.children ?? activities).push(node);
    open.push(node);
  }
  return activities as PublishedActivity[];
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const sectioned = lines.some(isSection);
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (isSection(line)) {
      blocks.push({
        kind: line.text === 'Knowledge' ? 'knowledge' : 'application',
        title: line.text,
        raw: line.raw,
        statements: [],
      });
    } else if (isHeading(line, next)) {
      const opensActivity = blocks.length === 0 || !sectioned || isActivity(line, next);
      blocks.push({
        kind: opensActivity ? 'activity' : 'group',
        title: line.text,
        raw: line.raw,
        statements: [],
      });
    } else {
      const block = blocks.at(-1);
      if (!block) throw new Error(`A statement stands before every heading: ${line.text}`);
      block.statements.push(line);
    }
  });
  return blocks;
}

/**
 * Whether a block can be inside an open one: a section in an activity, a sub-heading in these and, by table, in another
 * sub-heading.
 */
function mayHold(ancestor: OpenNode, block: Block): boolean {
  if (block.kind === 'activity') return false;
  if (block.kind !== 'group') return ancestor.kind === 'activity';
  return ancestor.kind !== 'group' || subHeadingsWithin[block.title] === ancestor.title;
}

function statementsOf(block: Block): OpenNode[] {
  const statements: OpenNode[] = [];
  let last: Place | undefined;
  for (const line of block.statements) {
    const node: OpenNode = { kind: 'competence', title: line.text, raw: line.raw, children: [] };
    const above = placeAbove(line, last);
    (above?.node.children ?? statements).push(node);
    last = { node, tabbed: line.tabbed, above };
  }
  return statements;
}

function meaningfulLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (const raw of text.split(/\r?\n/)) {
    const line = plain(raw);
    if (line !== '' && line !== '--')
      lines.push({ text: line, raw: raw.trim(), tabbed: raw.startsWith('\t'), apart });
    apart = line === '' || line === '--';
  }
  return lines;
}

function isSection(line: Line): boolean {
  return line.text === 'Knowledge' || line.text === 'Application';
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (otherHeadings.includes(line.text)) return true;
  return (
    line.apart &&
    next?.apart === true &&
    /^(Ability to|Knowledge of) /.test(line.text) &&
    !isLeadIn(line.text)
  );
}

function isActivity(heading: Line, next: Line | undefined): boolean {
  return (next !== undefined && isSection(next)) || startsWithOneOf(heading.text, activitiesWithoutSections);
}

function isLeadIn(text: string): boolean {
  return /(:|…|\.\.\.)$/.test(text);
}

/** The place that a statement hangs from, given the statement before it under the same heading. */
function placeAbove(line: Line, last: Place | undefined): Place | undefined {
  if (!last) return undefined;
  const lowerCase = /^[a-z]/.test(line.text);
  if (!lowerCase && !line.tabbed) return undefined;
  if (lowerCase && isLeadIn(last.node.title)) return last;
  if (line.tabbed && !last.tabbed) return last;
  if (line.tabbed && !lowerCase) return lastWithoutTab(last);
  return startsWithOneOf(line.text, oneLevelUp) ? last.above?.above : last.above;
}

function lastWithoutTab(place: Place): Place | undefined {
  return place.tabbed && place.above ? lastWithoutTab(place.above) : place;
}

function startsWithOneOf(text: string, openings: readonly string[]): boolean {
  return openings.some((opening) => text.startsWith(opening));
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'samples', 'ipt'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No folder above this file holds the samples.');
  return rootAbove(parent);
}
