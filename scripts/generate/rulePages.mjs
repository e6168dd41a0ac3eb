import { exampleText, fixesIn } from './exampleText.mjs';
import { GENERATED, scopeWords, severityWords } from './ruleWords.mjs';

/** @typedef {import('../../server/src/core/index.ts').Rule} Rule */
/** @typedef {import('./loadCore.mjs').Core} Core */

/**
 * A page for each rule.
 * @param {Core} core
 * @returns {[string, string][]}
 */
export function makeRulePages(core) {
  return core.RULES.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(core, rule)]);
}

/** @param {Core} core @param {Rule} rule */
function pageOf(core, rule) {
  const { id, summary, severity, why, bad, good } = rule;
  const examples = (/** @type {readonly string[]} */ sources) =>
    sources.map((example) => exampleText(core, rule, example)).join('\n\n');
  const parts = [
    `# ${id}`,
    GENERATED,
    `${summary}.`,
    `Severity: **${severityWords(severity)}**. It reads ${scopeWords(rule)}.${rule.isEnglish ? ' It knows English alone, and is not asked where the header names another `language`.' : ''}`,
    '## Why',
    why,
    '## What is reported',
    examples(bad),
    '## What is not',
    examples(good),
    ...fixes(core, rule),
    '---',
    '[All rules](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {Core} core @param {Rule} rule */
function fixes(core, rule) {
  const offered = rule.bad.flatMap((example) => fixesIn(core, rule, example));
  const titles = [...new Set(offered.map(({ title }) => title))];
  if (titles.length === 0) return [];
  const list = titles.map((title) => `- ${title.replace(/([*_<>[\]\\])/g, '\\$1')}`).join('\n');
  const safe =
    'Where only layout or marks change, and there is no doubt how, `competence check --fix` does it without asking.';
  return [
    '## How it is mended',
    'Fixes that are offered for these examples:',
    list,
    ...(offered.some((fix) => fix.safe) ? [safe] : []),
  ];
}
