import { GENERATED } from './rulePages.mjs';

const TITLES = {
  structure: 'Structure',
  references: 'References',
  completeness: 'Completeness',
  wording: 'Wording',
  governance: 'Governance',
};

/**
 * The list of all rules, by group.
 * @param {import('./loadCore.mjs').Core} core
 * @returns {[string, string][]}
 */
export function makeRuleIndex({ GROUPS, RULES }) {
  const sections = GROUPS.flatMap((group) => {
    const rules = RULES.filter((rule) => rule.group === group);
    return rules.length ? [`## ${TITLES[group]}\n\n${tableOf(rules)}`] : [];
  });
  const text = `# Rules

${GENERATED}

These rules run as you type, and in \`competence check\`. The page of each rule explains the problem and how to fix it, with examples.

${sections.join('\n\n')}
`;
  return [['docs/rules/README.md', text]];
}

/** @param {readonly import('../../server/src/engine/checking/index.ts').Rule[]} rules */
function tableOf(rules) {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} | ${rule.fixes ? 'yes' : ''} |`,
  );
  return ['| rule | severity | reports | fix |', '|---|---|---|---|', ...rows].join('\n');
}
