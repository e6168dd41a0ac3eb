import { CONFIGURATION_CODE, type Rule, readMarks, settingsOfPreset, Workspace } from '../../core/index.ts';
import { excerptOf } from '../check/excerpt.ts';
import type { Paint } from '../colour.ts';
import { visible } from '../visible.ts';
import { wrap } from './wrap.ts';

/** What is said of the code that is no rule's. */
export const CONFIGURATION_PAGE = {
  id: CONFIGURATION_CODE,
  group: 'configuration',
  severity: 'error',
  summary: 'A competence.json that cannot be read, or that says what is not known',
  why: 'A configuration that is mistyped would be passed over in silence, and rules would be off, or on, that the group has decided about. What of it can be read applies all the same.',
} as const;

/** How a page is laid out. */
interface Layout {
  /** In characters; lines are as long as they come where it is not known. */
  readonly width: number;
  readonly paint: Paint;
}

const PLAIN: Layout = { width: Number.POSITIVE_INFINITY, paint: (_colour, text) => text };
const INDENT = '  ';

/** A rule's page as plain text: what it reports and why, examples of both sides, fixes and options. */
export function rulePage(rule: Rule, layout = PLAIN): string {
  const { group, severity, preset, bad, good } = rule;
  const where = preset ? `; asked where competence.json says "extends": "${preset}"` : '';
  return join([
    head(rule, layout),
    `${severity}, ${group}${where}`,
    section('Why', [wrap(rule.why, layout.width, INDENT)], layout),
    section(
      'What is reported',
      bad.map((example) => exampleText(example, layout)),
      layout,
    ),
    section(
      'What is not',
      good.map((example) => exampleText(example, layout)),
      layout,
    ),
    section('How it is mended', fixesOf(rule), layout),
    section('Options, in competence.json', optionsOf(rule, layout), layout),
    section('To leave one be, with the reason, in the line above it', ignoreLine(rule), layout),
  ]);
}

/** The page of the code that a faulty configuration has. */
export function configurationPage(layout = PLAIN): string {
  const { severity, group, why } = CONFIGURATION_PAGE;
  return join([
    head(CONFIGURATION_PAGE, layout),
    `${severity}, ${group}`,
    section('Why', [wrap(why, layout.width, INDENT)], layout),
  ]);
}

function head({ id, summary }: Pick<Rule, 'id' | 'summary'>, { width, paint }: Layout): string {
  return `${paint('bold', id)}\n${wrap(`${summary}.`, width, '')}`;
}

function section(title: string, blocks: readonly string[], { paint }: Layout): string {
  return blocks.length === 0 ? '' : [paint('bold', title), blocks.join('\n\n')].join('\n');
}

function join(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const MARKS = /^ *\^[ ^]*$/;

/** An example with its marks, as it stands in the rule; of a long line with marks, what stands around them. */
function exampleText(example: string, { width }: Layout): string {
  const room = width - 2 * INDENT.length;
  const lines = example.replace(/^\n/, '').trimEnd().split('\n').map(shown);
  return lines
    .map((line, index) => {
      const isMarks = MARKS.test(line);
      const source = isMarks ? lines[index - 1] : line;
      const marks = isMarks ? line : lines[index + 1];
      if (source === undefined || marks === undefined || source.length <= room || !MARKS.test(marks))
        return line;
      const excerpt = excerptOf(source, { start: marks.indexOf('^'), end: marks.trimEnd().length }, room);
      return isMarks ? excerpt.caret : excerpt.source;
    })
    .map((line) => (INDENT + INDENT + line).trimEnd())
    .join('\n');
}

function shown(line: string): string {
  return visible(line).replaceAll('\t', '⇥').replaceAll('\u00a0', '⍽');
}

/** The fixes that are offered for the examples, each once; and whether --fix makes any of them. */
function fixesOf(rule: Rule): string[] {
  const fixes = rule.bad.flatMap((example) => {
    const workspace = new Workspace();
    workspace.configure(() => settingsOfPreset(rule.preset ?? 'recommended'), '2026-01-01');
    for (const [path, text] of readMarks(example).files) workspace.open(path, text);
    const problems = [...workspace.paths()].flatMap((path) => workspace.problems(path));
    return problems.flatMap((problem) =>
      problem.rule === rule ? (rule.fixes?.(problem, workspace) ?? []) : [],
    );
  });
  const titles = [...new Set(fixes.map(({ title }) => title))];
  if (titles.length === 0) return [];
  const list = titles.map((title) => `${INDENT}- ${title}`);
  const isSafe = fixes.some(({ safe }) => safe);
  if (isSafe) list.push(`${INDENT}'competence check --fix' does what changes layout or marks only.`);
  return [list.join('\n')];
}

function optionsOf({ options = {} }: Rule, { width }: Layout): string[] {
  const list = Object.entries(options).map(([name, option]) => {
    const { default: usual, minimum, maximum, summary } = option;
    const text = `${name}: ${summary} (${usual} unless set, from ${minimum} to ${maximum})`;
    return wrap(text, width, INDENT + INDENT, INDENT);
  });
  return list.length === 0 ? [] : [list.join('\n')];
}

/** What is wrong with such a line cannot be left be by another one. */
function ignoreLine({ id, scope }: Rule): string[] {
  return scope === 'suppression' ? [] : [`${INDENT}// competence-ignore ${id}: reason`];
}
