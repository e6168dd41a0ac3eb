import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type LookFirst, NOTHING_MORE } from '../language/watched/lexicon.ts';
import { splitLines } from '../text/lines.ts';
import type { Position, Range } from '../text/span.ts';
import { jsonMembers, type ReportAt, unknownName } from './jsonMembers.ts';
import { readLookFirst } from './lookFirst.ts';
import type { OptionDefinition, Options, Rule, Severity } from './rule.ts';
import { nearest, quoteList } from './words.ts';

/** The sets of rules that a configuration can extend. */
export const PRESETS = ['recommended', 'ucl-core'] as const;
export type Preset = (typeof PRESETS)[number];

/** The levels of a rule: a severity, or off. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** The settings for the files of a folder: the severity and options of each rule. */
export interface Settings {
  /** The severity of the rule's findings; undefined when the rule is off. */
  severityOf(rule: Rule): Severity | undefined;
  optionsOf(rule: Rule): Options;
  /** Words that reviewers look at first in a comparison, besides those of the language. */
  readonly lookFirst: LookFirst;
}

/** A problem in a configuration, with its range. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
}

/** A parsed configuration. Its valid parts apply even if it has problems. */
export interface Configuration {
  readonly settings: Settings;
  readonly problems: readonly ConfigurationProblem[];
}

/** The settings of a preset without any changes. */
export function settingsOfPreset(preset: Preset): Settings {
  return settingsFrom(preset, new Map(), NOTHING_MORE);
}

/** The settings without a configuration. */
export const DEFAULT_SETTINGS: Settings = settingsOfPreset('recommended');

/** Parses the text of a `competence.json`. Comments and trailing commas are allowed. Never throws. */
export function readConfiguration(text: string, rules: readonly Rule[]): Configuration {
  const reading: Reading = {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    problems: [],
    entries: new Map(),
    lookFirst: NOTHING_MORE,
  };
  const lines = lineStarts(text);
  let unlisted = 0;
  const report: ReportAt = (message, offset, length) => {
    if (reading.problems.length >= MOST_PROBLEMS) {
      unlisted++;
      return;
    }
    const range = { start: positionAt(offset, lines), end: positionAt(offset + length, lines) };
    reading.problems.push({ message: typeof message === 'string' ? message : message(), range });
  };
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) {
    report(`This is nested more than ${DEEPEST} levels deep. Remove the extra brackets.`, tooDeep, 1);
    return { settings: DEFAULT_SETTINGS, problems: reading.problems };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    report(
      `This is not valid JSON. ${WORDS[printParseErrorCode(error)] ?? 'Correct or remove this part.'}`,
      offset,
      length,
    );
  }
  const preset = root ? readRoot(root, reading, report) : 'recommended';
  const last = reading.problems.at(-1);
  if (last && unlisted > 0) {
    const message = `${unlisted} more problems in this file are not listed. Correct the first ${MOST_PROBLEMS} of them.`;
    reading.problems.push({ message, range: last.range });
  }
  return { settings: settingsFrom(preset, reading.entries, reading.lookFirst), problems: reading.problems };
}

/** The deepest nesting: more than any configuration needs, and less than would overflow the recursive parser. */
const DEEPEST = 100;

/** The offset at which a text is nested more deeply than that; undefined when it is not. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const character = text[offset];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEEPEST) return offset;
  }
  return undefined;
}

/** The settings of one rule in a configuration. */
interface Entry {
  level: Level | undefined;
  readonly options: Record<string, number>;
}

interface Reading {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly problems: ConfigurationProblem[];
  readonly entries: Map<string, Entry>;
  lookFirst: LookFirst;
}

/** The maximum number of problems that are listed. Nobody corrects more one by one. */
const MOST_PROBLEMS = 1000;

const KEYS = ['$schema', 'extends', 'rules', 'lookFirst'];

const WORDS: Readonly<Record<string, string>> = {
  ValueExpected: 'Add the missing value.',
  CommaExpected: 'Add the missing comma.',
  ColonExpected: 'Add the missing colon.',
  CloseBraceExpected: 'Add the missing }.',
  CloseBracketExpected: 'Add the missing ].',
  PropertyNameExpected: 'Add a name in double quotes.',
  UnexpectedEndOfString: 'Add the missing double quote.',
  EndOfFileExpected: 'Remove everything after the last }.',
};

function readRoot(root: Node, reading: Reading, report: ReportAt): Preset {
  if (root.type !== 'object') {
    report(
      'A configuration must be an object. Write { "extends": "recommended", "rules": { … } }.',
      root.offset,
      root.length,
    );
    return 'recommended';
  }
  for (const [key, value, at] of jsonMembers(root)) {
    if (!KEYS.includes(key))
      report(() => unknownName(key, KEYS, 'There is no setting'), at.offset, at.length);
    else if (key === 'rules' && value) readRules(value, reading, report);
    else if (key === 'lookFirst' && value) reading.lookFirst = readLookFirst(value, report);
  }
  const preset = findNodeAtLocation(root, ['extends']);
  if (preset === undefined) return 'recommended';
  if (PRESETS.includes(preset.value)) return preset.value;
  report(
    `This is not a valid value for 'extends'. Use ${quoteList(PRESETS, 'or')}.`,
    preset.offset,
    preset.length,
  );
  return 'recommended';
}

function readRules(node: Node, reading: Reading, report: ReportAt): void {
  if (node.type !== 'object') {
    report(`'rules' must be an object. Write { "open-question": "off" }.`, node.offset, node.length);
    return;
  }
  for (const [id, value, at] of jsonMembers(node)) {
    const rule = reading.rules.get(id);
    if (rule === undefined)
      report(() => unknownName(id, reading.rules.keys(), 'There is no rule'), at.offset, at.length);
    else if (value) reading.entries.set(id, readRule(rule, value, report));
  }
}

function readRule(rule: Rule, node: Node, report: ReportAt): Entry {
  const entry: Entry = { level: undefined, options: {} };
  if (node.type !== 'object') {
    entry.level = readLevel(node, report);
    return entry;
  }
  const names = Object.keys(rule.options ?? {});
  for (const [name, value, at] of jsonMembers(node)) {
    const option = rule.options?.[name];
    if (value === undefined) continue;
    if (name === 'severity') entry.level = readLevel(value, report);
    else if (option === undefined) {
      report(
        () => unknownName(name, ['severity', ...names], `The rule '${rule.id}' has no option`),
        at.offset,
        at.length,
      );
    } else if (isWithin(value.value, option)) entry.options[name] = value.value;
    else
      report(
        `This is not a valid value for '${name}'. Use a number from ${option.minimum} to ${option.maximum}.`,
        value.offset,
        value.length,
      );
  }
  return entry;
}

function readLevel(node: Node, report: ReportAt): Level | undefined {
  if (LEVELS.includes(node.value)) return node.value;
  report(
    () => {
      const near = typeof node.value === 'string' ? nearest(node.value, LEVELS) : undefined;
      return `This is not a valid severity. ${near ? `Did you mean '${near}'?` : `Use ${quoteList(LEVELS, 'or')}.`}`;
    },
    node.offset,
    node.length,
  );
  return undefined;
}

function isWithin(value: unknown, { minimum, maximum }: OptionDefinition): value is number {
  return typeof value === 'number' && value >= minimum && value <= maximum;
}

function settingsFrom(preset: Preset, entries: ReadonlyMap<string, Entry>, lookFirst: LookFirst): Settings {
  const known = new Map<Rule, Options>();
  return {
    lookFirst,
    severityOf: (rule) => {
      const own = rule.preset === undefined || rule.preset === preset ? rule.severity : 'off';
      const level = entries.get(rule.id)?.level ?? own;
      return level === 'off' ? undefined : level;
    },
    optionsOf: (rule) => {
      const options = known.get(rule) ?? optionsFrom(rule, entries.get(rule.id)?.options ?? {});
      known.set(rule, options);
      return options;
    },
  };
}

function optionsFrom(rule: Rule, set: Readonly<Record<string, number>>): Options {
  const options = Object.entries(rule.options ?? {});
  return Object.fromEntries(options.map(([name, option]) => [name, set[name] ?? option.default]));
}

function lineStarts(text: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const { content, end } of splitLines(text)) {
    starts.push(offset);
    offset += content.length + end.length;
  }
  return starts;
}

function positionAt(offset: number, starts: readonly number[]): Position {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return { line: low - 1, column: offset - (starts[low - 1] ?? 0) };
}
