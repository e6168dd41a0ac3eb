import { propertyOf } from '../../checking/ownLines.ts';
import type { FrameworkRule, Rule } from '../../checking/rule.ts';
import { firstToRead, inReadingOrder } from '../../index/factOrder.ts';

/** The differences between the rules about published frameworks. */
interface Published {
  readonly id: string;
  /** The facts that a published framework must not have. */
  readonly facts: 'unnumbered' | 'questions';
  readonly summary: string;
  readonly why: string;
  /** Examples: a line with the problem, and the corrected line. */
  readonly line: string;
  readonly corrected: string;
  messageFor(count: number): string;
  readonly placeMessage: string;
  readonly fixes?: NonNullable<Rule['fixes']>;
}

/** The most related places; any others are only counted. */
const MOST_PLACES = 10;

/** Makes a rule about something that a published framework must not contain, reported once, at its `status` line. */
export function publishedRule(published: Published): FrameworkRule {
  const { id, facts, summary, why, line, corrected, fixes } = published;
  return {
    id,
    group: 'governance',
    scope: 'workspace',
    about: 'framework',
    severity: 'error',
    summary,
    why,
    bad: [
      `
framework ipt: Interpersonal Psychotherapy
  status: published
          ^^^^^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    ${line}
`,
    ],
    good: [
      `
framework ipt: Interpersonal Psychotherapy
  status: published
domain basic: Basic competences
  activity engage: Ability to engage the client
    ${corrected}
`,
      `
framework ipt: Interpersonal Psychotherapy
  status: draft
domain basic: Basic competences
  activity engage: Ability to engage the client
    ${line}
`,
    ],
    check(framework, workspace, report) {
      if (framework[facts].size === 0) return;
      const header = firstToRead(framework.headers, workspace);
      const statement = propertyOf(header && workspace.nodeOf(header), 'status');
      if (header === undefined || statement?.text?.text !== 'published') return;
      const related = inReadingOrder(framework[facts], workspace)
        .slice(0, MOST_PLACES)
        .map((fact) => ({
          path: fact.path,
          statement: fact.statement,
          span: fact.part,
          message: published.placeMessage,
        }));
      const message = published.messageFor(framework[facts].size);
      report({ path: header.path, statement, span: statement.text, message, related });
    },
    ...(fixes && { fixes }),
  };
}
