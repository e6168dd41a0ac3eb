import { firstToRead, inReadingOrder } from '../model/factOrder.ts';
import { propertyOf } from './ownLines.ts';
import type { FrameworkRule, Rule } from './rule.ts';

/** What sets the rules about published frameworks apart. */
interface Published {
  readonly id: string;
  /** What a published framework must have none of. */
  readonly facts: 'unnumbered' | 'questions';
  readonly summary: string;
  readonly why: string;
  /** A line of the kind, and what stands in its place once it is mended. */
  readonly line: string;
  readonly mended: string;
  messageFor(count: number): string;
  readonly placeMessage: string;
  readonly fixes?: NonNullable<Rule['fixes']>;
}

/** So many places are named; the rest are counted. */
const MOST_PLACES = 10;

/** A rule about what a published framework must have none of: told once, where it says that it is published. */
export function publishedRule(published: Published): FrameworkRule {
  const { id, facts, summary, why, line, mended, fixes } = published;
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
    ${mended}
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
