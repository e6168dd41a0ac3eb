import { wholeSpan } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { ActivityRule } from './rule.ts';

export const deepNesting: ActivityRule = {
  id: 'deep-nesting',
  group: 'wording',
  scope: 'activity',
  severity: 'hint',
  options: {
    levels: { default: 4, minimum: 1, maximum: 50, summary: 'How many levels deep competences may stand' },
  },
  summary: 'Competences nested deeper than readers follow',
  why: 'Below the fourth level readers lose the lead-in that a statement completes. Deep lists mostly hold a competence that deserves to stand for itself, or a sub-heading.',
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
      // An activity in this one is asked about by itself.
      if (statement?.kind === 'activity' && statement !== node.statement) return;
      if (level > levels && statement?.kind === 'item') {
        const message = `This competence stands ${level} levels deep; readers follow ${levels}.`;
        report({ path, statement, span: wholeSpan(statement), message });
      }
      for (const child of children) visit(child, level);
    };
    visit(node, 0);
  },
};
