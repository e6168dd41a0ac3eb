import type { FrameworkRule, Rule, Severity } from '../../checking/rule.ts';
import { firstToRead, inReadingOrder } from '../../index/factOrder.ts';
import type { Fact } from '../../index/facts.ts';
import type { FrameworkFacts } from '../../index/frameworkFacts.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';

/** The differences between the rules about published frameworks. */
interface Published {
  readonly id: string;
  /** By default, an error. */
  readonly severity?: Severity;
  /** The facts that a published framework must not have. */
  readonly factsIn: (framework: FrameworkFacts) => ReadonlySet<Fact>;
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
  const {
    id,
    severity = 'error',
    factsIn,
    isFound = () => true,
    summary,
    why,
    line,
    corrected,
    fixes,
  } = published;
  return {
    id,
    group: 'governance',
    scope: 'workspace',
    about: 'framework',
    severity,
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
      const header = firstToRead(framework.headers, workspace);
      const statement = propertyOf(header && workspace.nodeOf(header), 'status');
      if (header === undefined || statement?.text?.text !== 'published') return;
      const found = [...factsIn(framework)].filter((fact) => isFound(workspace.nodeOf(fact)));
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
