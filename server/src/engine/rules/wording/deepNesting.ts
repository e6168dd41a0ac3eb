import type { ActivityRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';

export const deepNesting: ActivityRule = {
  id: 'deep-nesting',
  group: 'wording',
  scope: 'activity',
  severity: 'hint',
  options: {
    levels: { default: 4, minimum: 1, maximum: 50, summary: 'The most levels of competences' },
  },
  summary: 'Competences nested too deeply to follow',
  why: 'Below the fourth level, readers lose track of the lead-in that a competence completes. A deep list often contains a competence that should be on its own, or needs a heading.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer concerns, by:
      - listening for:
        - feelings, such as:
          - sadness, about:
            - a loss
            ^^^^^^^^
            - a change
            ^^^^^^^^^^
          - anger
        - hopes
      - asking
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer concerns, by:
      - listening
      - asking
`,
  ],
  check({ path, node }, report, { levels = 4 }) {
    const visit = ({ statement, children }: SyntaxNode, above: number): void => {
      const level = statement?.kind === 'item' ? above + 1 : above;
      // An activity inside this one is checked separately.
      if (statement?.kind === 'activity' && statement !== node.statement) return;
      if (level > levels && statement?.kind === 'item') {
        const message = `This competence is ${level} levels deep, more than ${levels}. Move it out, or put it in a group.`;
        report({ path, statement, span: wholeSpan(statement), message });
      }
      for (const child of children) visit(child, level);
    };
    visit(node, 0);
  },
};
