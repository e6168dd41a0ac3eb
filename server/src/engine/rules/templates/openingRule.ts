import type { ActivityRule } from '../../checking/rule.ts';
import { sectionsOf, statementsIn } from '../../checking/sections.ts';
import { short } from '../../checking/values.ts';
import type { SectionKind, Text } from '../../syntax/statement.ts';
import type { Span } from '../../text/span.ts';

/** The differences between the two rules about openings. */
interface Opening {
  readonly id: string;
  readonly section: SectionKind;
  /** The pattern that the start of a competence must match. */
  readonly form: RegExp;
  /** The words that it should start with. */
  readonly opening: string;
  readonly summary: string;
  readonly why: string;
  readonly good: string;
  readonly bad: string;
}

/** The number of characters that are searched for the opening, including a clause before it. */
const OPENING_LENGTH = 160;

/** Makes a rule about how the competences of a section start. Sub-competences are not checked: they follow their lead-in. */
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
          const span = firstWord(statement.text);
          const word = statement.source.slice(span.start, span.end);
          const message = `This competence starts with '${short(word)}'. In '${section}', start with '${opening}'.`;
          report({ path, statement, span, message });
        }
      }
    },
  };
}

function firstWord({ text, start }: Text): Span {
  return { start, end: start + (/^\S+/.exec(text)?.[0].length ?? 0) };
}
