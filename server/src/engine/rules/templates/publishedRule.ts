import { propertyOf } from '../../checking/ownLines.ts';
import type { FrameworkRule, Rule } from '../../checking/rule.ts';
import { firstToRead, inReadingOrder } from '../../index/factOrder.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';

/** The differences between the rules about published frameworks. */
interface Published {
  readonly id: string;
  /** The facts that a published framework must not have. */
  readonly facts: 'unnumbered' | 'questions';
  /** Which of these facts count, by their nodes; all if undefined. */
  readonly isFound?: (node: SyntaxNode | undefined) => boolean;
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
  const { id, facts, isFound = () => true, summary, why, line, corrected, fixes } = published;
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
      const found = [...framework[facts]].filter((fact) => isFound(workspace.nodeOf(fact)));
      if (found.length === 0) return;
      const related = inReadingOrder(found, workspace)
        .slice(0, MOST_PLACES)
        .map((fact) => ({
          path: fact.path,
          statement: fact.statement,
          span: fact.part,
          message: published.placeMessage,
        }));
      const message = published.messageFor(found.length);
      report({ path: header.path, statement, span: statement.text, message, related });
    },
    ...(fixes && { fixes }),
  };
}
