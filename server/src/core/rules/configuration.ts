import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { splitLines } from '../text/lines.ts';
import type { Position, Range } from '../text/span.ts';
import type { OptionDefinition, Options, Rule, Severity } from './rule.ts';
import { nearest, quoteList } from './words.ts';

/** The sets of rules that a configuration may start from. */
export const PRESETS = ['recommended', 'ucl-core'] as const;
export type Preset = (typeof PRESETS)[number];

/** What may be said of a rule: how much its findings matter, or that it is not to be asked. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** What applies to the files of a folder: how much each rule matters there, and its options. */
export interface Settings {
  /** The severity of the rule's findings; undefined where it is off. */
  severityOf(rule: Rule): Severity | undefined;
  optionsOf(rule: Rule): Options;
}

/** What is wrong with a configuration, and where. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
}

/** A configuration that was read: what of it can be used applies, whatever else is wrong with it. */
export interface Configuration {
  readonly settings: Settings;
  readonly problems: readonly ConfigurationProblem[];
}

/** What a preset says by itself. */
export function settingsOfPreset(preset: Preset): Settings {
  return settingsFrom(preset, new Map());
}

/** What applies where no configuration says otherwise. */
export const DEFAULT_SETTINGS: Settings = settingsOfPreset('recommended');

/** Reads the text of a `competence.json`; JSON with comments and trailing commas is taken. Never throws. */
export function readConfiguration(text: string, rules: readonly Rule[]): Configuration {
  const reading: Reading = {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    problems: [],
    entries: new Map(),
  };
  const lines = lineStarts(text);
  let untold = 0;
  const report: ReportAt = (message, offset, length) => {
    if (reading.problems.length >= MOST_PROBLEMS) {
      untold++;
      return;
    }
    const range = { start: positionAt(offset, lines), end: positionAt(offset + length, lines) };
    reading.problems.push({ message: typeof message === 'string' ? message : message(), range });
  };
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) {
    report(`This is nested too deeply: no configuration has more than ${DEEPEST} levels.`, tooDeep, 1);
    return { settings: DEFAULT_SETTINGS, problems: reading.problems };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    report(
      `This is no valid JSON: ${WORDS[printParseErrorCode(error)] ?? 'it cannot be read here'}.`,
      offset,
      length,
    );
  }
  const preset = root ? readRoot(root, reading, report) : 'recommended';
  const last = reading.problems.at(-1);
  if (last && untold > 0) {
    const message = `This file has ${untold} more problems, which are not listed. Correct the first ${MOST_PROBLEMS}.`;
    reading.problems.push({ message, range: last.range });
  }
  return { settings: settingsFrom(preset, reading.entries), problems: reading.problems };
}

/** More than any configuration has, and less than the parser, which recurs, can take. */
const DEEPEST = 100;

/** Where a text is nested more deeply than that, as an offset; undefined when it is not. */
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

/** What a configuration says of one rule. */
interface Entry {
  level: Level | undefined;
  readonly options: Record<string, number>;
}

interface Reading {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly problems: ConfigurationProblem[];
  readonly entries: Map<string, Entry>;
}

/** A message that takes a search is given as a function: it is called only when the problem is listed. */
type ReportAt = (message: string | (() => string), offset: number, length: number) => void;

/** Nobody corrects more than these one by one, and each takes time to list. */
const MOST_PROBLEMS = 1000;

const KEYS = ['$schema', 'extends', 'rules'];

const WORDS: Readonly<Record<string, string>> = {
  ValueExpected: 'a value is missing',
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  PropertyNameExpected: 'a name in double quotes is missing',
  UnexpectedEndOfString: 'a closing double quote is missing',
  EndOfFileExpected: 'nothing may follow the closing }',
};

function readRoot(root: Node, reading: Reading, report: ReportAt): Preset {
  if (root.type !== 'object') {
    report(
      'A configuration is an object: { "extends": "recommended", "rules": { … } }.',
      root.offset,
      root.length,
    );
    return 'recommended';
  }
  for (const [key, value, at] of membersOf(root)) {
    if (!KEYS.includes(key))
      report(() => unknown(key, KEYS, 'The configuration has no key'), at.offset, at.length);
    else if (key === 'rules' && value) readRules(value, reading, report);
  }
  const preset = findNodeAtLocation(root, ['extends']);
  if (preset === undefined) return 'recommended';
  if (PRESETS.includes(preset.value)) return preset.value;
  report(`'extends' is one of ${quoteList(PRESETS)}.`, preset.offset, preset.length);
  return 'recommended';
}

function readRules(node: Node, reading: Reading, report: ReportAt): void {
  if (node.type !== 'object') {
    report(`'rules' is an object: { "open-question": "off" }.`, node.offset, node.length);
    return;
  }
  for (const [id, value, at] of membersOf(node)) {
    const rule = reading.rules.get(id);
    if (rule === undefined)
      report(() => unknown(id, reading.rules.keys(), 'There is no rule'), at.offset, at.length);
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
  for (const [name, value, at] of membersOf(node)) {
    const option = rule.options?.[name];
    if (value === undefined) continue;
    if (name === 'severity') entry.level = readLevel(value, report);
    else if (option === undefined) {
      report(
        () => unknown(name, ['severity', ...names], `The rule '${rule.id}' has no option`),
        at.offset,
        at.length,
      );
    } else if (isWithin(value.value, option)) entry.options[name] = value.value;
    else
      report(
        `'${name}' is a number from ${option.minimum} to ${option.maximum}.`,
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
      return `A severity is one of ${quoteList(LEVELS)}.${didYouMean(near)}`;
    },
    node.offset,
    node.length,
  );
  return undefined;
}

function isWithin(value: unknown, { minimum, maximum }: OptionDefinition): value is number {
  return typeof value === 'number' && value >= minimum && value <= maximum;
}

function* membersOf(object: Node): Iterable<readonly [string, Node | undefined, Node]> {
  for (const { children } of object.children ?? []) {
    const [key, value] = children ?? [];
    if (key) yield [String(key.value), value, key];
  }
}

function unknown(name: string, known: Iterable<string>, lead: string): string {
  return `${lead} '${name}'.${didYouMean(nearest(name, known))}`;
}

function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : ` Did you mean '${near}'?`;
}

function settingsFrom(preset: Preset, entries: ReadonlyMap<string, Entry>): Settings {
  const known = new Map<Rule, Options>();
  return {
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
