import { settingsOfPreset } from './checking/configuration.ts';
import { CONFIGURATION_CODE } from './checking/configurations.ts';
import { type MarkedSource, readMarks } from './checking/examples.ts';
import type { Example, Rule } from './checking/rule.ts';
import { Workspace } from './workspace.ts';

/** The page of a rule as data. The command line prints it as plain text, and the documentation has it as Markdown. */
export interface RulePage {
  readonly id: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** Sentences about when the rule applies. */
  readonly facts: readonly string[];
  /** Why the problem matters, in Markdown; also the first section. */
  readonly why: string;
  readonly sections: readonly RulePageSection[];
}

export interface RulePageSection {
  readonly title: string;
  readonly blocks: readonly RulePageBlock[];
}

export type RulePageBlock =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'example'; readonly source: Example };

const CONFIGURATION_WHY =
  'Without this problem, nobody would notice a mistyped configuration, and rules that the group has agreed on would be off or on by mistake. Everything that can be read still applies.';

/** The page of problems in `competence.json`, which no rule reports. */
export const CONFIGURATION_PAGE: RulePage = {
  id: CONFIGURATION_CODE,
  summary: 'A competence.json that cannot be read, or that contains an unknown name',
  facts: ['Severity: error.'],
  why: CONFIGURATION_WHY,
  sections: [sectionWhy(CONFIGURATION_WHY)],
};

const SUPPRESSION = 'To suppress it, write this on the line above';

/** The page of a rule. */
export function pageOfRule(rule: Rule): RulePage {
  const { id, scope, summary, why, bad, good } = rule;
  const suppression = `// competence-ignore ${id}: reason`;
  const sections: readonly RulePageSection[] = [
    sectionWhy(why),
    { title: 'Examples with this problem', blocks: bad.map((source) => ({ kind: 'example', source })) },
    { title: 'Examples without it', blocks: good.map((source) => ({ kind: 'example', source })) },
    { title: 'How to fix it', blocks: fixesOf(rule) },
    { title: 'Options in competence.json', blocks: optionsOf(rule) },
    // Problems of suppressions, and conflicts, cannot be suppressed.
    ...(scope === 'suppression' || scope === 'conflict'
      ? []
      : [{ title: SUPPRESSION, blocks: [{ kind: 'code' as const, text: suppression }] }]),
  ];
  return {
    id,
    summary,
    facts: factsOf(rule),
    why,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function sectionWhy(text: string): RulePageSection {
  return { title: 'Why', blocks: [{ kind: 'text', text }] };
}

/** Opens an example in a workspace with the preset of the rule. */
export function openExample({ preset }: Rule, source: Example): MarkedSource & { workspace: Workspace } {
  const marked = readMarks(source);
  const workspace = new Workspace();
  // Any fixed date works, as long as pages are the same on every day.
  workspace.configure(() => settingsOfPreset(preset ?? 'recommended'), '2026-01-01');
  for (const [path, text] of marked.files) workspace.open(path, text);
  return { ...marked, workspace };
}

function factsOf({ severity, preset, isEnglish }: Rule): string[] {
  const facts = [`Severity: ${severity === 'hint' ? 'hint (a suggestion)' : severity}.`];
  if (preset) facts.push(`It only applies if \`competence.json\` says \`"extends": "${preset}"\`.`);
  if (isEnglish)
    facts.push('It only applies to English: it is skipped when the header names another `language`.');
  return facts;
}

function fixesOf(rule: Rule): RulePageBlock[] {
  const fixes = rule.bad.flatMap((source) => {
    const { workspace } = openExample(rule, source);
    return [...workspace.paths()]
      .flatMap((path) => workspace.problems(path))
      .flatMap((problem) => (problem.rule === rule ? (rule.fixes?.(problem, workspace) ?? []) : []));
  });
  if (fixes.length === 0) return [];
  const list: RulePageBlock = { kind: 'list', items: [...new Set(fixes.map(({ title }) => title))] };
  const safe = '`competence check --fix` makes the fixes that only change layout and punctuation.';
  return fixes.some((fix) => fix.safe) ? [list, { kind: 'text', text: safe }] : [list];
}

function optionsOf({ options = {} }: Rule): RulePageBlock[] {
  const items = Object.entries(options).map(
    ([name, { summary, default: usual, minimum, maximum }]) =>
      `${name}: ${summary} (${usual} by default, from ${minimum} to ${maximum})`,
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
