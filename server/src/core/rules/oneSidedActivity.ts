import type { SectionKind } from '../syntax/statement.ts';
import { holdsAny, propertyOf } from './ownLines.ts';
import type { ActivityRule } from './rule.ts';
import { sectionsOf } from './sections.ts';

/** What sets the two rules about one-sided activities apart. */
interface OneSided {
  readonly id: string;
  readonly has: SectionKind;
  readonly lacks: SectionKind;
  readonly summary: string;
  readonly why: string;
  /** A competence of the section that is there, and one of that which is not. */
  readonly statement: string;
  readonly other: string;
}

/** A rule about activities that have one of the two sections, and not the other. */
export function oneSidedActivity({
  id,
  has,
  lacks,
  summary,
  why,
  statement: own,
  other,
}: OneSided): ActivityRule {
  return {
    id,
    group: 'completeness',
    scope: 'activity',
    severity: 'hint',
    summary,
    why,
    bad: [
      `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity phases: Ability to work through the phases of therapy
           ^^^^^^
    ${has}:
      - ${own}
`,
    ],
    good: [
      `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity phases: Ability to work through the phases of therapy
    ${has}:
      - ${own}
    ${lacks}:
      - ${other}
  activity principles: Knowledge of the principles
    - An ability to draw on knowledge of the principles
`,
    ],
    check({ path, node }, report) {
      const { statement } = node;
      if (statement?.id === undefined || saysSo(statement.text?.text ?? '', has)) return;
      if (sectionsOf(node, has).length === 0 || sectionsOf(node, lacks).length > 0) return;
      // A line that is no statement may be the other section, misspelt.
      if (propertyOf(node, 'requires') || holdsAny(node, [])) return;
      const message = `The activity '${statement.id.text}' has a section '${has}' and no section '${lacks}'.`;
      report({ path, statement, span: statement.id, message });
    },
  };
}

/** An activity that is called `Knowledge of …` is meant to hold knowledge alone. */
function saysSo(title: string, has: SectionKind): boolean {
  return has === 'knowledge' && /^knowledge\b/i.test(title);
}
