import { holdsAny } from '../../checking/ownLines.ts';
import type { ActivityRule } from '../../checking/rule.ts';
import { sectionsOf } from '../../checking/sections.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';
import type { SectionKind } from '../../syntax/statement.ts';

/** The differences between the two rules about activities with only one section. */
interface OneSided {
  readonly id: string;
  readonly has: SectionKind;
  readonly lacks: SectionKind;
  readonly summary: string;
  readonly why: string;
  /** Examples: a competence of the present section, and one of the missing section. */
  readonly statement: string;
  readonly other: string;
}

/** Makes a rule about activities that have one of the two sections but not the other. */
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
      // An unknown line may be the other section, misspelt.
      if (propertyOf(node, 'requires') || holdsAny(node, [])) return;
      const message = `'${statement.id.text}' has the section '${has}', but not '${lacks}'. Add the missing section.`;
      report({ path, statement, span: statement.id, message });
    },
  };
}

/** An activity called `Knowledge of …` is only about knowledge. */
function saysSo(title: string, has: SectionKind): boolean {
  return has === 'knowledge' && /^knowledge\b/i.test(title);
}
