import type { Severity } from '../../engine/checking/index.ts';
import { CONFIGURATION_PAGE, pageOfRule, type RulePage } from '../../engine/index.ts';
import { RULES } from '../../engine/rules/index.ts';
import { pageText } from '../explain/rulePage.ts';

/** The descriptions of the rules with these codes in a SARIF log. */
export function describeRules(codes: ReadonlySet<string>, levels: Readonly<Record<Severity, string>>) {
  const rules = RULES.filter(({ id }) => codes.has(id));
  const described = rules.map((rule) => describe(pageOfRule(rule), rule.group, levels[rule.severity]));
  if (codes.has(CONFIGURATION_PAGE.id)) {
    described.push(describe(CONFIGURATION_PAGE, 'configuration', levels.error));
  }
  return described;
}

function describe(page: RulePage, group: string, level: string) {
  return {
    id: page.id,
    shortDescription: { text: `${page.summary}.` },
    fullDescription: { text: page.why },
    help: { text: pageText(page) },
    defaultConfiguration: { level },
    properties: { tags: [group] },
  };
}
