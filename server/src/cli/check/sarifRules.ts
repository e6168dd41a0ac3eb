import { RULES, type Severity } from '../../core/index.ts';
import { CONFIGURATION_PAGE, configurationPage, rulePage } from '../explain/rulePage.ts';

/** The descriptions of the rules with these codes, for a SARIF log. */
export function describeRules(codes: ReadonlySet<string>, levels: Readonly<Record<Severity, string>>) {
  const rules = RULES.filter(({ id }) => codes.has(id));
  const described = rules.map((rule) => describe(rule, rulePage(rule), levels[rule.severity]));
  if (codes.has(CONFIGURATION_PAGE.id)) {
    described.push(describe(CONFIGURATION_PAGE, configurationPage(), levels.error));
  }
  return described;
}

interface Described {
  readonly id: string;
  readonly group: string;
  readonly summary: string;
  readonly why: string;
}

function describe({ id, group, summary, why }: Described, page: string, level: string) {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: page },
    defaultConfiguration: { level },
    properties: { tags: [group] },
  };
}
