import type { SectionKind, Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import type { ActivityRule } from './rule.ts';
import { sectionsOf, statementsIn } from './sections.ts';

/** What sets the two rules about openings apart. */
interface Opening {
  readonly id: string;
  readonly section: SectionKind;
  /** What the beginning of a statement must match. */
  readonly form: RegExp;
  /** The words that it should open with. */
  readonly opening: string;
  readonly summary: string;
  readonly why: string;
  readonly good: string;
  readonly bad: string;
}

/** As much of a statement as may hold its opening, a clause before it included. */
const OPENING_LENGTH = 160;

/** A rule about how the statements of a section open; fragments under a lead-in open as the lead-in wants. */
export function openingRule({ id, section, form, opening, summary, why, good, bad }: Opening): ActivityRule {
  return {
    id,
    group: 'wording',
    scope: 'activity',
    preset: 'ucl-core',
    severity: 'warning',
    isEnglish: true,
    summary,
    why,
    bad: [
      `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity focus: Ability to keep a focus
    ${section}:
      - ${bad}
        ${'^'.repeat(bad.indexOf(' '))}
`,
    ],
    good: [
      `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity focus: Ability to keep a focus
    ${section}:
      - ${good}, which covers:
        - losses
        - disputes
      group more: More
        - ${good} once more
`,
    ],
    check({ path, node }, report) {
      for (const found of sectionsOf(node, section)) {
        for (const { statement } of statementsIn(found)) {
          if (!statement?.text || form.test(statement.text.text.slice(0, OPENING_LENGTH))) continue;
          const message = `A statement of ${section} opens with '${opening}'.`;
          report({ path, statement, span: firstWord(statement.text), message });
        }
      }
    },
  };
}

function firstWord({ text, start }: Text): Span {
  return { start, end: start + (/^\S+/.exec(text)?.[0].length ?? 0) };
}
