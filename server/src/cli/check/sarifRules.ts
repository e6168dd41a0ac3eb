import { RULES, type Severity } from '../../core/index.ts';
import { CONFIGURATION_PAGE, rulePage } from '../explain/rulePage.ts';

/** What is said of each rule in a SARIF log, the code of faulty configurations among them. */
export function describeRules(levels: Readonly<Record<Severity, string>>) {
  return [
    ...RULES.map((rule) => describe(rule, rulePage(rule), levels[rule.severity])),
    describe(CONFIGURATION_PAGE, CONFIGURATION_PAGE.why, levels.error),
  ];
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
