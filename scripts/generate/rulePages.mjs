import { exampleText } from './exampleText.mjs';

/** @typedef {import('../../server/src/engine/checking/index.ts').Rule} Rule */
/** @typedef {import('./loadCore.mjs').Core} Core */

/** A comment at the top of each file, so that nobody edits it by hand. */
export const GENERATED =
  '<!-- Made from the rules by `npm run generate`. Change the rule, not this page. -->';

/**
 * A Markdown page for each rule.
 * @param {Core} core
 * @returns {[string, string][]}
 */
export function makeRulePages(core) {
  return core.RULES.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(core, rule)]);
}

/** @param {Core} core @param {Rule} rule */
function pageOf(core, rule) {
  const { id, summary, facts, sections } = core.pageOfRule(rule);
  const parts = [
    `# ${id}`,
    GENERATED,
    `${summary}.`,
    facts.join(' '),
    ...sections.flatMap(({ title, blocks }) => [
      `## ${title}`,
      ...blocks.map((block) => blockText(core, rule, block)),
    ]),
    '---',
    '[All rules](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {Core} core @param {Rule} rule @param {import('../../server/src/engine/index.ts').RulePageBlock} block */
function blockText(core, rule, block) {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'code':
      return `\`\`\`competence\n${block.text}\n\`\`\``;
    case 'list':
      return block.items.map((item) => `- ${item.replace(/([*_<>[\]\\])/g, '\\$1')}`).join('\n');
    case 'example':
      return exampleText(core, rule, block.source);
  }
}
