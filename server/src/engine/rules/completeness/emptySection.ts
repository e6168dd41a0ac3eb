import { holdsAny } from '../../checking/ownLines.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import { SECTIONS } from '../../syntax/statement.ts';

export const emptySection: SiblingsRule = {
  id: 'empty-section',
  group: 'completeness',
  scope: 'siblings',
  of: SECTIONS,
  least: 0,
  severity: 'warning',
  summary: 'A section without competences',
  why: 'A heading for knowledge, application or attitudes promises competences of that kind. If there are none, readers cannot tell whether none are needed or they are still to be written.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    knowledge:
    ^^^^^^^^^
      ? Do we say something of engagement in general?
    application:
      - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    knowledge:
      - An ability to draw on knowledge of what helps clients to engage
    application:
      group alliance: Ability to develop a therapeutic alliance
        - An ability to speak plainly with the client
`,
  ],
  check({ path, node, inside }, report) {
    const { statement } = node;
    if (inside !== 'section' || statement?.keyword === undefined || holdsAny(node, ['item', 'group'])) return;
    const message = `This section is empty. Add ${SUBJECTS[statement.kind] ?? 'competences'}, or remove it.`;
    report({ path, statement, span: statement.keyword, message });
  },
};

const SUBJECTS: Readonly<Record<string, string>> = {
  knowledge: 'what the practitioner needs to know',
  application: 'what the practitioner is able to do',
  attitudes: "the practitioner's attitudes",
};
